import { expect, test } from 'vitest';
import { provinces } from '../../../../src/domain/regions/regions.ts';
import { tileRows } from '../../../../src/protocol/tile-rows.ts';
import { tileAfter } from '../../../../src/webview/map/tile-layout.ts';

const KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];

test('every province has one tile, and rows are of one width', () => {
  const tiles = tileRows.flat().filter((region) => region !== null);
  expect(tiles.toSorted()).toEqual(provinces.map(({ code }) => code).toSorted());
  expect(new Set(tileRows.map((row) => row.length)).size).toBe(1);
});

test('the arrow keys lead to every tile', () => {
  const reached = new Set(['230000']);
  for (const region of reached) for (const key of KEYS) reached.add(tileAfter(key, region));
  expect(reached.size).toBe(provinces.length);
});

test.each([
  ['ArrowRight', '650000', '110000'],
  ['ArrowLeft', '110000', '650000'],
  ['ArrowDown', '650000', '540000'],
  ['ArrowUp', '430000', '420000'],
  ['ArrowUp', '230000', '230000'],
  ['ArrowRight', '310000', '310000'],
  ['Home', '110000', '650000'],
  ['End', '540000', '310000'],
  ['Enter', '110000', '110000'],
])('%s at %s leads to %s, over gaps and not beyond the edge', (key, from, to) => {
  expect(tileAfter(key, from)).toBe(to);
});
