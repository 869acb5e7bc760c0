import * as z from 'zod/mini';
import { Redactor } from '../signing/redact.ts';
import { anyLetterCase } from './letter-case.ts';

/** What every answer of this API is wrapped in. `result` and `paging` are still as sent. */
export interface Envelope {
  readonly status: string;
  readonly message: string | null;
  readonly orderNumber: string | null;
  readonly result: unknown;
  readonly paging: unknown;
}

/**
 * What became of reading an answer's body: its envelope, or `problem`, which says in technical English why the body is
 * no answer of this API. `holdsSecret`: whether anything in the body as it came had to be hidden, keys included.
 */
export type ReadEnvelope =
  | { readonly ok: true; readonly envelope: Envelope; readonly holdsSecret: boolean }
  | { readonly ok: false; readonly problem: string };

/** An answer is 5 levels deep; a body that nests further wants to exhaust whoever walks it. */
const DEEPEST = 32;

/**
 * The brackets, commas and strings of a whole body: four pages of 50 rows, all that is read of any answer, have some
 * 5,000. Each value is looked at for secrets, and millions of small ones would hold up the editor for seconds.
 */
const MOST_PARTS = 20_000;

/** The longest texts of an envelope, in UTF-16 units. A status has 3, an order number 36, a message some 40. */
const LONGEST_STATUS = 32;
const LONGEST_ORDER_NUMBER = 128;
const LONGEST_MESSAGE = 1000;

const scalar = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

const schema = anyLetterCase({
  Status: z
    .pipe(
      scalar,
      z.transform((status) => status.trim()),
    )
    .check(z.maxLength(LONGEST_STATUS)),
  Message: z.catch(
    z.nullable(
      z.pipe(
        scalar,
        z.transform((message) => shortened(message, LONGEST_MESSAGE)),
      ),
    ),
    null,
  ),
  OrderNumber: z.catch(z.nullable(scalar.check(z.maxLength(LONGEST_ORDER_NUMBER))), null),
  Result: z.unknown(),
  Paging: z.unknown(),
});

const decoder = new TextDecoder('utf-8');

/**
 * Reads a body as UTF-8, whatever its headers say: the vendor specifies neither type nor charset. Every text passes the
 * redactor before anything else sees it: a server can echo the request's key anywhere. Never throws. Only the outermost
 * `Status` counts: companies have one too.
 */
export function readEnvelope(body: Uint8Array, redactor = new Redactor([])): ReadEnvelope {
  const json = decoder.decode(body).replace(/^\uFEFF+/, '');
  if (json.trim() === '') return unreadable('the body is empty');
  const excess = excessOf(json);
  if (excess !== null) return unreadable(excess);

  let sent: unknown;
  try {
    sent = JSON.parse(json);
  } catch {
    return unreadable('the body is not JSON');
  }
  const holds = (text: string): boolean => redactor.redact(text) !== text;
  const holdsSecret =
    (redactor.mayBeIn(body) && holds(json)) || (json.includes('\\') && holds(unescaped(json)));
  const read = schema.safeParse(holdsSecret || !isPlain(json) ? cleaned(sent, json, redactor) : sent);
  if (!read.success || read.data.Status === '') return unreadable('the body is JSON without a Status');

  const { Status, Message, OrderNumber, Result, Paging } = read.data;
  const envelope = {
    status: Status,
    message: Message,
    orderNumber: OrderNumber,
    result: Result,
    paging: Paging,
  };
  return { ok: true, envelope, holdsSecret };
}

/** Keys that would change what an object is, where they are assigned. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A part of each forbidden key. V8 finds so few characters at once; from seven on it takes ten times as long. */
const IN_FORBIDDEN_KEYS = ['proto', 'constr'];

/**
 * Whether all texts and keys of a text of JSON stand in it as they are, and no key is forbidden: what is not found in the
 * whole is then in none of them.
 */
function isPlain(json: string): boolean {
  return !json.includes('\\') && !IN_FORBIDDEN_KEYS.some((part) => json.includes(part));
}

/** A text of JSON with its escapes resolved once: what one of its texts or keys says stands in it as it is. */
function unescaped(json: string): string {
  return json.replaceAll(/\\(?:u([0-9a-f]{4})|([^]))/gi, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * What was parsed from a text of JSON as plain data without secrets. To look at each text by itself takes as long as all
 * the rest, so they are first looked at all at once.
 */
function cleaned(sent: unknown, json: string, redactor: Redactor): unknown {
  const texts = textsIn(sent);
  const all = texts?.join('\n');
  if (all !== undefined && redactor.redact(all) === all) return sent;
  return JSON.parse(json, (key, value: unknown) => {
    if (FORBIDDEN_KEYS.has(key)) return undefined;
    return typeof value === 'string' ? redactor.redact(value) : value;
  });
}

/** All texts among the values of parsed JSON; `undefined` where a key of it is forbidden. */
function textsIn(sent: unknown): readonly string[] | undefined {
  const texts: string[] = [];
  const waiting = [sent];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && Object.keys(value).some((key) => FORBIDDEN_KEYS.has(key))) return undefined;
    const inner: readonly unknown[] = Object.values(value);
    waiting.push(...inner);
  }
  return texts;
}

/** The vendor's words decide nothing, so that their beginning is enough. */
function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}

/**
 * What is too much of a body, `null` where nothing is. It looks at brackets, commas and strings, without recursion, and
 * goes no further than it has to: it runs before anything that could recurse or make something of each value.
 */
function excessOf(json: string): string | null {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < json.length; at++) {
    const mark = json.charCodeAt(at);
    if (mark === QUOTE) at = endOfString(json, at + 1) - 1;
    else if (mark === OPENING_BRACKET || mark === OPENING_BRACE) depth++;
    else if (mark === CLOSING_BRACKET || mark === CLOSING_BRACE) depth--;
    else if (mark !== COMMA) continue;
    if (++parts > MOST_PARTS) return `the body holds more than ${MOST_PARTS} parts`;
    if (depth > DEEPEST) return `the body nests deeper than ${DEEPEST} levels`;
  }
  return null;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** The place behind the quotation mark that ends a string; the text's end where none does. */
function endOfString(json: string, from: number): number {
  for (let at = json.indexOf('"', from); at >= 0; at = json.indexOf('"', at + 1)) {
    let escapes = 0;
    while (json[at - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return at + 1;
  }
  return json.length;
}

function unreadable(problem: string): ReadEnvelope {
  return { ok: false, problem };
}
