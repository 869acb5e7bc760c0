import { text } from 'node:stream/consumers';
import type { Credentials } from '../../src/api/signing/sign.ts';
import { required } from './subcommand.ts';

/**
 * The AppKey and the SecretKey of a call: with `stdin` the two lines of standard input, otherwise `QCC_APP_KEY` and
 * `QCC_SECRET_KEY`, unless the command line gives them.
 *
 * @throws {UsageError} where one of them is missing
 */
export async function readCredentials(
  options: {
    readonly stdin: boolean;
    readonly key?: string | undefined;
    readonly secret?: string | undefined;
  },
  environment: Readonly<Record<string, string | undefined>>,
  input: AsyncIterable<Uint8Array | string>,
): Promise<Credentials> {
  if (options.stdin) {
    const [appKey = '', secretKey = ''] = (await text(input)).split('\n').map((line) => line.trim());
    return {
      appKey: required('the AppKey in the first line of standard input', appKey),
      secretKey: required('the SecretKey in its second line', secretKey),
    };
  }
  const { QCC_APP_KEY, QCC_SECRET_KEY } = environment;
  return {
    appKey: required('QCC_APP_KEY', options.key ?? QCC_APP_KEY),
    secretKey: required('QCC_SECRET_KEY', options.secret ?? QCC_SECRET_KEY),
  };
}
