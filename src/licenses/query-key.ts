/**
 * Two spellings of one query find the same stored answer: compatibility forms (NFKC), inner spaces and the case of
 * codes make no difference. Brackets do: the vendor may know a name in one form and not in the other, so "nothing
 * found" holds for the form that was asked. NFKC would fold them; they are set aside first.
 */
export function queryKey(query: string): string {
  const kept = query.replaceAll('（', '\u0001').replaceAll('）', '\u0002');
  return kept
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .toUpperCase()
    .replaceAll('\u0001', '（')
    .replaceAll('\u0002', '）');
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
