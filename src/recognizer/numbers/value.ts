/** Line ends, blanks, comment signs, Markdown marks and characters of no width: what a text may put inside a name. */
const INSIDE = /[\s*_`#>\u00ad\u200b-\u200d\u2060\ufeff]|\/\//gu;

const INSIDE_ONCE = new RegExp(INSIDE, 'u');

/** A name as it is looked up: without what the text put into it. */
export function plainValue(name: string): string {
  return INSIDE_ONCE.test(name) ? name.replace(INSIDE, '') : name;
}
