/** Takes secrets out of a text from outside. */
export type Hide = (text: string) => string;

const MARK = '•••';

/** Shorter texts hide nothing by being hidden, and would tear ordinary words apart. The vendor's have 32 characters. */
const SHORTEST = 4;

/** A call has at most two tokens, and calls go one by one. */
const REMEMBERED_TOKENS = 4;

/**
 * Takes secrets out of texts before anybody sees them: errors of `fetch` quote whole addresses, and a server may echo
 * what it was sent. A secret is found in either letter case, percent-encoded (also in part), escaped as in JSON, inside
 * base64, and in hexadecimal digits.
 */
export class Redactor {
  readonly #lasting: readonly RegExp[];
  #tokens: readonly (readonly RegExp[])[] = [];

  constructor(secrets: readonly string[]) {
    this.#lasting = secrets.filter((secret) => secret.length >= SHORTEST).flatMap(patterns);
  }

  /**
   * Hides a token that was just made, beside the lasting secrets. Only the last few tokens are kept: older ones have
   * long expired.
   */
  addToken(token: string): void {
    this.#tokens = [patterns(token), ...this.#tokens].slice(0, REMEMBERED_TOKENS);
  }

  /** Whether a secret or a recent token is anywhere in the text, in any form that `redact` would hide. */
  finds(text: string): boolean {
    return this.#patterns.some((pattern) => text.search(pattern) >= 0);
  }

  /** The text with `•••` in the place of every secret and every recent token. */
  redact(text: string): string {
    return this.#patterns.reduce((result, pattern) => result.replaceAll(pattern, MARK), text);
  }

  get #patterns(): readonly RegExp[] {
    return [...this.#lasting, ...this.#tokens.flat()];
  }
}

/** Takes the query out of every address in a text: it holds the key, and names whom the user looks into. */
export function withoutQueries(text: string): string {
  return text.replaceAll(/\?[^\s"'`<>]*=[^\s"'`<>]*/g, `?${MARK}`);
}

function patterns(secret: string): readonly RegExp[] {
  return [
    new RegExp(Array.from(secret, spellings).join(''), 'giu'),
    new RegExp([0, 1, 2].map((offset) => insideBase64(secret, offset)).join('|'), 'gu'),
    new RegExp(Buffer.from(secret, 'utf8').toString('hex'), 'giu'),
  ];
}

/** Every way in which one character of a secret may be written. */
function spellings(character: string): string {
  const percent = Array.from(Buffer.from(character, 'utf8'), (byte) => `%${hex(byte, 2)}`).join('');
  const json = Array.from(
    { length: character.length },
    (_, at) => `\\\\u${hex(character.charCodeAt(at), 4)}`,
  ).join('');
  const raw = [character, character.toUpperCase(), character.toLowerCase()].map(literal);
  const all = new Set([...raw, percent, json, ...raw.map((form) => `\\\\${form}`)]);
  if (character === ' ') all.add('\\+');
  return `(?:${[...all].join('|')})`;
}

/** The base64 characters that depend on the secret alone where it begins `offset` bytes (mod 3) into the text. */
function insideBase64(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret, 'utf8')]);
  const own = bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
  return literal(own).replaceAll(literal('+'), '[+\\-]').replaceAll(literal('/'), '[/_]');
}

/** A text as a regular expression that matches just it, whatever is in it. */
function literal(text: string): string {
  return Array.from(text, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
