import { expect, onTestFinished, test, vi } from 'vitest';
import type { License } from '../../../../src/domain/license.ts';
import type { Company } from '../../../../src/licenses/answer.ts';
import { toPage } from '../../../../src/webview/protocol.ts';
import { license, NOW, provenance } from './records.ts';
import { PanelDouble, speak, Uri } from './vscode-double.ts';

vi.mock('vscode', async () => import('./vscode-double.ts'));
const { companyView } = await import('../../../../src/features/detail/company-view.ts');
const { CompanyPanel, readSavedCompany } = await import('../../../../src/features/detail/company-panel.ts');

const noQuestion = { businesses: '', region: '' };

function companyOf(...licenses: readonly Partial<License>[]): Company {
  return {
    id: license.keyNo,
    keyNo: license.keyNo,
    name: license.companyName,
    pinned: false,
    licenses: licenses.map((own, index) => ({
      license: { value: { ...license, id: String(index), ...own }, provenance },
      annualReport: null,
    })),
    more: null,
    unreadable: 0,
    query: license.companyName,
    provenance,
  };
}

const company = companyOf(
  { licenseNumber: 'B1-20990001', scope: '内容分发网络业务：广东省' },
  { licenseNumber: 'B1-20990002', scope: '内容分发网络业务：广东省', validity: 'invalid' },
  { licenseNumber: 'B1-20990003', scope: '内容分发网络业务：广东省' },
);

test('a business has one line for the licences that say the same of it, valid and invalid apart', () => {
  const { holdings } = companyView(company, noQuestion, NOW);
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

test('in Chinese, a list of licences is not called their number', () => {
  speak('zh-cn');
  onTestFinished(() => {
    speak('en');
  });
  const { holdings, licenses } = companyView(company, noQuestion, NOW);
  expect([licenses.heading, holdings.columns.licenses]).toEqual(['许可证', '许可证号']);
});

test('the map shows valid licences only, and says so', () => {
  const { holdings } = companyView(company, noQuestion, NOW);
  expect(JSON.stringify(holdings.map)).toContain('B1-20990001');
  expect(JSON.stringify(holdings.map)).not.toContain('B1-20990002');
  expect(holdings.notes).toContain('The map shows valid licences only.');
});

test.each([
  ['B12', '440000', 'covered', 'covers it'],
  ['CDN', '110000', 'not covered', 'the business is licensed for other regions only'],
  ['B11', '', 'not covered', 'the scope does not name the business'],
  ['B12', '000000', 'cannot be told', 'only a part of the region is named'],
])('%s in %s is %s', (businesses, region, word, why) => {
  const [answer] = companyView(company, { businesses, region }, NOW).needs.answers;
  expect(answer?.verdict.word).toBe(word);
  expect(answer?.reasons.map((reason) => reason.why)).toEqual([why, 'the licence is not valid']);
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
  const { needs, holdings, licenses } = companyView(
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
  const { needs } = companyView({ ...company, more }, { businesses: 'B12', region: '440000' }, NOW);
  expect(needs.answers[0]?.verdict.word).toBe('covered');
});

test('a company without any licence covers nothing, and the reason is said', () => {
  const { needs } = companyView(companyOf(), { businesses: 'B11', region: '' }, NOW);
  expect(needs.answers).toMatchObject([
    { verdict: { word: 'not covered' }, reasons: [{ why: 'No licence found.' }] },
  ]);
});

test('what is no business is said to be none, and the others are answered', () => {
  const { needs } = companyView(company, { businesses: 'B12, nonsense', region: '' }, NOW);
  expect(needs.problem).toBe('Not in the catalogue of businesses: nonsense');
  expect(needs.answers).toHaveLength(1);
});

test('117 licences are told in less than 150 ms', () => {
  const many = companyOf(
    ...Array.from({ length: 117 }, (_, index) => ({
      licenseNumber: `B1-${String(20990000 + index)}`,
      scope: '内容分发网络业务：北京市、广东省国内呼叫中心业务：全国互联网接入服务业务：上海市、贵阳市',
    })),
  );
  companyView(company, { businesses: 'B12', region: '440000' }, NOW);
  const begin = performance.now();
  companyView(many, { businesses: 'B12', region: '440000' }, NOW);
  expect(performance.now() - begin).toBeLessThan(150);
});

test('a panel shows its company, answers the question, and is restored from its id with the question', async () => {
  const panel = new PanelDouble();
  const openLicense = vi.fn();
  const exportCompany = vi.fn();
  new CompanyPanel({
    panel: panel as never,
    extensionUri: Uri.parse('ext:') as never,
    service: { company: () => company, onDidChange: () => ({ dispose: () => undefined }) },
    companyId: company.id,
    openLicense,
    exportCompany,
  });
  await panel.send({ type: 'ready' });
  await panel.send({ type: 'require', businesses: 'B12', region: '440000' });
  const shown = toPage.parse(panel.posted.at(-1));
  expect(shown.announcement).toContain('covered');
  expect(readSavedCompany(shown.saved)).toEqual({
    version: 1,
    companyId: company.id,
    question: { businesses: 'B12', region: '440000' },
  });
  await panel.send({ type: 'openLicense', id: '1' });
  await panel.send({ type: 'openLicense', id: 'of another company' });
  expect(openLicense.mock.calls).toEqual([['1']]);
  await panel.send({ type: 'act', action: 'export' });
  expect(exportCompany).toHaveBeenCalledExactlyOnceWith(company);
});

test('what is no saved panel is not restored', () => {
  expect(readSavedCompany({ version: 1, companyId: '' })).toBeUndefined();
  expect(readSavedCompany(null)).toBeUndefined();
});
