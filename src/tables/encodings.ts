import { isUtf8 } from 'node:buffer';

/** An encoding in which a table's text may be written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** An encoding, and whether its mark stands at the beginning. */
export interface TextForm {
  readonly encoding: Encoding;
  readonly hasMark: boolean;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * In which encoding a file is: by its mark, without one UTF-8, and where it is not, GB 18030, in which older systems
 * write Chinese.
 */
export function textFormOf(bytes: Uint8Array): TextForm {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', hasMark: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', hasMark: true };
  if (!isUtf8(bytes)) return { encoding: 'gb18030', hasMark: false };
  return { encoding: 'utf-8', hasMark: UTF8_MARK.every((byte, at) => bytes[at] === byte) };
}

/** A text in an encoding, with the mark where there is one. What the encoding does not have becomes a question mark. */
export function encode(text: string, { encoding, hasMark }: TextForm): Uint8Array {
  const whole = hasMark ? `\uFEFF${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(whole);
    case 'utf-16le':
      return Buffer.from(whole, 'utf16le');
    case 'utf-16be':
      return Buffer.from(whole, 'utf16le').swap16();
    case 'gb18030':
      return gb18030(whole);
  }
}

/** Node reads GB 18030 and does not write it: what it reads of every code is turned round, once. */
let codes: ReadonlyMap<number, number> | undefined;

function gb18030(text: string): Uint8Array {
  codes ??= new Map([...fourByteCodes(), ...twoByteCodes()]);
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) {
      bytes.push(point);
      continue;
    }
    const code = point > 0xffff ? linear(0x90, point - 0x10000) : codes.get(point);
    if (code === undefined) bytes.push(0x3f);
    else if (code > 0xffff) bytes.push(code >>> 24, (code >>> 16) & 0xff, (code >>> 8) & 0xff, code & 0xff);
    else bytes.push(code >>> 8, code & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Each character of the basic plane with its code of two bytes. */
function* twoByteCodes(): Generator<readonly [number, number]> {
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue;
      const point = decoded(first, second);
      if (point !== undefined) yield [point, first * 256 + second];
    }
  }
}

/** Each character of the basic plane with its code of four bytes. */
function* fourByteCodes(): Generator<readonly [number, number]> {
  for (let index = 0; index < 39_420; index += 1) {
    const code = linear(0x81, index);
    const point = decoded(code >>> 24, (code >>> 16) & 0xff, (code >>> 8) & 0xff, code & 0xff);
    if (point !== undefined) yield [point, code];
  }
}

const decoder = new TextDecoder('gb18030');

/** @returns `undefined` where the code has no character. */
function decoded(...bytes: readonly number[]): number | undefined {
  const text = decoder.decode(Uint8Array.from(bytes));
  return Array.from(text).length === 1 && text !== '\uFFFD' ? text.codePointAt(0) : undefined;
}

/** The code of four bytes that stands so many behind the first one. @param first the first byte of the first one. */
function linear(first: number, index: number): number {
  const bytes = [
    first + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}
