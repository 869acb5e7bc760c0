import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseInTurns } from '../../../../../src/features/evidence/package/json-in-turns.ts';

const read = (text: string): Promise<unknown> => parseInTurns(new TextEncoder().encode(text));

/** Longer than what is parsed at once. */
const LONG = 'x'.repeat(70_000);

it('JSON of any length is read as JSON.parse reads it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.constantFrom(undefined, 2), async (value, indent) => {
      const text = JSON.stringify(
        { a: [value, LONG, { 'k"]}': value, [LONG]: [] }], __proto__: value },
        null,
        indent,
      );
      expect(await read(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 60 },
  );
});

it('long lists and objects of short members, too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 0, max: 3 }), async (value, longs) => {
      const list = Array.from({ length: 9000 }, (_, at) => (at % 4000 < longs ? LONG : value));
      const object = Object.fromEntries(list.map((each, at) => [`${String(at)},"{`, each]));
      for (const text of [JSON.stringify(list), JSON.stringify({ object })])
        expect(JSON.stringify(await read(text))).toBe(JSON.stringify(JSON.parse(text)));
    }),
    { numRuns: 5 },
  );
});

it.each([
  ['a comma at the end of many', `[${'1,'.repeat(70_000)}]`],
  ['two commas among many', `[${'1,'.repeat(70_000)},${'1,'.repeat(70_000)}1]`],
  ['nothing', ''],
  ['half of it', `["${LONG}"`],
  ['a comma too many', `["${LONG}",]`],
  ['a comma alone', `["${LONG}",,1]`],
  ['brackets of two kinds', `["${LONG}",[1}]`],
  ['brackets that cross', `[["${LONG}"},{"${LONG}":1]]`],
  ['two values', `["${LONG}"],["${LONG}"]`],
  ['a name that is none', `{1:"${LONG}"}`],
  ['no name', `{"${LONG}"}`],
  ['a blank that JSON has not', `\u00A0["${LONG}"]`],
  ['what stands in no string', `["${LONG}",x]`],
  ['more levels than ours', `${'['.repeat(40)}"${LONG}"${']'.repeat(40)}`],
])('%s is no JSON of ours', async (_, text) => {
  expect(await read(text)).toBeUndefined();
});

it('what is no UTF-8 is none either', async () => {
  expect(await parseInTurns(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined();
});

it('long lists are read with turns for others, each shorter than a frame', async () => {
  const item = { query: '云梦虚构有限公司', licenses: [{ scope: '信息服务业务：全国'.repeat(20) }] };
  const bytes = new TextEncoder().encode(
    JSON.stringify({ found: Array.from({ length: 20_000 }, () => item) }),
  );
  let [turns, isDone] = [0, false];
  const others = async (): Promise<void> => {
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
  };
  const watched = others();
  const value = await parseInTurns(bytes);
  isDone = true;
  await watched;
  expect(value).toMatchObject({ found: { length: 20_000 } });
  expect(turns).toBeGreaterThan(5);
});
