import { textFormOf } from './encodings.ts';
import { turns } from './turns.ts';

/** The largest file that is read, in bytes. Larger ones are no lists that one checks in one go. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** As much as is decoded without a pause, in bytes. */
const DECODED_AT_ONCE = 512 * 1024;

/**
 * Text by its mark: UTF-8 or UTF-16; without one UTF-8, and where it is not, GB 18030, in which older systems write
 * Chinese. Others have their turn meanwhile.
 */
export async function decode(bytes: Uint8Array): Promise<string> {
  const decoder = new TextDecoder(textFormOf(bytes).encoding);
  const turn = turns();
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += DECODED_AT_ONCE) {
    await turn();
    parts.push(decoder.decode(bytes.subarray(at, at + DECODED_AT_ONCE), { stream: true }));
  }
  return [...parts, decoder.decode()].join('');
}
