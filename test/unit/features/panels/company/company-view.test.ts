import { expect, onTestFinished, test, vi } from 'vitest';
import type { NeedsQuestion } from '../../../../../src/pages/need-form.ts';
import type { Company } from '../../../../../src/licenses/answer.ts';
import { NOW, provenance } from '../license/dossiers.ts';
import { companyOf } from './companies.ts';
import { processorTime } from '../../../../support/processor-time.ts';
import { speak } from '../../../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { companyView } = await import('../../../../../src/features/panels/company/company-view.ts');

const noQuestion = null;

function viewOf(company: Company, question: NeedsQuestion | null, now: number) {
  return companyView(
    {
      ...{ company, isMoreACall: company.more !== null, pagesLeft: 0, question },
      ...{ activity: { kind: 'idle' }, dataKind: 'real' },
    },
    now,
  );
}

const company = companyOf(
  { licenseNumber: 'B1-20990001', scope: '内容分发网络业务：广东省' },
  { licenseNumber: 'B1-20990002', scope: '内容分发网络业务：广东省', validity: 'invalid' },
  { licenseNumber: 'B1-20990003', scope: '内容分发网络业务：广东省' },
);

test('a business has one line for the licences that say the same of it, valid and invalid apart', () => {
  const { holdings } = viewOf(company, noQuestion, NOW);
  expect(holdings.businesses).toMatchObject([
    {
      code: 'B12',
      lines: [
        { regions: ['广东省'], validity: { kind: 'valid' }, numbers: ['B1-20990001', 'B1-20990003'] },
        { regions: ['广东省'], validity: { kind: 'invalid' }, numbers: ['B1-20990002'] },
      ],
    },
  ]);
});

test('two names of one business are one business, in the table and on the map', () => {
  const { holdings, map } = viewOf(
    companyOf(
      { licenseNumber: 'B1-20990001', scope: '移动通信转售业务：广东省' },
      { licenseNumber: 'B1-20990002', scope: '通过转售方式提供的蜂窝移动通信业务：北京市' },
    ),
    noQuestion,
    NOW,
  );
  expect(holdings.businesses).toHaveLength(1);
  expect(map?.layers).toHaveLength(1);
});

test('in Chinese, a list of licences is not called their number', () => {
  speak('zh-cn');
  onTestFinished(() => {
    speak('en');
  });
  const { holdings, licenses } = viewOf(company, noQuestion, NOW);
  expect([licenses.heading, holdings.columns.licenses]).toEqual(['许可证', '许可证号']);
});

test('the map shows valid licences only, and says so', () => {
  const { map, mapNote } = viewOf(company, noQuestion, NOW);
  expect(JSON.stringify(map)).toContain('B1-20990001');
  expect(JSON.stringify(map)).not.toContain('B1-20990002');
  expect(mapNote).toBe('The map shows valid licences only.');
});

const OTHER_WAYS = /parent’s licence, and approvals/;

test.each([
  ['B12', '440000', 'covered', 'covered by these licences', []],
  [
    'content delivery network',
    '110000',
    'not covered',
    'the business is licensed for other regions only',
    [OTHER_WAYS],
  ],
  ['B11', '', 'not covered', 'the scope does not name the business', [OTHER_WAYS]],
  [
    'B12',
    '000000',
    'partly covered',
    'a part is covered by these licences',
    [/^covered in: /, /^not covered in: 北京市、/],
  ],
] as const)('%s in %s is %s', (businesses, region, word, why, further) => {
  const [answer] = viewOf(company, { businesses, region }, NOW).needs.answers;
  expect(answer?.verdict.word).toBe(word);
  expect(answer?.reasons.map((reason) => reason.why)).toEqual([
    why,
    'the licence is not valid',
    ...further.map((words) => expect.stringMatching(words) as unknown),
  ]);
});

test('where anywhere will do, it is said where', () => {
  const [answer] = viewOf(company, { businesses: 'B12', region: '' }, NOW).needs.answers;
  expect(answer?.reasons.map((reason) => reason.why)).toContainEqual(expect.stringMatching(/^covered in: /));
});

test('of a province in which one city is covered, the rest is said to lack', () => {
  const inOneCity = companyOf({ licenseNumber: 'B1-20990001', scope: '内容分发网络业务：广州市' });
  const [answer] = viewOf(inOneCity, { businesses: 'B12', region: '440000' }, NOW).needs.answers;
  expect(answer?.reasons.map((reason) => reason.why)).toEqual([
    'a part is covered by these licences',
    'covered in: 广州市',
    'not covered in: the rest of 广东省',
  ]);
});

test('of call centres the kind that lacks is named, and no region beside the one that has the other', () => {
  const domestic = companyOf({ licenseNumber: 'B2-20990001', scope: '国内呼叫中心业务：全国' });
  const [answer] = viewOf(domestic, { businesses: 'B24', region: '440000' }, NOW).needs.answers;
  expect(answer?.reasons.map((reason) => reason.why)).toEqual([
    'a part is covered by these licences',
    'covered in: 全国',
    'not covered: B24-2 离岸呼叫中心业务',
  ]);
});

test.each([
  [
    'not all are loaded',
    { more: { query: 'q', nextPage: 2, remaining: 67 } },
    /67 more that were not loaded/,
  ],
  ['rows could not be read', { unreadable: 2 }, /2 rows could not be read/],
  ['its answers were cleared', { licenses: [], provenance: null }, /cleared/],
])('where %s, nothing is said not to be covered', (_, gap, why) => {
  const { needs, holdings, licenses } = viewOf(
    { ...company, ...gap },
    { businesses: 'B11', region: '' },
    NOW,
  );
  expect(needs.answers[0]?.verdict).toEqual({ kind: 'unknown', word: 'cannot be told' });
  expect(needs.answers[0]?.reasons[0]?.why).toMatch(why);
  for (const { notes } of [holdings, licenses]) expect(notes.join(' ')).toMatch(why);
});

test('what a known licence covers is covered, whatever else there may be', () => {
  const more = { query: 'q', nextPage: 2, remaining: 67 };
  const { needs } = viewOf({ ...company, more }, { businesses: 'B12', region: '440000' }, NOW);
  expect(needs.answers[0]?.verdict.word).toBe('covered');
});

test('of a company without any licence nothing can be told, and the reason is said', () => {
  const { needs } = viewOf(companyOf(), { businesses: 'B11', region: '' }, NOW);
  expect(needs.answers).toMatchObject([
    {
      verdict: { word: 'cannot be told' },
      reasons: [{ why: 'No licence found.' }, { why: expect.stringMatching(OTHER_WAYS) as unknown }],
    },
  ]);
});

test('what is no business is said to be none, and the others are answered', () => {
  const { needs } = viewOf(company, { businesses: 'B12, nonsense', region: '' }, NOW);
  expect(needs.problem).toBe('Not recognised as a business: nonsense');
  expect(needs.answers).toHaveLength(1);
});

test('117 licences are told in less than 150 ms', () => {
  const many = companyOf(
    ...Array.from({ length: 117 }, (_, index) => ({
      licenseNumber: `B1-${String(20990000 + index)}`,
      scope: '内容分发网络业务：北京市、广东省国内呼叫中心业务：全国互联网接入服务业务：上海市、贵阳市',
    })),
  );
  viewOf(company, { businesses: 'B12', region: '440000' }, NOW);
  const took = processorTime(() => {
    viewOf(many, { businesses: 'B12', region: '440000' }, NOW);
  });
  expect(took).toBeLessThan(150);
});

test('a line of a licence has the time, the age, what is too old and the order number', () => {
  const [dossier] = company.licenses;
  if (!dossier) throw new Error('a licence was expected');
  const old = { ...dossier.license, provenance: { ...provenance, olderThanMs: 7 * 86_400_000 } };
  const { licenses } = viewOf({ ...company, licenses: [{ ...dossier, license: old }] }, null, NOW);
  expect(licenses.lines[0]).toMatchObject({ orderNumber: 'N-1' });
  expect(licenses.lines[0]?.fetched).toMatch(/^5 minutes ago, older than 7 days \(Nov 2\d, 2026, .+\)$/);
});

test('the head counts what is known, says how much is not, and counts nothing that was cleared', () => {
  const more = { query: 'q', nextPage: 2, remaining: 67 };
  expect(viewOf({ ...company, more }, null, NOW).summary).toBe('Licences: 3 of 70 loaded');
  expect(viewOf({ ...company, more, kept: ['a', 'b'] }, null, NOW).summary).toBe('Licences: 3 of 68 loaded');
  const filing = companyOf({}, { licenseNumber: '京ICP备13999021号-1' });
  expect(viewOf(filing, null, NOW).summary).toBe('Licences: 1; 1 ICP filing, no licence');
  expect(viewOf({ ...company, licenses: [], provenance: null }, null, NOW).summary).toMatch(/cleared/);
});

test('asks for nothing to compare when nothing was typed, and only once it was pressed', () => {
  expect(viewOf(company, null, NOW).needs.problem).toBeNull();
  expect(viewOf(company, { businesses: ' ', region: '' }, NOW).needs.problem).toMatch(/at least one/);
});

test('offers each call with its price, further licences only where there are any', () => {
  expect(viewOf(company, null, NOW)).toMatchObject({
    refresh: 'Refresh (1 call, may be charged)',
    loadMore: null,
  });
  const more = { query: 'q', nextPage: 2, remaining: 67 };
  expect(viewOf({ ...company, more }, null, NOW).loadMore).toBe('Load more (1 call, may be charged)');
});

test('a hundred provincial licences of one business are one line, with each licence’s regions where it unfolds', () => {
  const provinces = ['广东省', '北京市', '四川省', '浙江省'];
  const { holdings } = viewOf(
    companyOf(
      ...provinces.map((province, index) => ({
        licenseNumber: `B2-2099000${String(index)}`,
        scope: `国内呼叫中心业务：${province}`,
      })),
    ),
    noQuestion,
    NOW,
  );
  expect(holdings.businesses).toMatchObject([
    {
      code: 'B24-1',
      english: 'Domestic call centre',
      lines: [
        {
          regions: provinces,
          numbers: ['4 licences'],
          each: {
            rows: provinces.map((province, index) => ({
              number: `B2-2099000${String(index)}`,
              regions: [province],
            })),
          },
        },
      ],
    },
  ]);
});

test('a name that means a part of a business is told as its limit, and is no line of the whole business', () => {
  const { holdings } = viewOf(
    companyOf({ scope: '互联网资源协作服务业务：广东省' }, { scope: '互联网数据中心业务：广东省' }),
    noQuestion,
    NOW,
  );
  expect(holdings.businesses).toMatchObject([
    { code: 'B11', lines: [{ limits: ['互联网资源协作服务业务'] }, { limits: [] }] },
  ]);
});

test('what is left out of all China is left out in the table, too', () => {
  const { holdings } = viewOf(
    companyOf({ scope: '内容分发网络业务：全国（除西藏外）' }, { scope: '内容分发网络业务：全国' }),
    noQuestion,
    NOW,
  );
  expect(holdings.businesses[0]?.lines[0]?.regions).toEqual(['全国']);
  const { holdings: part } = viewOf(
    companyOf({ scope: '内容分发网络业务：全国（除西藏外）' }),
    noQuestion,
    NOW,
  );
  expect(part.businesses[0]?.lines[0]?.regions).toEqual(['全国（不含西藏自治区）']);
});

test('beside the states stands the day of the answer, and that no date of expiry is known', () => {
  const { states } = viewOf(company, noQuestion, NOW);
  expect(states.counts).toEqual([
    { kind: 'valid', word: '2 valid' },
    { kind: 'invalid', word: '1 invalid' },
  ]);
  expect(states.basis).toMatch(/^By the answer of .+2026\. This source gives no date of expiry\.$/);
});

test('licences can be told apart by their validity where they differ', () => {
  expect(viewOf(company, noQuestion, NOW).licenses.filter).toEqual({
    label: 'Show',
    all: 'all 3',
    options: [
      { group: 'valid', kind: 'valid', word: '2 valid' },
      { group: 'invalid', kind: 'invalid', word: '1 invalid' },
    ],
  });
  expect(viewOf(companyOf({}), noQuestion, NOW).licenses.filter.options).toEqual([]);
});
