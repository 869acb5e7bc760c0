import { beforeEach, expect, test, vi } from 'vitest';
import type { Company } from '../../../../src/licenses/answer.ts';
import { companySubject, licenseSubject, noneFoundSubject } from '../../../support/evidence-subjects.ts';
import { files, Uri } from '../../../support/vscode-double.ts';

const commands = new Map<string, (given: unknown) => Promise<void>>();
const said: string[] = [];
const offered: unknown[] = [];
let target = 'file:///out.md';
/** Whether the present connection is another one, of which nothing is stored. */
let isOther = false;
/** What happens while the file is chosen. */
let choosing = (): void => undefined;

vi.mock('vscode', async () => ({
  ...(await import('../../../support/vscode-double.ts')),
  commands: {
    registerCommand: (name: string, run: (given: unknown) => Promise<void>) => {
      commands.set(name, run);
      return { dispose: () => commands.delete(name) };
    },
  },
  window: {
    showSaveDialog: ({ filters }: { readonly filters: object }) => {
      offered.push(Object.keys(filters));
      choosing();
      return Promise.resolve(Uri.parse(target));
    },
    showInformationMessage: (text: string) => {
      said.push(text);
      return Promise.resolve(undefined);
    },
  },
}));
const { registerExport } = await import('../../../../src/features/export/register.ts');

const { dossier } = licenseSubject;
const { company } = companySubject();
const { search } = noneFoundSubject;
const { query } = search.value;
const finding: Company = {
  ...{ ...company, id: 'asked:1', keyNo: '', name: query },
  ...{ licenses: [], more: null, query },
};
const unread: Company = { ...finding, id: 'unread', unreadable: 2 };
const cleared: Company = { ...finding, id: 'cleared', pinned: true, provenance: null };
const companies = [company, finding, unread, cleared];
registerExport({
  known: {
    license: (id) => (id === dossier.license.value.id ? dossier : undefined),
    company: (id) => companies.find((each) => each.id === id),
    peek: (asked) => (asked === query && !isOther ? search : undefined),
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
  offered.length = 0;
  isOther = false;
  choosing = () => undefined;
});

test('as Markdown, a company is a report and no table of thirty columns', async () => {
  const markdown = await exported(company.id, 'company.md');
  expect(markdown).toContain('## Businesses and regions');
  const widths = markdown.split('\n').map((line) => line.split(/(?<!\\)\|/).length - 2);
  expect(Math.max(...widths)).toBeLessThanOrEqual(5);
});

test('as Markdown, a licence is the same report that is copied', async () => {
  expect(await exported(dossier.license.value.id, 'licence.md')).toContain(
    '## What this source does not say',
  );
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

test('that no licence was found is exported as the report that says so, and as nothing else', async () => {
  const markdown = await exported(finding.id, 'none.md');
  expect(markdown).toContain(`# No licence found\\: ${query}`);
  expect(markdown).toContain('## What this finding does not prove');
  expect(offered).toEqual([['Markdown']]);
  expect(said).toEqual(['Exported to none.md.']);
});

test('an answer that may hold licences is no finding of none, and is exported all the same', async () => {
  const markdown = await exported(unread.id, 'unread.md');
  expect(markdown).toContain('2 rows could not be read');
  expect(markdown).not.toContain('No licence found');
});

test('only where no answer is stored is one told to refresh', async () => {
  expect(await exported(cleared.id, 'cleared.md')).toBe('');
  expect(said).toEqual([expect.stringMatching('Refresh to ask for it')]);
});

test('where the connection changes while the file is chosen, what is written is still of the one that was there', async () => {
  choosing = () => {
    isOther = true;
  };
  expect(await exported(finding.id, 'none.md')).toContain(`# No licence found\\: ${query}`);
});
