import { expect, test, vi } from 'vitest';

const offered = vi.hoisted((): unknown[] => []);
vi.mock('vscode', () => ({
  window: {
    showQuickPick: (rows: readonly unknown[]) => {
      offered.push(...rows);
      return Promise.resolve(rows[0]);
    },
  },
}));
const { pickOne, statusText } = await import('../../../src/vscode/labels.ts');

test('a row of a quick pick draws no icon of its words, and keeps what it stands for', async () => {
  const row = { label: '$(check) A.csv', description: '$(x)', detail: 'paid $(5)', uri: 'file:///$(a)' };
  const chosen = await pickOne([row, { label: 'B.csv', uri: 'b' }], { title: 'Which?' });
  expect(chosen).toEqual({
    label: '$\u2060(check) A.csv',
    description: '$\u2060(x)',
    detail: 'paid $\u2060(5)',
    uri: 'file:///$(a)',
  });
  expect(offered.at(1)).toEqual({ label: 'B.csv', uri: 'b' });
});

test('the status bar draws the one icon that is named', () => {
  expect(statusText('sync', '3/10')).toBe('$(sync) 3/10');
  expect(statusText('warning', '$(check) paid')).toBe('$(warning) $\u2060(check) paid');
});
