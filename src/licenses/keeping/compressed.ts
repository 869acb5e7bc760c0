import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

/** Nothing that is received is longer, in bytes. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Beyond this, brotli takes many times as long for a few bytes less. */
const QUALITY = 9;

/** As far back as brotli looks unless told otherwise, as a power of two of bytes: memory that every start has to fill. */
const USUAL_WINDOW = 22;

/** Bytes as they are stored, compressed (brotli) by another thread. @returns `null` for `null`. */
export async function compressed(bytes: Uint8Array | null): Promise<Uint8Array | null> {
  if (!bytes) return null;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
  };
  return promisify(brotliCompress)(bytes, { params });
}

/** The smallest window that holds so many bytes: brotli keeps 16 of it for itself. */
function windowFor(size: number): number {
  const needed = Math.ceil(Math.log2(size + 16));
  return Math.min(USUAL_WINDOW, Math.max(constants.BROTLI_MIN_WINDOW_BITS, needed));
}

/** What `compressed` was given. @returns `undefined` where the bytes are damaged, or too long to be ours. */
export async function decompressed(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await promisify(brotliDecompress)(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return undefined;
  }
}
