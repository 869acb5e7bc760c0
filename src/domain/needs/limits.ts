/** What limits leave of businesses: 仅限…, 不含… and the like. */
import { allParts, foldWords, partsIn, type Parts } from './parts.ts';

/** What the business has anyway. */
const WITH = /^(?:含|包括|包含)(.+)$/;
const WITHOUT = /^(?:不含|不包括|不包含|除)(.+?)(?:以外|之外|外)?$/;
const EXCEPT = /^(.+?)除外$/;
const ONLY = /^(?:仅限于|仅限|限于|只限|仅)/;

/** Reads limits, each once: the licences of a company mostly have the same ones. */
export class LimitReader {
  readonly #read = new Map<string, Parts | null>();

  /**
   * What limits leave of a business, e.g. 仅限互联网信息服务 of B25; `null` where a word of them is not known.
   *
   * @param limits As written, without the brackets around them.
   */
  partsLeft(code: string, limits: readonly string[]): Parts | null {
    if (limits.length === 0) return allParts(code);
    const words = limits.join(',');
    const key = `${code} ${words}`;
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const parts = limitedParts(code, words);
    this.#read.set(key, parts);
    return parts;
  }
}

function limitedParts(code: string, words: string): Parts | null {
  let parts = allParts(code);
  const clauses = foldWords(words)
    .split(/[,;。]/)
    .filter(Boolean);
  const added = clauses.map((clause) => WITH.exec(clause)?.[1]).filter((more) => more !== undefined);
  // What is added beside a limit may be all that there is, or not.
  if (added.length > 0)
    return added.length === clauses.length && added.every((more) => partsIn(code, more) !== null)
      ? parts
      : null;
  for (const clause of clauses) {
    const without = WITHOUT.exec(clause)?.[1] ?? EXCEPT.exec(clause)?.[1];
    const named = partsIn(code, without ?? clause.replace(ONLY, ''));
    if (named === null) return null;
    parts &= without === undefined ? named : ~named;
  }
  return parts;
}
