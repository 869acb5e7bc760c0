import * as z from 'zod/mini';
import { inTurns, turns } from '../../../tables/turns.ts';

/** So many characters are parsed, or looked through, at once: that takes about a millisecond. */
const PORTION = 64 * 1024;

/** So many levels are taken apart, where they are long; nothing of ours has as many. */
const DEEPEST = 12;

/** So many bytes are made text at once. */
const DECODED = 1024 * 1024;

/**
 * Parses JSON, however long, with turns for others.
 * @returns `undefined` where it is none: JSON has no value of that kind.
 */
export async function parseInTurns(bytes: Uint8Array): Promise<unknown> {
  try {
    const text = await decodedInTurns(bytes);
    return await inTurns(parsed(text, DEEPEST), new AbortController().signal);
  } catch {
    return undefined;
  }
}

/** The items of a list, each read by its form, with turns for others; `undefined` where one has another form. */
export async function itemsInTurns<T>(
  form: z.ZodMiniType<T>,
  items: readonly unknown[],
): Promise<T[] | undefined> {
  const turn = turns();
  const read: T[] = [];
  for (const item of items) {
    await turn();
    const { data, success } = z.safeParse(form, item);
    if (!success) return undefined;
    read.push(data);
  }
  return read;
}

/** @throws {TypeError} where it is no UTF-8. */
async function decodedInTurns(bytes: Uint8Array): Promise<string> {
  const turn = turns();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += DECODED) {
    await turn();
    parts.push(decoder.decode(bytes.subarray(at, at + DECODED), { stream: true }));
  }
  return [...parts, decoder.decode()].join('');
}

/** The value of a text, of a long list or object piece by piece. @throws where it is no JSON, or of too many levels. */
function* parsed(text: string, levels: number): Generator<undefined, unknown> {
  if (text.length <= PORTION) return JSON.parse(text) as unknown;
  const { inside, kind } = taken(text);
  if (kind === 'other') return JSON.parse(text) as unknown;
  if (levels === 0) throw new RangeError('too many levels');
  const items: unknown[] = [];
  const entries: [string, unknown][] = [];
  for (const { piece, isLong } of yield* pieces(inside)) {
    yield;
    if (kind === 'list') {
      if (isLong) items.push(yield* parsed(piece, levels - 1));
      else for (const item of listOf(piece)) items.push(item);
    } else if (isLong) {
      const colon = yield* endOf(piece, ':', 0);
      entries.push([nameIn(piece.slice(0, colon)), yield* parsed(piece.slice(colon + 1), levels - 1)]);
    } else for (const entry of Object.entries(JSON.parse(`{${piece}}`) as object)) entries.push(entry);
  }
  return kind === 'list' ? items : Object.fromEntries(entries);
}

function listOf(piece: string): readonly unknown[] {
  const list: unknown = JSON.parse(`[${piece}]`);
  return Array.isArray(list) ? list : [];
}

interface Taken {
  readonly kind: 'list' | 'object' | 'other';
  /** What stands between the brackets. */
  readonly inside: string;
}

/** What a text is by its first and last character, without the blanks that JSON allows around it. */
function taken(text: string): Taken {
  let [from, to] = [0, text.length];
  while (from < to && BLANKS.includes(text.charAt(from))) from += 1;
  while (to > from && BLANKS.includes(text.charAt(to - 1))) to -= 1;
  const brackets = text.charAt(from) + text.charAt(to - 1);
  const kind = brackets === '[]' ? 'list' : brackets === '{}' ? 'object' : 'other';
  return { kind, inside: text.slice(from + 1, to - 1) };
}

const BLANKS = ' \t\r\n';

function isBlank(text: string): boolean {
  for (const sign of text) if (!BLANKS.includes(sign)) return false;
  return true;
}

function nameIn(text: string): string {
  const name: unknown = JSON.parse(text);
  if (typeof name !== 'string') throw new SyntaxError('no name');
  return name;
}

interface Piece {
  readonly piece: string;
  /** One member longer than a portion; else some short ones. */
  readonly isLong: boolean;
}

/** What stands in a list or object, in pieces that are each parsed at once or hold one long member. */
function* pieces(inside: string): Generator<undefined, readonly Piece[]> {
  const all: Piece[] = [];
  let begun = 0;
  const cut = (end: number, isLong: boolean): void => {
    // A comma with nothing before or behind it is no JSON, which a blank piece by itself would not show.
    if (isBlank(inside.slice(begun, end)) && (end < inside.length || begun > 0)) throw new SyntaxError();
    all.push({ piece: inside.slice(begun, end), isLong });
    begun = end + 1;
  };
  for (let from = 0; from <= inside.length;) {
    const end = yield* endOf(inside, ',', from);
    const isLong = end - from > PORTION;
    if (isLong && begun < from) cut(from - 1, false);
    if (isLong || end - begun > PORTION || end === inside.length) cut(end, isLong);
    from = end + 1;
  }
  return all;
}

/** Where a sign comes next that stands in no string, list or object, or the text ends. */
function* endOf(text: string, sign: string, from: number): Generator<undefined, number> {
  let [depth, isString] = [0, false];
  for (let at = from; at < text.length; at += 1) {
    if (at % PORTION === PORTION - 1) yield;
    const found = text.charAt(at);
    if (isString) {
      if (found === '\\') at += 1;
      else if (found === '"') isString = false;
    } else if (found === '"') isString = true;
    else if (found === '[' || found === '{') depth += 1;
    else if (found === ']' || found === '}') depth -= 1;
    else if (found === sign && depth === 0) return at;
  }
  return text.length;
}
