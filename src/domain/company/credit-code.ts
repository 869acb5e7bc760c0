/** 统一社会信用代码, the unified social credit code of GB 32100-2015: 18 characters, the last one a check digit. */

/** The standard's alphabet: digits and capitals without I, O, S, V and Z. A character's value is its place here. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const LENGTH = 18;

/** Authority and category, six digits of the administrative division, nine of the organisation, check digit. */
const SHAPE = /^[0-9A-Z]{2}[0-9OISVZ]{6}[0-9A-Z]{10}$/i;

/** What is wrong with a code, the first thing that is. Places are counted from 1. */
export type CodeProblem =
  | { readonly kind: 'length'; readonly length: number; readonly expected: number }
  | { readonly kind: 'character'; readonly place: number; readonly found: string }
  | { readonly kind: 'checkDigit'; readonly found: string; readonly expected: string };

/**
 * Whether a text can only be meant as a credit code, right or wrong. Wider than the alphabet, so that the letter O
 * typed for a zero, or I for 1, is still taken for a mistyped code. The six digits in the middle keep words out. Blanks
 * inside make it something else: what is sent to the vendor is sent as it is.
 */
export function looksLikeCreditCode(text: string): boolean {
  return SHAPE.test(text.normalize('NFKC').trim());
}

/** The division of 厦门 and its districts, where a code has it. */
const XIAMEN = /^..3502/;

/**
 * Whether a wrong check digit may be the code's own: codes that 厦门 gave before 2016 break GB 32100 and are in use
 * (91350203M0001QKT19; hutool issue 4119). Nobody can tell them from mistyped ones by the digits alone.
 */
export function mayBreakRule(text: string, problem: CodeProblem): boolean {
  return problem.kind === 'checkDigit' && XIAMEN.test(foldCode(text));
}

/** A code without the noise of copying: plain width, no blanks, also inside, nothing invisible, capitals. */
export function foldCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
}

/** What is wrong with a text as a credit code, `null` where nothing is. The standard knows no more than this. */
export function creditCodeProblem(text: string): CodeProblem | null {
  const code = foldCode(text);
  const characters = Array.from(code);
  if (characters.length !== LENGTH) return { kind: 'length', length: characters.length, expected: LENGTH };
  const strange = characters.findIndex((character) => !ALPHABET.includes(character));
  if (strange >= 0) return { kind: 'character', place: strange + 1, found: characters[strange] ?? '' };
  const expected = checkDigit(code.slice(0, -1));
  const found = code.slice(-1);
  return found === expected ? null : { kind: 'checkDigit', found, expected };
}

/**
 * The 18th character for the first 17, by GB 32100-2015: weights are the powers of 3 modulo 31.
 *
 * @throws {RangeError} where `body` is not 17 characters of the standard's alphabet.
 */
export function checkDigit(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError('not a character of a credit code');
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  if (body.length !== 17) throw new RangeError('a credit code has 17 characters before its check digit');
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
