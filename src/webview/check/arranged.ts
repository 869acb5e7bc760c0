import type { Arrangement, CheckRowView, RowState } from '../../protocol/check-page.ts';

/** The states with what wants a person first. */
const CONCERN: readonly RowState[] = ['lookAt', 'someInvalid', 'noneFound', 'waiting', 'leftOut', 'allValid'];

/**
 * The rows that an arrangement shows, in its order. Rows that are equal by it stay in the list's order.
 * @param rows in the list's order.
 */
export function arranged(
  rows: readonly CheckRowView[],
  { state, order, search }: Arrangement,
): readonly CheckRowView[] {
  const sought = folded(search);
  const shown = rows.filter(
    (row) => (state === null || row.state === state) && (sought === '' || textOf(row).includes(sought)),
  );
  switch (order) {
    case 'list':
      return shown;
    case 'name':
      return shown.toSorted((a, b) => collator.compare(a.company, b.company));
    case 'concern':
      return shown.toSorted((a, b) => CONCERN.indexOf(a.state) - CONCERN.indexOf(b.state));
  }
}

const collator = new Intl.Collator('zh-CN');

function textOf({ company, name, places, numbers, claims, concerns, answer }: CheckRowView): string {
  return folded([company, name, ...places, numbers, ...claims, ...concerns, answer].join('\n'));
}

function folded(text: string): string {
  return text.normalize('NFKC').toUpperCase().trim();
}
