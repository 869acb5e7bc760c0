import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

/** Nothing that is received is longer, in bytes. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Beyond this, brotli takes many times as long for a few bytes less. */
const QUALITY = 9;

/** Bytes as they are stored, compressed (brotli) by another thread. @returns `null` for `null`. */
export async function compressed(bytes: Uint8Array | null): Promise<Uint8Array | null> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  return bytes && promisify(brotliCompress)(bytes, { params });
}

/** What `compressed` was given. @returns `undefined` where the bytes are damaged, or too long to be ours. */
export async function decompressed(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await promisify(brotliDecompress)(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return undefined;
  }
}
