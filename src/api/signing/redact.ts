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
  readonly #lasting: readonly Secret[];
  #tokens: readonly Secret[] = [];

  constructor(secrets: readonly string[]) {
    this.#lasting = secrets.filter((secret) => secret.length >= SHORTEST).map((secret) => new Secret(secret));
  }

  /**
   * Hides a token that was just made, beside the lasting secrets. Only the last few tokens are kept: older ones have
   * long expired.
   */
  addToken(token: string): void {
    this.#tokens = [new Secret(token), ...this.#tokens].slice(0, REMEMBERED_TOKENS);
  }

  /** The text with `•••` in the place of every secret and every recent token. */
  redact(text: string): string {
    const secrets = [...this.#lasting, ...this.#tokens];
    const seen = new Sight(text, {
      plain: Math.min(...secrets.map(({ shortest }) => shortest.plain)),
      encoded: Math.min(...secrets.map(({ shortest }) => shortest.encoded)),
    });
    return secrets.reduce((result, secret) => (secret.mayBeIn(seen) ? secret.hideIn(result) : result), text);
  }
}

/** How long a secret is at least, in UTF-16 units: as it is, and in base64 or hexadecimal digits. */
interface Shortest {
  readonly plain: number;
  readonly encoded: number;
}

/**
 * A text as secrets are looked for in it: its runs of letters and digits that are long enough for one, in one case and in
 * one alphabet of base64.
 */
class Sight {
  /** Whether characters may be written in another way than as themselves. */
  readonly escaped: boolean;
  readonly folded: string;
  /** Those of the runs that are long enough for an encoded secret. */
  readonly foldedLong: string;
  readonly base64: string;

  constructor(text: string, { plain, encoded }: Shortest) {
    this.escaped = text.includes('%') || text.includes('\\');
    const runs = runsIn(text, plain);
    this.folded = fold(joined(runs));
    const long = joined(runs.filter(({ length }) => length >= encoded));
    this.foldedLong = fold(long);
    this.base64 = standardBase64(long);
  }
}

/** In one byte a character where that is possible: what was cut out of a Chinese text has two, and takes ten times as long. */
function joined(runs: readonly string[]): string {
  const text = runs.join('\n');
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length === text.length ? bytes.toString('latin1') : text;
}

/**
 * The runs of at least so many characters that a plain secret can stand in. A run that long has one of every `shortest`
 * characters of the text, so that no others are looked at: a page of 50 licences has thirty thousand.
 */
function runsIn(text: string, shortest: number): readonly string[] {
  const runs: string[] = [];
  for (let at = shortest - 1; at < text.length; at += shortest) {
    if (!isOfRun(text, at)) continue;
    let from = at;
    while (isOfRun(text, from - 1)) from -= 1;
    while (isOfRun(text, at)) at += 1;
    if (at - from >= shortest) runs.push(text.slice(from, at));
  }
  return runs;
}

/** Letters, digits, base64's others, and the two signs that are letters in one case; NaN, behind either end, is none. */
function isOfRun(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < OF_RUNS.length ? OF_RUNS[code] === 1 : code === LONG_S || code === KELVIN;
}

const LONG_S = 0x17f;
const KELVIN = 0x212a;
const OF_RUNS = Uint8Array.from({ length: 128 }, (_, code) =>
  /[0-9A-Za-z+/_-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * One secret and its patterns. They are built where a plain look, which is a hundred times cheaper, cannot say that
 * the secret is not there: every answer has hundreds of texts, and hardly one ever holds a secret.
 */
class Secret {
  readonly shortest: Shortest;
  readonly #secret: string;
  readonly #folded: string;
  readonly #inBase64: readonly string[];
  readonly #inHex: string;
  #patterns: readonly RegExp[] | null = null;

  constructor(secret: string) {
    this.#secret = secret;
    this.#folded = fold(secret);
    this.#inBase64 = OFFSETS.map((offset) => insideBase64(secret, offset));
    this.#inHex = Buffer.from(secret, 'utf8').toString('hex');
    const encoded = [...this.#inBase64, this.#inHex].map(({ length }) => length);
    this.shortest = { plain: secret.length, encoded: Math.min(...encoded) };
  }

  /** Never `false` where a pattern would find it. */
  mayBeIn({ escaped, folded, foldedLong, base64 }: Sight): boolean {
    if (escaped || !PLAIN.test(this.#secret)) return true;
    if (folded.includes(this.#folded) || foldedLong.includes(this.#inHex)) return true;
    return this.#inBase64.some((own) => base64.includes(own));
  }

  hideIn(text: string): string {
    this.#patterns ??= [
      new RegExp(Array.from(this.#secret, spellings).join(''), 'giu'),
      new RegExp(this.#inBase64.map(eitherBase64).join('|'), 'gu'),
      new RegExp(this.#inHex, 'giu'),
    ];
    return this.#patterns.reduce((result, pattern) => result.replaceAll(pattern, MARK), text);
  }
}

/** Characters that only `%`, a backslash and the letter case can spell otherwise. */
const PLAIN = /^[0-9A-Za-z]+$/;

/** Where a secret may begin in a text that is written in base64, in bytes (mod 3). */
const OFFSETS = [0, 1, 2];

/** In one letter case, as patterns without regard to case see a text: the Kelvin sign is a k, and a long s an s. */
function fold(text: string): string {
  return text.toUpperCase().toLowerCase();
}

function standardBase64(text: string): string {
  return text.replaceAll('-', '+').replaceAll('_', '/');
}

/** Takes the query out of every address in a text: it holds the key, and names whom the user looks into. */
export function withoutQueries(text: string): string {
  return text.replaceAll(/\?[^\s"'`<>]*=[^\s"'`<>]*/g, `?${MARK}`);
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
  return bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
}

/** The pattern of a text in either alphabet of base64. */
function eitherBase64(own: string): string {
  return literal(own).replaceAll(literal('+'), '[+\\-]').replaceAll(literal('/'), '[/_]');
}

/** A text as a regular expression that matches just it, whatever is in it. */
function literal(text: string): string {
  return Array.from(text, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
