import { expect, test } from 'vitest';
import { reportHtml } from '../../../../../src/features/evidence/report/report.ts';
import {
  ABOUT,
  checkSubject,
  companySubject,
  evidencedLicense,
  licenseSubject,
  noneFoundSubject,
} from '../../../../support/evidence-subjects.ts';
import { watchTurns } from '../../../../support/processor-time.ts';

const chinese = { ...ABOUT, language: 'zh' } as const;

test('a licence is told with its state, answer, coverage, report, checks and package, in English', async () => {
  const html = await reportHtml(licenseSubject, ABOUT);
  for (const words of [
    '<html lang="en">',
    'valid (no date of expiry in this source)',
    '2026-03-01 14:05:09 +08:00',
    'LIC2026030114050900001',
    'Content delivery network (CDN)',
    '566件',
    'Company name in licence and report',
    'What this source does not say',
    'api.example.test',
    'Earlier package',
    '2025-12-01 09:00:00 +08:00',
    'answers/001.json',
    'Not kept: the answer came before answers were stored as received.',
  ])
    expect(html).toContain(words);
  expect(html).toContain(evidencedLicense.scope);
});

test('the same in Chinese, whatever the editor speaks: every text of ours has its translation', async () => {
  const html = await reportHtml({ ...licenseSubject, question: null }, chinese);
  for (const words of ['<html lang="zh-CN">', '有效（', '一致性核对', '所依据的查询', '已无记录'])
    expect(html).toContain(words);
  const text = html.replace(/<style>.*?<\/style>|<[^>]*>/gs, '\n');
  const english = text.match(/[A-Za-z]{3,} [a-z]{2,}.*/g) ?? [];
  // The catalogue's English stands beside its Chinese, and the extension has a name.
  expect(english.filter((words) => !/\((?:IDC|CDN)\)|Information services|Domestic|QCC/.test(words))).toEqual(
    [],
  );
});

test('differences among the checks come first', async () => {
  const html = await reportHtml(licenseSubject, ABOUT);
  const verdicts = Array.from(
    html.matchAll(/<td>(differs|cannot tell|consistent)<\/td>/g),
    ([, word]) => word,
  );
  expect(verdicts[0]).toBe('differs');
  expect(verdicts.lastIndexOf('differs')).toBeLessThan(verdicts.indexOf('consistent'));
});

test('a company is told with all its licences, and with what was not loaded', async () => {
  const html = await reportHtml(companySubject(), ABOUT);
  expect(html).toContain('The vendor has 13 more that were not loaded.');
  expect(html).toContain('4 of 17 licences');
  for (const number of ['B1.B2-20990001', '京B2-20990001', '京B2-20990003']) expect(html).toContain(number);
  // The invalid one before those that are valid.
  const list = html.slice(html.indexOf('<h2>Licences</h2>'));
  expect(list.indexOf('>invalid<')).toBeLessThan(list.indexOf('>京B2-20990001<'));
});

test('no licence found is a finding with its order number, and with what it does not prove', async () => {
  const html = await reportHtml(noneFoundSubject, ABOUT);
  expect(html).toContain('No licence found: 查无此企（北京）有限公司');
  expect(html).toContain('LIC2026030114050900001');
  expect(html).toContain('That the company has no licence:');
  expect(await reportHtml(noneFoundSubject, chinese)).toContain('不能证明该企业没有取得许可证');
});

test('a check is told with its totals, what is to be looked at first, and what was not asked', async () => {
  const check = checkSubject(300);
  const html = await reportHtml(check, ABOUT);
  expect(html).toContain('<th scope="row">Earlier package</th>');
  const ofText = { ...check, plan: check.plan && { ...check.plan, lists: [] } };
  expect(await reportHtml(ofText, ABOUT)).toContain('Earlier package, by the checked list');
  expect(html).toContain('<th scope="row">some invalid</th><td><span class="own">43</span></td>');
  expect(html.indexOf('示例企业7有限公司')).toBeLessThan(html.indexOf('示例企业1有限公司'));
  for (const words of [
    '合计',
    'not asked: no company is named here',
    'covered',
    'not covered',
    '>京B2-20990001</span>: found, valid',
  ])
    expect(html).toContain(words);
  expect(html.match(/<tr>/g)?.length).toBeGreaterThan(850);
});

test('of a check of several tables the report says in which a company stands, and what it claims there', async () => {
  const check = checkSubject(3);
  const tables = ['华北.csv', '名录.xlsx · 二季度'];
  const rows = tables.flatMap((table) => (check.list ?? []).map((row) => ({ ...row, table })));
  const html = await reportHtml({ ...check, list: rows }, ABOUT);
  for (const words of ['华北.csv; row 2', '名录.xlsx · 二季度; row 2', ': found, valid'])
    expect(html).toContain(words);
  expect(await reportHtml(check, ABOUT)).not.toContain('.csv');
});

test('a check that repeats another one begins with what changed, in the language of the report', async () => {
  const subject = checkSubject(3);
  const [company] = subject.companies;
  const [license] = company?.facts.own ?? [];
  if (!company || !license) throw new Error('a licence was expected');
  const { place, query } = company.item;
  const at = (day: string) => ({ first: Date.parse(day), last: Date.parse(day), areStored: false });
  const compared = {
    before: subject.check,
    times: { before: at('2026-02-03'), now: at('2026-03-01') },
    changed: [
      { place, query, mayBeOther: false, changes: [{ kind: 'gone' as const, license, isCertain: true }] },
    ],
    ...{ unchanged: 2, unchangedAsSeen: 0, incomparable: 0, waiting: 0 },
    rest: new Map([[1, 'unchanged' as const]]),
  };
  const html = await reportHtml({ ...subject, compared }, ABOUT);
  expect(html).toContain('What changed since the answers of 2026-02-03');
  expect(html).toMatch(/licence gone: .* is no longer in the answer/u);
  expect(html.indexOf('What changed since')).toBeLessThan(html.indexOf('Begun'));
  expect(await reportHtml({ ...subject, compared }, chinese)).toContain('2026-02-03');
  expect(await reportHtml(subject, ABOUT)).not.toContain('What changed since');
});

test('what the user recorded stands in a column of its own, as the user’s, and only where there is any', async () => {
  const subject = checkSubject(3);
  const record = {
    ...{ id: 1, licenseNumber: '京B2-20990000', companyName: '示例企业1有限公司', validUntil: '2027-06-30' },
    ...{
      issued: null,
      status: null,
      scope: null,
      quotation: null,
      lookedAt: '2026-02-27',
      pictureHash: null,
    },
    recordedAt: 0,
  };
  const companies = subject.companies.map((company, at) => ({
    ...company,
    records: at === 0 ? [record] : [],
  }));
  expect(await reportHtml({ ...subject, companies }, ABOUT)).toContain(
    '>京B2-20990000</span> · Recorded by you on 2026-02-27: valid until 2027-06-30',
  );
  const ofOther = companies.map((company) => ({
    ...company,
    records: company.records.map((each) => ({ ...each, companyName: '旧名虚构有限公司' })),
  }));
  expect(await reportHtml({ ...subject, companies: ofOther }, ABOUT)).toContain(
    'Recorded by you on 2026-02-27: recorded under the name 旧名虚构有限公司; valid until 2027-06-30',
  );
  expect(await reportHtml(subject, ABOUT)).not.toContain('Your record');
});

test('text from outside makes no markup, whatever it holds', async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\u202e\'';
  const html = await reportHtml(
    {
      ...licenseSubject,
      question: evil,
      dossier: {
        ...licenseSubject.dossier,
        license: {
          ...licenseSubject.dossier.license,
          value: {
            ...evidencedLicense,
            companyName: evil,
            licenseNumber: evil,
            scope: evil,
            validityText: evil,
          },
        },
      },
    },
    { ...ABOUT, host: evil, follows: { name: evil, sha256: evil, savedAt: 0 } },
  );
  expect(html).not.toMatch(/<script|<img|onerror=alert\(2\)>(?!&)|\u202e/);
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('[U+202E]');
});

test('a sample is marked, and no host is made up for it', async () => {
  const html = await reportHtml(checkSubject(3), { ...ABOUT, host: null });
  expect(html).toContain('<p class="sample">Sample data: every company is invented.</p>');
  expect(html).toContain('every company is invented');
  // The last word of a real package would be untrue.
  expect(html).toContain('It is no answer of the vendor, and proves nothing of anybody.');
  expect(html).not.toContain('This page shows what the vendor answered');
});

test('the editor goes on while a check of 10,000 companies is written', async () => {
  const subject = checkSubject(10_000);
  const turns = watchTurns();
  const html = await reportHtml(subject, ABOUT);
  const [longest] = turns();
  expect(html).toContain('示例企业10000有限公司');
  // Far above what it takes, for slow machines.
  expect(longest).toBeLessThan(400);
}, 60_000);

test('a zone that does not exist is no report', async () => {
  await expect(reportHtml(licenseSubject, { ...ABOUT, timeZone: 'Nowhere/None' })).rejects.toThrow(
    RangeError,
  );
});
