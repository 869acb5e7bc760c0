import { hash } from 'node:crypto';

/**
 * The `Token` header: MD5 of key, Timespan and SecretKey run together as UTF-8, in 32 upper-case hexadecimal digits
 * (the vendor's reference, "Signing").
 *
 * @param timespan Unix time in whole seconds, exactly as the `Timespan` header carries it.
 */
export function token(appKey: string, timespan: string, secretKey: string): string {
  return hash('md5', `${appKey}${timespan}${secretKey}`, 'hex').toUpperCase();
}
