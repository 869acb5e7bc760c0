import { expect, test, vi } from 'vitest';
import { NOW, detailed, license, listed, provenance, report } from './records.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { licenseMarkdown } = await import('../../../../../src/features/panels/license/license-markdown.ts');

test('holds every field of licence and report, the age and the order number', () => {
  const markdown = licenseMarkdown(detailed, NOW);
  for (const text of Object.values(report)) expect(markdown).toContain(text);
  for (const text of [license.companyName, license.keyNo, license.scope, license.id]) {
    expect(markdown).toContain(text);
  }
  expect(markdown).toContain('| Licence number | A2\\.B1\\-20990001 |');
  expect(markdown).toContain('| Order number | N\\-2 |');
  expect(markdown).toContain('just now');
  expect(markdown).toContain('| Validity | valid |');
});

test('says when the report was never asked for, and when there is none', () => {
  expect(licenseMarkdown(listed, NOW)).toContain('Not fetched');
  const none = { ...listed, annualReport: { value: null, provenance } };
  expect(licenseMarkdown(none, NOW)).toContain('The vendor has no annual report for this licence');
});

test('marks sample data', () => {
  const sample = {
    ...listed,
    license: { value: license, provenance: { ...provenance, data: 'sample' as const } },
  };
  expect(licenseMarkdown(sample, NOW)).toContain('**Sample data**');
  expect(licenseMarkdown(listed, NOW)).not.toContain('Sample data');
});

test('text of the vendor makes no heading, table cell, link or HTML', () => {
  const value = {
    ...license,
    companyName: '甲\n# 乙',
    scope: '| a | [b](http://c.test) <img>',
    licenseNumber: 'x | y',
  };
  const markdown = licenseMarkdown({ ...listed, license: { value, provenance } }, NOW);
  expect(markdown.match(/^#/gm)).toHaveLength(3);
  expect(markdown).toContain('\\| a \\| \\[b\\]\\(http\\:\\/\\/c\\.test\\) &lt;img&gt;');
  expect(markdown).toContain('| Licence number | x \\| y |');
});
