import { expect, it } from 'vitest';
import { addToFilter, extendHash } from '../../../../src/recognizer/learnt/weights.ts';
import { brandEdge } from '../../../../src/recognizer/names/brands.ts';
import { SI } from '../../../../src/recognizer/text/han.ts';
import { SYMBOLS } from '../../../../src/recognizer/text/symbols.ts';
import { Window } from '../../../../src/recognizer/text/window.ts';

/** A filter that holds some brands, of a size at which no other string seems to be one. */
function filterOf(...brands: readonly string[]): Uint8Array {
  const filter = new Uint8Array(1 << 16);
  for (const brand of brands) {
    let hash = 0;
    for (let at = 0; at < brand.length; at += 1) hash = extendHash(hash, SYMBOLS[brand.charCodeAt(at)] ?? 0);
    addToFilter(filter, hash);
  }
  return filter;
}

/** How a name that begins at a place of a text stands to the brands around it; the text ends in 有限公司. */
function edgeAt(brands: Uint8Array, text: string, place: number): number {
  const end = text.length - 2;
  const window = new Window();
  window.read(text, end, { floor: 0, nameEnd: text.length, form: SI });
  return brandEdge(brands, window, end - 1 - place, 2);
}

it('tells where a brand begins, and how long it is', () => {
  const brands = filterOf('云帆', '星河云', '帆星河云');
  const text = '由云帆星河云有限公司';
  expect(edgeAt(brands, text, 1)).toBe(1);
  expect(edgeAt(brands, text, 3)).toBe(2 + 4 + 8);
  expect(edgeAt(filterOf('云帆', '星河云'), text, 3)).toBe(2 + 4);
  expect(edgeAt(filterOf('帆星河云'), text, 2)).toBe(3);
  expect(edgeAt(filterOf(), text, 1)).toBe(0);
});

it('tells where a name would begin inside a brand', () => {
  const text = '由云帆星河有限公司';
  expect(edgeAt(filterOf('云帆'), text, 2)).toBe(8);
  expect(edgeAt(filterOf('云帆星河'), text, 3)).toBe(8);
  expect(edgeAt(filterOf('云帆'), text, 3)).toBe(4);
});

it('knows no brand that reaches into the legal form', () => {
  expect(edgeAt(filterOf('星河有限', '河有'), '由云帆星河有限公司', 4)).toBe(0);
});
