import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judged, tableOf, TARGETS } from '../../bench/targets.ts';

test('a figure holds up to its target, and one without a target is only told', () => {
  const figure = (value: number) => judged({ name: 'client.over-fetch', value, unit: 'ratio' });
  expect(figure(1.25)).toMatchObject({ target: 1.25, holds: true });
  expect(figure(1.26)).toMatchObject({ target: 1.25, holds: false });
  expect(judged({ name: 'client.calls', value: 1, unit: 'count' })).toMatchObject({
    target: null,
    holds: null,
  });
});

test('the table has a line for every target, also for one that was not measured', () => {
  const lines = tableOf([{ name: 'activation.difference', value: 15.1, unit: 'ms' }]).split('\n');
  expect(lines).toHaveLength(TARGETS.length + 1);
  expect(lines[0]).toMatch(/^name +value +unit +baseline +target +holds$/);
  expect(lines[1]).toMatch(/^activation\.difference +15\.1 +ms +empty extension +15 +NO$/);
  expect(lines[2]).toMatch(/not measured: activation$/);
});

test('the README’s table has the same lines, in the same order', () => {
  const [, measured = ''] = readFileSync('README.md', 'utf8').split('\n### Measured\n');
  const rows = measured.split('\n').filter((line) => line.startsWith('| '));
  const titles = rows.slice(2).map((line) => line.split(' | ')[0]?.slice(2).trim());
  expect(titles).toEqual(TARGETS.map(({ title }) => title));
});

test('each target names the benchmark that reports its figure', () => {
  for (const { bench, name } of TARGETS) {
    const folder = `test/bench/${bench}`;
    expect(existsSync(`${folder}/main.ts`), name).toBe(true);
  }
});
