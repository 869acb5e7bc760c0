import { expect, test, vi } from 'vitest';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { scopeView } = await import('../../../../src/sections/license/scope-view.ts');
const { numberView } = await import('../../../../src/sections/license/number-view.ts');

test('each business has its code, its limits, and its regions by their full names', () => {
  const { lines, rest, notes } = scopeView(
    '互联网接入服务业务（仅限网站接入）：北京、广东省深圳市内容分发网络业务：全国',
  );
  expect(
    lines.map(({ code, name, qualifiers, regions, standing }) => [
      code,
      name,
      qualifiers,
      regions.map((region) => region.name),
      standing.word,
    ]),
  ).toEqual([
    ['B14', '互联网接入服务业务', ['仅限网站接入'], ['北京市', '深圳市'], 'licensed'],
    ['B12', '内容分发网络业务', [], ['全国'], 'licensed'],
  ]);
  expect([rest, notes]).toEqual([null, []]);
});

test('says what it cannot place: a business outside the catalogue, a region nobody knows', () => {
  const { lines } = scopeView('互联网接入服务业务：虚构乡');
  expect(lines[0]?.regions).toEqual([{ name: '虚构乡', remark: 'as written' }]);
  const [unknown] = scopeView('月面中继业务：全国').lines;
  expect(unknown).toMatchObject({ code: null, remarks: ['not known in the catalogue'] });
});

test('a text that fills the field may have been cut', () => {
  const { notes } = scopeView('内容分发网络业务：全国'.padEnd(1024, '、'));
  expect(notes.join(' ')).toContain('cut off');
});

test('no scope is said to be none', () => {
  expect(scopeView(' ')).toMatchObject({ notes: ['The vendor gave no scope for this licence.'] });
});

test('a number is taken apart', () => {
  const rows = numberView('粤B2-20169007')?.rows.map(({ label, value }) => `${label}: ${value}`);
  expect(rows).toEqual([
    "Form: Licence of one province's authority",
    'Classes: B2, value-added services of the second class',
    'Year of first issue: 2016',
    'Serial: 9007',
    'Issuer, by the form of the number: Communications administration of 广东省',
  ]);
});

test('a filing was issued by nobody: its number names the authority it was filed with', () => {
  const rows = numberView('京ICP备13999021号-1')?.rows.map(({ label, value }) => `${label}: ${value}`);
  expect(rows).toContain(
    'Authority it was filed with, by the form of the number: Communications administration of 北京市',
  );
  expect(JSON.stringify(rows)).not.toContain('Issuer');
});

test.each([
  ['A2.B1-20269001', 3, /first issue/],
  ['京ICP备13999021号-1', 1, /no telecom business/],
  ['not a number', 1, /not known/],
])('%s: what it does not prove', (sent, most, point) => {
  const points = numberView(sent)?.caveats.points ?? [];
  expect(points.length).toBeLessThanOrEqual(most);
  expect(points.join(' ')).toMatch(point);
});

test('noise is taken out, and said to be', () => {
  expect(numberView('Ｂ２－２０１６９００７')?.rows).toContainEqual(
    expect.objectContaining({ label: 'Read as', value: 'B2-20169007' }),
  );
  expect(numberView('  ')).toBeNull();
});

test('the map has a layer for each business and one for all, with cities where only they are named', () => {
  const { map } = scopeView('互联网接入服务业务：北京、广东省深圳市、深圳市、广州市内容分发网络业务：全国');
  expect(map?.layers.map(({ label, cells }) => [label, cells.length])).toEqual([
    ['All businesses together', 31],
    ['B14 互联网接入服务业务', 2],
    ['B12 内容分发网络业务', 31],
  ]);
  const factsOf = (cell: { readonly facts: readonly number[] }) => cell.facts.map((at) => map?.facts[at]);
  expect(map?.layers[1]?.cells.map((cell) => [cell.extent, cell.mark, ...factsOf(cell)])).toEqual([
    ['whole', '●', 'B14 互联网接入服务业务'],
    ['part', '◐', 'B14 互联网接入服务业务：深圳市、广州市'],
  ]);
  const guangdong = map?.layers[0]?.cells.find(({ region }) => region === '440000');
  expect(guangdong).toMatchObject({ extent: 'mixed', mark: '2', note: 'businesses: 2, entries: 2' });
  expect(map?.tiles).toHaveLength(34);
});

test('a province is whole only where every business has all of it; a number counts businesses, not entries', () => {
  const { map } = scopeView(
    '内容分发网络业务：北京、上海互联网接入服务业务：北京互联网接入服务业务（仅限甲）：广东省深圳市国内呼叫中心业务：深圳市、上海',
  );
  const [together] = map?.layers ?? [];
  expect(together?.cells.map(({ region, extent, mark }) => [region, extent, mark])).toEqual([
    ['110000', 'whole', '2'],
    ['310000', 'whole', '2'],
    ['440000', 'part', '2'],
  ]);
  expect(map?.legend.map(({ extent }) => extent)).toEqual(['whole', 'mixed', 'part', 'none']);
  expect(map?.numbers).not.toBeNull();
});

test('each fact of a map is sent once, and layers have keys of their own', () => {
  const { map } = scopeView('内容分发网络业务：全国互联网接入服务业务：全国');
  expect(map?.facts).toEqual(['B12 内容分发网络业务', 'B14 互联网接入服务业务']);
  expect(map?.layers.map(({ key }) => key)).toEqual(['together', 'B12', 'B14']);
});

test('the map of one business has one layer; what is refused is on no map, and no province makes none', () => {
  expect(scopeView('内容分发网络业务：全国').map?.layers).toHaveLength(1);
  const { map, notes } = scopeView('不予批准继续经营：国内呼叫中心业务');
  expect(map).toBeNull();
  expect(notes).toEqual(['The scope names no province, so there is no map.']);
});
