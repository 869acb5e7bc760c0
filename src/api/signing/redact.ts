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
    const secrets = this.#secrets();
    const seen = new Sight(Buffer.from(text, 'utf8'), secrets);
    return secrets.reduce((result, secret) => (secret.mayBeIn(seen) ? secret.hideIn(result) : result), text);
  }

  /** Whether there may be anything to hide in a text that is still in UTF-8; {@link redact} is sure, and much slower. */
  mayBeIn(utf8: Uint8Array): boolean {
    const secrets = this.#secrets();
    const seen = new Sight(Buffer.from(utf8.buffer, utf8.byteOffset, utf8.byteLength), secrets);
    return secrets.some((secret) => secret.mayBeIn(seen));
  }

  #secrets(): readonly Secret[] {
    return [...this.#lasting, ...this.#tokens];
  }
}

/** A text in UTF-8 as secrets are looked for in it: its runs of letters and digits that are long enough for one. */
class Sight {
  /** Whether characters may be written in another way than as themselves, or in another case beyond ASCII. */
  readonly escaped: boolean;
  /** In lower case. */
  readonly folded: string;
  /** Those of the runs that are long enough for an encoded secret, as they are. */
  readonly long: string;

  constructor(text: Buffer, secrets: readonly Secret[]) {
    this.escaped = ESCAPES.some((escape) => text.includes(escape));
    const runs = runsIn(text, Math.min(...secrets.map(({ shortest }) => shortest)));
    const shortestEncoded = Math.min(...secrets.map((secret) => secret.shortestEncoded));
    this.folded = runs.join('\n').toLowerCase();
    this.long = runs.filter(({ length }) => length >= shortestEncoded).join('\n');
  }
}

/** What begins an escape, and the two signs outside ASCII that are letters of it in one case: a long s and the Kelvin sign. */
const ESCAPES = ['%', '\\', '\u017f', '\u212a'].map((escape) => Buffer.from(escape, 'utf8'));

/**
 * The runs of at least so many bytes that a plain secret can stand in. A run that long has one of every `shortest` bytes
 * of the text, so that no others are looked at: a page of 50 licences has forty thousand.
 */
function runsIn(text: Buffer, shortest: number): readonly string[] {
  const runs: string[] = [];
  for (let at = shortest - 1; at < text.length; at += shortest) {
    if (!isOfRun(text, at)) continue;
    let from = at;
    while (isOfRun(text, from - 1)) from -= 1;
    while (isOfRun(text, at)) at += 1;
    if (at - from >= shortest) runs.push(text.toString('latin1', from, at));
  }
  return runs;
}

/** Letters, digits and base64's others; what lies behind either end of the text is none. */
function isOfRun(text: Buffer, at: number): boolean {
  const byte = text[at];
  return byte !== undefined && OF_RUNS[byte] === 1;
}

const OF_RUNS = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9A-Za-z+/_-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * One secret and its patterns. They are built where a plain look, which is a hundred times cheaper, cannot say that
 * the secret is not there: every answer has hundreds of texts, and hardly one ever holds a secret.
 */
class Secret {
  /** Its length as it is, in bytes. */
  readonly shortest: number;
  /** What it has at least in base64 or in hexadecimal digits, in bytes. */
  readonly shortestEncoded: number;
  readonly #secret: string;
  readonly #folded: string;
  #encodings: Encodings | null = null;
  #patterns: readonly RegExp[] | null = null;

  constructor(secret: string) {
    this.#secret = secret;
    this.#folded = secret.toLowerCase();
    this.shortest = Buffer.byteLength(secret, 'utf8');
    // Three bytes are four characters of base64; those at either end may depend on what stands beside the secret.
    this.shortestEncoded = Math.floor((this.shortest * 4) / 3) - 1;
  }

  /** Never `false` where a pattern would find it. */
  mayBeIn({ escaped, folded: seen, long }: Sight): boolean {
    if (escaped || !PLAIN.test(this.#secret) || seen.includes(this.#folded)) return true;
    if (long === '') return false;
    const { hexadecimal, base64 } = this.#encoded();
    const [folded, standard] = [long.toLowerCase(), standardBase64(long)];
    return hexadecimal.some((own) => folded.includes(own)) || base64.some((own) => standard.includes(own));
  }

  hideIn(text: string): string {
    this.#patterns ??= [
      new RegExp(Array.from(this.#secret, spellings).join(''), 'giu'),
      new RegExp(this.#encoded().base64.map(eitherBase64).join('|'), 'gu'),
      new RegExp(this.#encoded().hexadecimal.join('|'), 'giu'),
    ];
    return this.#patterns.reduce((result, pattern) => result.replaceAll(pattern, MARK), text);
  }

  #encoded(): Encodings {
    this.#encodings ??= encodingsOf(this.#secret);
    return this.#encodings;
  }
}

/** A secret, as it is and in either letter case, inside other texts that are written in base64 or in hexadecimal digits. */
interface Encodings {
  readonly base64: readonly string[];
  readonly hexadecimal: readonly string[];
}

function encodingsOf(secret: string): Encodings {
  const cases = [...new Set([secret, secret.toLowerCase(), secret.toUpperCase()])];
  return {
    base64: cases.flatMap((own) => OFFSETS.map((offset) => insideBase64(own, offset))),
    hexadecimal: cases.map((own) => Buffer.from(own, 'utf8').toString('hex')),
  };
}

/** Characters that only `%`, a backslash and the letter case can spell otherwise. */
const PLAIN = /^[0-9A-Za-z]+$/;

/** Where a secret may begin in a text that is written in base64, in bytes (mod 3). */
const OFFSETS = [0, 1, 2];

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
