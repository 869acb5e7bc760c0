import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The key and the secret that the simulator accepts. */
export interface SandboxCredentials {
  readonly appKey: string;
  readonly secretKey: string;
}

/** What a request signs itself with: the `key` of its query, and two headers. */
export interface Signature {
  readonly key: string;
  readonly token: string;
  readonly timespan: string;
}

/** The vendor does not say how far a clock may be off; five minutes is the simulator's own rule. In seconds. */
const TOLERANCE = 300;

/** A key and a secret in the vendor's form, new for every start. */
export function inventCredentials(): SandboxCredentials {
  return {
    appKey: randomBytes(16).toString('hex'),
    secretKey: randomBytes(16).toString('hex').toUpperCase(),
  };
}

/** The status that refuses this key or token; `undefined` where both are right. */
export function refusedSignature(
  signature: Signature,
  { appKey, secretKey }: SandboxCredentials,
): '101' | '107' | undefined {
  if (!equal(signature.key, appKey)) return '101';
  const signed = appKey + signature.timespan + secretKey;
  const token = createHash('md5').update(signed).digest('hex').toUpperCase();
  return equal(signature.token, token) ? undefined : '107';
}

/**
 * Whether a request's time is at most five minutes from the server's; `false` where it is no time. The tolerance is
 * the simulator's own.
 * @param timespan seconds since 1970, in digits, as the request sends it.
 * @param milliseconds the server's time since 1970.
 */
export function isTimely(timespan: string, milliseconds: number): boolean {
  if (!/^\d{1,12}$/.test(timespan)) return false;
  return Math.abs(Number(timespan) - Math.floor(milliseconds / 1000)) <= TOLERANCE;
}

/** Takes the same time wherever the two differ; hashing gives them the equal length that this needs. */
function equal(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
