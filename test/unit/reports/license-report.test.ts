import { afterEach, expect, test, vi } from 'vitest';
import type { Dossier } from '../../../src/licenses/answer.ts';
import { speak } from '../../support/vscode-double.ts';
import { detailed, license, listed, NOW, provenance, report } from '../features/panels/license/dossiers.ts';

vi.mock('vscode', async () => import('../../support/vscode-double.ts'));
const { exactTime } = await import('../../../src/domain/exact-time.ts');
const { licenseReport } = await import('../../../src/reports/license/license-report.ts');
const { markdownReport } = await import('../../../src/reports/markdown.ts');

afterEach(() => {
  speak('en');
});

function markdownOf(dossier: Dossier, question: string | null = null): string {
  const history = { first: NOW, steps: [] };
  return markdownReport(licenseReport({ dossier, question, history }, exactTime('Asia/Shanghai')));
}

test('holds every field of licence and report, and the order number', () => {
  const markdown = markdownOf(detailed);
  for (const text of Object.values(report)) expect(markdown).toContain(text);
  for (const text of [license.companyName, license.keyNo, license.scope, license.id]) {
    expect(markdown).toContain(text);
  }
  expect(markdown).toContain('| Licence number | A2\\.B1\\-20990001 |');
  expect(markdown).toContain('| Order number | N\\-2 |');
});

test('times are absolute, with their zone: it is read later, and elsewhere', () => {
  const markdown = markdownOf(detailed);
  expect(markdown).toContain('| Fetched | 2026\\-11\\-23 20\\:00\\:00 \\+08\\:00 |');
  expect(markdown).not.toMatch(/just now|ago|asked/);
});

test('the state stands with what it does not say, and what the source lacks at the end', () => {
  const markdown = markdownOf(detailed);
  expect(markdown).toContain('| Validity | valid \\(no date of expiry in this source\\) |');
  expect(markdown).toContain('## What this source does not say');
  expect(markdown).toContain('own page for the public\\: https');
  expect(markdown).toContain('- When the licence was issued and when it expires, and who issued it\\.');
});

test('coverage is a table with code, both names and regions; the text as sent stands below', () => {
  const markdown = markdownOf(listed);
  expect(markdown).toContain(
    '| B12 | 内容分发网络业务<br>Content delivery network \\(CDN\\) | 全国 | licensed |',
  );
  expect(markdown).toContain('### Scope, as sent\n\n内容分发网络业务：全国');
});

test('checks are told with what was compared, differences first', () => {
  const markdown = markdownOf(detailed, '云上星汉通信有限公司');
  const rows = markdown
    .split('\n')
    .filter((line) => /^\| (differs|cannot tell|consistent|for your)/.test(line));
  expect(rows[0]).toMatch(/^\| differs \| The name that was asked for<br>.*云上星汉通信有限公司/);
  expect(rows.length).toBeGreaterThan(4);
});

test('says when the report was never asked for, and when there is none', () => {
  expect(markdownOf(listed)).toContain('Not fetched');
  const none = { ...listed, annualReport: { value: null, provenance } };
  expect(markdownOf(none)).toContain('The vendor has no annual report for this licence');
});

test('marks sample data', () => {
  const sample = {
    ...listed,
    license: { value: license, provenance: { ...provenance, data: 'sample' as const } },
  };
  expect(markdownOf(sample)).toContain(String.raw`**Sample data\: every company is invented\.**`);
  expect(markdownOf(listed)).not.toContain('Sample data');
});

test('text of the vendor makes no heading, table cell, link or HTML', () => {
  const value = {
    ...license,
    companyName: '甲\n# 乙',
    scope: '| a | [b](http://c.test) <img>',
    licenseNumber: 'x | y',
  };
  const markdown = markdownOf({ ...listed, license: { value, provenance } });
  const plain = markdownOf(listed);
  // As many headings, but for the parts of the coverage that an unreadable scope does not have.
  expect(markdown.match(/^#/gm)?.length).toBe(plain.match(/^#/gm)?.length);
  expect(markdown).toContain('\\| a \\| \\[b\\]\\(http\\:\\/\\/c\\.test\\) &lt;img&gt;');
  expect(markdown).toContain('| Licence number | x \\| y |');
  expect(markdown.split('\n')[0]).toBe('# 甲 \\# 乙 · x \\| y');
});

test('the same in Chinese', () => {
  speak('zh-cn');
  const markdown = markdownOf(detailed);
  expect(markdown).toContain('| 有效性 | 有效（本数据源不提供到期日期） |');
  expect(markdown).toContain('## 一致性核对');
});
