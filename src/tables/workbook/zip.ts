import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

// The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.

/** One file of an archive, unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive unpacks to more than was allowed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The record at the end of an archive without its comment, and the longest comment, in bytes. */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the files of an archive that are wanted. What the archive says of their sizes is not believed: unpacking stops
 * at the limit.
 * @param most bytes that all of them may have together.
 * @throws {TooLarge} at the first byte over the limit; another error where it is no archive that can be read.
 */
export function unzip(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number,
): readonly ZipEntry[] {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(buffer);
  const count = buffer.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let left = most;
  for (let at = buffer.readUInt32LE(end + 16), read = 0; read < count; read += 1) {
    if (buffer.readUInt32LE(at) !== CENTRAL) throw new Error('no directory of an archive');
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, nameEnd);
    if (isWanted(name)) {
      const bytes = unpacked(buffer, at, left);
      left -= bytes.length;
      entries.push({ name, bytes });
    }
    at = nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - END_SIZE - LONGEST_COMMENT);
  for (let at = buffer.length - END_SIZE; at >= first; at -= 1) {
    if (buffer.readUInt32LE(at) === END) return at;
  }
  throw new Error('no archive');
}

/** @param at where the directory tells of the file. */
function unpacked(buffer: Buffer, at: number, most: number): Uint8Array {
  const method = buffer.readUInt16LE(at + 10);
  const size = buffer.readUInt32LE(at + 20);
  const local = buffer.readUInt32LE(at + 42);
  if (buffer.readUInt32LE(local) !== LOCAL) throw new Error('no file of an archive');
  const from = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  if (from + size > buffer.length) throw new Error('a file of an archive is cut off');
  const packed = buffer.subarray(from, from + size);
  if (method === STORED) {
    if (size > most) throw new TooLarge();
    return packed;
  }
  if (method !== DEFLATED) throw new Error('packed in a way that is not known');
  if (most < 1) throw new TooLarge();
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw isOverLimit(error) ? new TooLarge() : error;
  }
}

function isOverLimit(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** The first day that an archive can tell: a file's date in it is none of our business. */
const SOME_DAY = 0x0021;

/**
 * An archive of these files and nothing else, in this order.
 * @param method whether they are packed in it: packing takes some seconds for 100 MB.
 */
export function zip(entries: readonly ZipEntry[], method: 'stored' | 'packed' = 'stored'): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const path = Buffer.from(name);
    const written = method === 'packed' ? deflateRawSync(bytes) : bytes;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0); // the version of the format
    facts.writeUInt16LE(0x0800, 2); // names are UTF-8
    facts.writeUInt16LE(method === 'packed' ? DEFLATED : STORED, 4);
    facts.writeUInt16LE(SOME_DAY, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(written.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(at, 10);
    directory.push(number32(CENTRAL), Buffer.from([20, 0]), facts, position, path);
    files.push(number32(LOCAL), facts, path, written);
    at += 30 + path.length + written.length;
  }
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

function number32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
