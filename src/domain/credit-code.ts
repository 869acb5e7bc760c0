/** 统一社会信用代码, the unified social credit code of GB 32100-2015: 18 characters, the last one a check digit. */

/** The standard's alphabet: digits and capitals without I, O, S, V and Z. A character's value is its place here. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const CODE = new RegExp(`^[${ALPHABET}]{18}$`);

/** Authority and category, six digits of the administrative division, nine of the organisation, check digit. */
const SHAPE = /^[0-9A-Z]{2}[0-9OI]{6}[0-9A-Z]{10}$/i;

/**
 * Whether a text can only be meant as a credit code, right or wrong. Wider than the alphabet, so that the letter O
 * typed for a zero, or I for 1, is still taken for a mistyped code. The six digits in the middle keep words out.
 */
export function looksLikeCreditCode(text: string): boolean {
  return SHAPE.test(text.normalize('NFKC').trim());
}

/** Whether a text is a credit code whose check digit is right. Small letters count as capitals. */
export function isCreditCode(text: string): boolean {
  const code = text.normalize('NFKC').trim().toUpperCase();
  return CODE.test(code) && code.at(-1) === checkDigit(code.slice(0, 17));
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
