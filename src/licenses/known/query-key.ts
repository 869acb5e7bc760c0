/**
 * Two spellings of one query find the same stored answer: compatibility forms (NFKC), inner spaces and the case of
 * codes make no difference. Brackets do: the vendor may know a name in one form and not in the other, so "nothing
 * found" holds for the form that was asked. NFKC would fold them; only what stands between them is normalised.
 */
export function queryKey(query: string): string {
  return query.replace(/[^（）]+/gu, normalised);
}

/** Composed once more at the end: capitals, and what a lost space brings together, can have a shorter form. */
function normalised(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase().normalize('NFKC');
}

/** As `queryKey`, with both bracket forms the same: what a found answer may also be found by. */
export function looseQueryKey(query: string): string {
  return queryKey(query).replaceAll('（', '(').replaceAll('）', ')');
}

/** The same name in the other bracket form （）/(), `undefined` where it has none. */
export function otherBracketForm(query: string): string | undefined {
  if (/[()]/u.test(query)) return query.replaceAll('(', '（').replaceAll(')', '）');
  if (/[（）]/u.test(query)) return query.replaceAll('（', '(').replaceAll('）', ')');
  return undefined;
}
