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

/** The value of a text, of a long list or object member by member. @throws where it is no JSON, or of too many levels. */
function* parsed(text: string, levels: number): Generator<undefined, unknown> {
  if (text.length <= PORTION) return JSON.parse(text) as unknown;
  const { inside, kind } = taken(text);
  if (kind === 'other') return JSON.parse(text) as unknown;
  if (levels === 0) throw new RangeError('too many levels');
  const members = yield* apart(inside, ',');
  // Nothing but blanks is one member, and none.
  if (members.length === 1 && isBlank(inside)) return kind === 'list' ? [] : {};
  if (kind === 'list') {
    const items: unknown[] = [];
    for (const member of members) items.push(yield* parsed(member, levels - 1));
    return items;
  }
  const entries: [string, unknown][] = [];
  for (const member of members) {
    const [name = '', value = ''] = yield* apart(member, ':', 2);
    entries.push([nameIn(name), yield* parsed(value, levels - 1)]);
  }
  return Object.fromEntries(entries);
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

/** What signs part that stand in no string, list or object. @param most parts; the last has the rest. */
function* apart(text: string, sign: string, most = Infinity): Generator<undefined, readonly string[]> {
  const parts: string[] = [];
  let [begun, depth, isString] = [0, 0, false];
  for (let at = 0; at < text.length && parts.length + 1 < most; at += 1) {
    if (at % PORTION === PORTION - 1) yield;
    const found = text.charAt(at);
    if (isString) {
      if (found === '\\') at += 1;
      else if (found === '"') isString = false;
    } else if (found === '"') isString = true;
    else if (found === '[' || found === '{') depth += 1;
    else if (found === ']' || found === '}') depth -= 1;
    else if (found === sign && depth === 0) {
      parts.push(text.slice(begun, at));
      begun = at + 1;
    }
  }
  return [...parts, text.slice(begun)];
}
