/** 有效期, the term that a scope may state. */

/**
 * What a scope says of its term: it states `none`, one that is still `ahead`, or one that has `ended`. `open`: a term
 * is stated, and its end could not be read.
 */
export type Term = 'none' | 'ahead' | 'ended' | 'open';

/** The word, with what copying leaves inside it: most scopes have none, and need not be folded. */
const MENTION = /有[\s\p{Cf}]*效[\s\p{Cf}]*期/u;

/** What may belong to a statement of a term, up to where the next thing begins. */
const STATEMENT = /有效期[^),。;【】]{0,60}/g;

const DATE = /(\d{4})(?:年|[-./])(?:(\d{1,2})(?:(?:月|[-./])(?:(\d{1,2})日?)?)?)?/g;

/**
 * Whether a term that the text states has ended: the earliest end counts, and what is not read whole is `open`.
 *
 * @param today The day on which it is asked, `2026-11-03`.
 */
export function termOf(text: string, today: string): Term {
  if (!MENTION.test(text)) return 'none';
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  const ends = Array.from(plain.matchAll(STATEMENT), ([statement]) => endOf(statement));
  if (ends.length === 0) return 'none';
  if (ends.some((end) => end !== null && end < today)) return 'ended';
  return ends.includes(null) ? 'open' : 'ahead';
}

/** The last day of a statement's dates, `2026-11-03`; a month or a year ends with its last. */
function endOf(statement: string): string | null {
  const days = Array.from(
    statement.matchAll(DATE),
    ([, year = '', month = '12', day = '31']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return days.toSorted().at(-1) ?? null;
}
