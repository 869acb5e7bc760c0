import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, test } from 'vitest';
import { PARTS } from '../../../scripts/mutation/parts.mjs';
import { isBroken, scoreOf } from '../../../scripts/mutation/results.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test.each(Object.entries(PARTS))(
  'the part %s has sources, tests and a limit',
  (_, { mutate, tests, least }) => {
    for (const pattern of [...mutate.filter((one) => !one.startsWith('!')), ...tests])
      expect(globSync(pattern, { cwd: root }), pattern).not.toEqual([]);
    expect(least).toBeGreaterThanOrEqual(85);
  },
);

it('counts what runs out of time as noticed, and what says nothing of the tests not at all', () => {
  const states = [
    'Killed',
    'Killed',
    'Timeout',
    'Survived',
    'NoCoverage',
    'Ignored',
    'CompileError',
    'RuntimeError',
  ];
  const place = { file: 'a.ts', line: 1, column: 1, kind: 'k', now: '' };
  expect(scoreOf(states.map((state) => ({ ...place, state })))).toEqual({
    noticed: 3,
    missed: 2,
    ignored: 3,
    percent: 60,
  });
  expect(scoreOf([])).toMatchObject({ percent: 100 });
});

it('takes no run for one in which more than one change in twenty ended in an error of the run itself', () => {
  const run = (broken: number) =>
    Array.from({ length: 40 }, (_, at) => ({
      ...{ file: 'a.ts', line: 1, column: 1, kind: 'k', now: '' },
      state: at < broken ? 'RuntimeError' : 'Killed',
    }));
  expect([isBroken(run(2)), isBroken(run(3))]).toEqual([false, true]);
});
