/**
 * The one key of all spellings of a query, by which they find the same stored answer: compatibility forms (NFKC),
 * inner spaces and the case of letters make no difference. Brackets do: the vendor may know a name in one form and not
 * in the other, so "nothing found" holds for the form that was asked. NFKC would fold them; only what stands between
 * them is normalised.
 */
export function queryKey(query: string): string {
  return query.replace(/[^（）]+/gu, normalised);
}

/** Composed once more at the end: capitals, and what a lost space brings together, can have a shorter form. */
function normalised(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase().normalize('NFKC');
}

/**
 * The one key of all spellings of a query in either bracket form, （） or (): what a found answer may be found by as
 * well. Compatibility forms (NFKC), inner spaces and the case of letters make no difference.
 */
export function looseQueryKey(query: string): string {
  return queryKey(query).replaceAll('（', '(').replaceAll('）', ')');
}

/**
 * A company name with its brackets in the other form, （） for () and () for （）; `undefined` where it has no brackets.
 */
export function otherBracketForm(query: string): string | undefined {
  if (/[()]/u.test(query)) return query.replaceAll('(', '（').replaceAll(')', '）');
  if (/[（）]/u.test(query)) return query.replaceAll('（', '(').replaceAll('）', ')');
  return undefined;
}
