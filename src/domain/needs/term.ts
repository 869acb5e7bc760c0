/** 有效期, the term that a scope may state. */
import { simplify } from '../text/traditional.ts';

/**
 * What a scope says of its term: it states `none`, one that is still `ahead`, or one that has `ended`. `open`: a term
 * is stated, and its end could not be read.
 */
export type Term = 'none' | 'ahead' | 'ended' | 'open';

/** A character of every statement of a term: most scopes have none, and need not be folded. */
const MENTION = /[期截至效届]/u;

/**
 * A statement of a term, up to where the next thing begins: behind a word for it or between two dates, or a date before
 * such a word. 发证日期, the day of issue, is none.
 */
const STATEMENT =
  /(?:有效(?:[期至日时年到]|:|(?=\d{4}))|到期[日时]|届满[日时]|截止|截至|期限|期至|[试使]用期|(?:许可|经营|授权)期(?![货刊])|至(?=\d{4}))[^),。;【】]{0,60}|\d{4}[年./-][\d年月日./-]{0,8}(?:到期|失效|止|届满|期满|前有效)/g;

/** A year may stand alone: in 2015-2020 the second number is no month. */
const DATE =
  /(?<!\d)((?:19|20)\d\d)(?!\d)(?:(?:年|[-./])(?:(?!(?:19|20)\d\d)(\d{1,2})(?:(?:月|[-./])(?:(\d{1,2})日?)?)?)?)?/g;

/**
 * Whether a term that the text states has ended: the earliest end counts, and what is not read whole is `open`.
 *
 * @param today The day on which it is asked, `2026-11-03`.
 */
export function termOf(text: string, today: string): Term {
  if (!MENTION.test(text)) return 'none';
  const plain = simplify(text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, ''));
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
