import { beforeEach, expect, test, vi } from 'vitest';
import { companySubject, licenseSubject } from '../../../support/evidence-subjects.ts';
import { files, Uri } from '../../../support/vscode-double.ts';

const commands = new Map<string, (given: unknown) => Promise<void>>();
const said: string[] = [];
let target = 'file:///out.md';

vi.mock('vscode', async () => ({
  ...(await import('../../../support/vscode-double.ts')),
  commands: {
    registerCommand: (name: string, run: (given: unknown) => Promise<void>) => {
      commands.set(name, run);
      return { dispose: () => commands.delete(name) };
    },
  },
  window: {
    showSaveDialog: () => Promise.resolve(Uri.parse(target)),
    showInformationMessage: (text: string) => {
      said.push(text);
      return Promise.resolve(undefined);
    },
  },
}));
const { registerExport } = await import('../../../../src/features/export/register.ts');

const { record } = licenseSubject;
const { company } = companySubject();
registerExport({
  known: {
    license: (id) => (id === record.license.value.id ? record : undefined),
    company: (id) => (id === company.id ? company : undefined),
    question: () => undefined,
    history: () => ({ first: null, steps: [] }),
  },
  shown: () => undefined,
});

async function exported(id: string, file: string): Promise<string> {
  target = `file:///${file}`;
  await commands.get('telecomLicense.export')?.(id);
  return new TextDecoder().decode(files.get(target));
}

beforeEach(() => {
  files.clear();
  said.length = 0;
});

test('as Markdown, a company is a report and no table of thirty columns', async () => {
  const markdown = await exported(company.id, 'company.md');
  expect(markdown).toContain('## Businesses and regions');
  const widths = markdown.split('\n').map((line) => line.split(/(?<!\\)\|/).length - 2);
  expect(Math.max(...widths)).toBeLessThanOrEqual(5);
});

test('as Markdown, a licence is the same report that is copied', async () => {
  expect(await exported(record.license.value.id, 'licence.md')).toContain('## What this source does not say');
});

test('for spreadsheets and programs, all columns stay', async () => {
  const [head = ''] = (await exported(company.id, 'company.csv')).split('\n');
  expect(head.split(',').length).toBeGreaterThan(25);
  expect(await exported(company.id, 'company.json')).toContain('"report.creditCode"');
});

test('what is not known is not exported', async () => {
  expect(await exported('another', 'nothing.md')).toBe('');
  expect(said).toEqual(['There is nothing to export: no licence is stored. Refresh to ask for it.']);
});
