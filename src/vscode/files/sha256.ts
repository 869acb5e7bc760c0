import { createHash } from 'node:crypto';
import { turns } from '../../tables/turns.ts';

/** So many bytes are hashed at once: that takes about a millisecond. */
const PORTION = 1024 * 1024;

/** SHA-256 in lower-case hexadecimal digits. Others have their turn every few milliseconds, however long the file is. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const turn = turns();
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += PORTION) {
    await turn();
    hash.update(bytes.subarray(at, at + PORTION));
  }
  return hash.digest('hex');
}
