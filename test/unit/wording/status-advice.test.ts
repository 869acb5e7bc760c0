import { expect, test, vi } from 'vitest';
import { statusRow } from '../../../src/api/answer/status.ts';
import type { ApiFailure } from '../../../src/api/outcome.ts';

vi.mock('vscode', async () => import('../../support/vscode-double.ts'));
const { blockEndLines, failureWords } = await import('../../../src/wording/failures/failures.ts');

function failureOf(status: string): ApiFailure {
  const row = statusRow(status);
  if (row.class === 'ok' || row.class === 'empty') throw new Error(`${status} is no failure`);
  return {
    outcome: 'error',
    reason: row.class,
    problem: '',
    invalid: null,
    httpStatus: 200,
    retryAfterSeconds: null,
    status,
    message: null,
    orderNumber: null,
    counted: row.counted,
    attempts: 1,
    durationMs: 1,
  };
}

test.each([
  ['109', 'Go on tomorrow'],
  ['116', 'of the day or of the whole term'],
  ['121', 'in a browser or a remote window that may be a server abroad'],
  ['122', 'one request at a time'],
  ['123', 'Verify your account'],
  ['124', 'Ask again in a while'],
  ['125', 'Search for the full registered name, the credit code'],
  ['223', 'Give the full registered name'],
])('the advice for %s: %s', (status, advice) => {
  expect(failureWords({ kind: 'failed', failure: failureOf(status) }).whatNext).toContain(advice);
});

test('a quota that may be the term’s is promised for no time, neither by its answer nor by its block', () => {
  const failure = failureOf('116');
  const until = Date.UTC(2026, 10, 30, 16);
  for (const words of [
    failureWords({ kind: 'failed', failure }),
    failureWords({ kind: 'refused', why: 'blocked', failure, until }),
  ]) {
    expect(words.what).not.toContain('today');
    expect(words.whatNext).not.toMatch(/tomorrow|ends at/);
  }
  expect(blockEndLines({ failure, until })).toEqual([]);
  expect(blockEndLines({ failure: failureOf('101'), until: null })).toEqual([]);
  const daily = failureOf('109');
  expect(blockEndLines({ failure: daily, until })).toEqual([expect.stringMatching(/ends at/)]);
  expect(failureWords({ kind: 'refused', why: 'blocked', failure: daily, until }).whatNext).toMatch(
    /ends at/,
  );
});
