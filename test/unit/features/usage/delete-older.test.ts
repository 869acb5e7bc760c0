import { beforeEach, expect, test, vi } from 'vitest';
import { clearDialogs, dialogs } from '../../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { deleteOlderOnRequest } = await import('../../../../src/features/usage/delete-older.ts');

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 30);

beforeEach(() => {
  clearDialogs();
});

/** @param then the button that is taken once the answers are counted. */
function store(answers: number, ...then: readonly string[]) {
  const asked: [string, number][] = [];
  const of = (what: string) => (before: number) => {
    asked.push([what, (NOW - before) / DAY]);
    dialogs.take = [...then];
    return Promise.resolve({ answers, companies: 2 });
  };
  return { asked, known: { countOlder: of('count'), clearOlder: of('clear') } };
}

test('says how many, of which connection and what stays, and deletes them once that is agreed', async () => {
  const { asked, known } = store(7, 'Delete');
  dialogs.take = ['90 days'];
  await deleteOlderOnRequest(known, () => 'https://vendor.test', NOW);
  expect(asked).toEqual([
    ['count', 90],
    ['clear', 90],
  ]);
  expect(dialogs.said[0]).toContain('https://vendor.test that are older than 90 days');
  expect(dialogs.said.at(-1)).toBe('Stored answers deleted: 7. Companies: 2.');
});

test('deletes nothing where the user leaves, or goes to another connection meanwhile', async () => {
  const { asked, known } = store(7);
  dialogs.take = ['90 days'];
  await deleteOlderOnRequest(known, () => 'https://vendor.test', NOW);
  const connections = ['https://vendor.test', 'https://other.test'];
  const agreed = store(7, 'Delete');
  dialogs.take = ['90 days'];
  await deleteOlderOnRequest(agreed.known, () => connections.shift(), NOW);
  await deleteOlderOnRequest(known, () => undefined, NOW);
  expect([...asked, ...agreed.asked].map(([what]) => what)).toEqual(['count', 'count']);
});

test('asks for no consent where nothing is so old', async () => {
  const { asked, known } = store(0);
  dialogs.take = ['365 days'];
  await deleteOlderOnRequest(known, () => 'Sample data', NOW);
  expect(asked).toEqual([['count', 365]]);
  expect(dialogs.said).toEqual(['No stored answer of Sample data is older than 365 days.']);
});
