import { expect, it } from 'vitest';
import { eachInTurns } from '../../../src/tables/turns.ts';

it('gives others their turn while it makes something of many items, and keeps their order', async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  const doubled = await eachInTurns(Array(60).keys(), (item) => {
    const began = performance.now();
    while (performance.now() - began < 1);
    return item * 2;
  });
  clearInterval(ticking);
  expect(doubled).toEqual(Array.from({ length: 60 }, (_, item) => item * 2));
  expect(turns).toBeGreaterThan(3);
});
