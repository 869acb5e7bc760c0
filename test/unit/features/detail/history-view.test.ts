import { expect, test, vi } from 'vitest';

vi.mock('vscode', async () => import('./vscode-double.ts'));
const { historyView } = await import('../../../../src/features/detail/history-view.ts');

const MARCH = new Date(2026, 2, 1, 12).getTime();
const APRIL = new Date(2026, 3, 1, 12).getTime();

test('says what changed, between which two answers, field by field', () => {
  const { text, steps } = historyView({
    first: MARCH,
    steps: [
      {
        before: MARCH,
        after: APRIL,
        changes: [
          { field: 'validity', before: 'valid', after: 'unknown' },
          { field: 'validityText', before: '是', after: '' },
          { field: 'annualReport.tel', before: null, after: '4000000001' },
        ],
      },
    ],
  });
  expect(text).toMatch(/^First fetched Mar 1, 2026/);
  const [step] = steps;
  expect(step?.when).toMatch(/^Between Mar 1, 2026.* and Apr 1, 2026/);
  expect(step?.changes.map(({ label, before, after }) => [label, before.value, after.value])).toEqual([
    ['Validity', 'valid', 'validity unknown'],
    ['Valid, as sent', '是', 'not given'],
    ['Report: Service telephone', 'not given', '4000000001'],
  ]);
});

test('says when nothing changed, and when nothing is stored', () => {
  expect(historyView({ first: MARCH, steps: [] }).text).toMatch(/No later answer/);
  expect(historyView({ first: null, steps: [] }).text).toMatch(/No answer about this licence is stored/);
});
