import { expect, test, vi } from 'vitest';
import { companySubject } from '../../support/evidence-subjects.ts';

vi.mock('vscode', async () => import('../../support/vscode-double.ts'));
const { exactTime } = await import('../../../src/domain/exact-time.ts');
const { companyReport } = await import('../../../src/reports/company/company-report.ts');
const { answeredNeed } = await import('../../../src/sections/company/need-answers.ts');
const { markdownReport } = await import('../../../src/reports/markdown.ts');

const { company } = companySubject();
const markdown = markdownReport(companyReport(company, exactTime('Asia/Shanghai')));

test('a company is a report with headings and tables of few columns', () => {
  const tables = markdown.split('\n').filter((line) => line.startsWith('| '));
  expect(Math.max(...tables.map((line) => line.split(/(?<!\\)\|/).length - 2))).toBeLessThanOrEqual(5);
  for (const heading of [
    '## Businesses and regions',
    '## Licences',
    '## Each licence',
    '### 京B2\\-20990002',
  ])
    expect(markdown).toContain(heading);
});

test('what may be done where stands in one table over all licences, each state apart', () => {
  expect(markdown).toContain(
    '| B25 | 信息服务业务（仅限互联网信息服务）<br>Information services | 北京市 | invalid | 京B2\\-20990002 |',
  );
});

test('each licence has the day and the number of its own answer, invalid ones first', () => {
  const rows = markdown
    .split('\n')
    .filter((line) => /^\| (?:京|B1)\S* \| (?:valid|invalid|validity)/.test(line));
  expect(rows.map((row) => row.split(' | ')[1])).toEqual(['invalid', 'validity unknown', 'valid', 'valid']);
  expect(rows[0]).toContain('| 2026\\-03\\-01 16\\:05\\:09 \\+08\\:00 | LIC2026030114050900001 |');
});

test('a licence that is kept is counted once, and a filing is not passed over', () => {
  const licenses = company.licenses.map((dossier, at) => {
    const value = { ...dossier.license.value, licenseNumber: `京ICP备1399902${String(at)}号` };
    return at > 1 ? dossier : { ...dossier, license: { ...dossier.license, value } };
  });
  const more = { query: company.query, nextPage: 2, remaining: 2 };
  const text = markdownReport(companyReport({ ...company, licenses, more, kept: ['2', '3'] }, exactTime()));
  expect(text).toContain('2 licences');
  expect(text).not.toContain('4 licences');
  expect(text).toContain('2 ICP filings, no licences');
  expect(text).toContain('2 of these licences are from an earlier answer');
  expect(text).not.toContain('not loaded');
});

test('what is not known is said, and so is what the source lacks', () => {
  expect(markdown).toContain('The vendor has 13 more that were not loaded\\.');
  expect(markdown).toContain('Annual report\\: not fetched\\.');
  expect(markdown).toContain('## What this source does not say');
});

test('an answer of another company’s licences is not said to be none: it is said whose they are', () => {
  const renamed = { ...company, licenses: [], more: null, others: 2, holders: ['乙公司'] };
  const need = answeredNeed({ businesses: 'B25', region: '' }, renamed);
  const text = markdownReport(companyReport(renamed, exactTime('Asia/Shanghai'), need));
  expect(text).toContain(`No licence of this company\\: the answer to “${company.query}” is of 乙公司\\.`);
  expect(text).not.toContain('No licence found');
  expect(need).toMatchObject({ isOpen: true, answers: [{ verdict: 'cannotTell' }] });
});

test('a question that found nothing is no company without licences', () => {
  const none = { ...company, licenses: [], more: null };
  const text = markdownReport(companyReport(none, exactTime('Asia/Shanghai')));
  expect(text).toContain('No licence found\\.');
  expect(text).not.toContain('0 licences');
  expect(markdownReport(companyReport({ ...none, unreadable: 1 }, exactTime()))).not.toContain(
    'No licence found',
  );
});

test('rows that could not be read are said in place of a number of licences', () => {
  const unread = { ...company, licenses: [], more: null, missing: 0, kept: undefined, unreadable: 2 };
  const text = markdownReport(companyReport(unread, exactTime()));
  expect(text).toContain('2 rows could not be read');
  expect(text).not.toContain('0 licences');
});

test('beside filings alone, a row that could not be read is no licence that was not found', () => {
  const [first] = company.licenses;
  if (!first) throw new Error('the company has no licence');
  const value = { ...first.license.value, licenseNumber: '京ICP备13999020号' };
  const licenses = [{ ...first, license: { ...first.license, value } }];
  const unread = { ...company, licenses, more: null, unreadable: 1 };
  const text = markdownReport(companyReport(unread, exactTime('Asia/Shanghai')));
  expect(text).toContain('1 row could not be read');
  expect(text.toLowerCase()).not.toContain('no licence found');
});
