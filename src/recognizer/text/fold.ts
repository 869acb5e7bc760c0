/**
 * The half-width form of a full-width letter, digit, bracket or other sign of ASCII; any other character as it is.
 * Both are UTF-16 units.
 */
export function foldWidth(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** What a text may put inside a name: blanks, line ends, a comment's or Markdown's star, characters of no width. */
export function isBlank(code: number): boolean {
  if (code <= 32 || code === 42) return true;
  if (code < 128) return false;
  return (
    code === 0xa0 ||
    code === 0xad ||
    code === 0x3000 ||
    (code >= 0x200b && code <= 0x200d) ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** Line ends, blanks, comment signs, Markdown marks and characters of no width: what a text may put inside a name. */
const INSIDE = /[\s*_`#>\u00ad\u200b-\u200d\u2060\ufeff]|\/\//gu;

const INSIDE_ONCE = new RegExp(INSIDE, 'u');

/** A name as it is looked up: without what the text put into it. */
export function plainValue(name: string): string {
  return INSIDE_ONCE.test(name) ? name.replace(INSIDE, '') : name;
}
