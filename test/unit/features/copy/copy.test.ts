import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Company } from '../../../../src/licenses/answer.ts';
import type { Reported } from '../../../../src/reports/known-report.ts';
import { companySubject, licenseSubject } from '../../../support/evidence-subjects.ts';
import { copied, speak } from '../../../support/vscode-double.ts';

interface Row {
  readonly label: string;
  readonly detail: string;
}

const commands = new Map<string, (...given: readonly unknown[]) => Promise<void>>();
const picks: (readonly Row[])[] = [];
const said: string[] = [];
/** Which row the user takes; `undefined` leaves. */
let taken: number | undefined = 0;

vi.mock('vscode', async () => ({
  ...(await import('../../../support/vscode-double.ts')),
  commands: {
    registerCommand: (name: string, run: (...given: readonly unknown[]) => Promise<void>) => {
      commands.set(name, run);
      return { dispose: () => commands.delete(name) };
    },
  },
  window: {
    showQuickPick: (rows: readonly Row[]) => {
      picks.push(rows);
      return Promise.resolve(taken === undefined ? undefined : rows[taken]);
    },
    showInformationMessage: (text: string) => {
      said.push(text);
      return Promise.resolve(undefined);
    },
    setStatusBarMessage: () => undefined,
  },
}));
const { registerCopy } = await import('../../../../src/features/copy/register.ts');

const { dossier } = licenseSubject;
const { company } = companySubject();
const id = dossier.license.value.id;
const memory = new Map<string, unknown>();

function register(shown?: Reported, found: Company = company) {
  return registerCopy({
    known: {
      license: (asked) => (asked === id ? dossier : undefined),
      company: (asked) => (asked === company.id ? found : undefined),
      peek: () => undefined,
      question: () => undefined,
      history: () => ({ first: null, steps: [] }),
    },
    memory: {
      get: (key: string) => memory.get(key),
      update: (key: string, value: unknown) => {
        memory.set(key, value);
        return Promise.resolve();
      },
    },
    shown: () => shown,
  });
}

async function run(
  name: 'copySentence' | 'copyMarkdown',
  ...given: readonly unknown[]
): Promise<string | undefined> {
  await commands.get(`telecomLicense.${name}`)?.(...given);
  return copied.at(-1);
}

beforeEach(() => {
  taken = 0;
  memory.clear();
  for (const list of [picks, said, copied]) list.length = 0;
});
afterEach(() => {
  speak('en');
});

test('the languages stand with their sentences, the editor’s own first', async () => {
  register();
  expect(await run('copySentence', id)).toContain('As of 1 March 2026');
  expect(picks[0]?.map(({ label }) => label)).toEqual(['English', '简体中文']);
  expect(picks[0]?.[1]?.detail).toContain('截至2026年3月1日');
});

test('the language that was taken last stands first the next time', async () => {
  register();
  taken = 1;
  expect(await run('copySentence', id)).toContain('截至2026年3月1日');
  await run('copySentence', id);
  expect(picks[1]?.map(({ label }) => label)).toEqual(['简体中文', 'English']);
});

test('a language that is given is not asked for; one that is none is', async () => {
  register();
  expect(await run('copySentence', id, 'zh')).toContain('截至2026年3月1日');
  expect(picks).toHaveLength(0);
  await run('copySentence', id, ['another row of the tree']);
  expect(picks).toHaveLength(1);
});

test('whoever leaves has nothing copied', async () => {
  register();
  taken = undefined;
  expect(await run('copySentence', id)).toBeUndefined();
  expect(memory.size).toBe(0);
});

test('a company, and what the panel in sight shows', async () => {
  register({ kind: 'license', dossier });
  expect(await run('copySentence', company.id, 'zh')).toContain('许可证4张');
  expect(await run('copySentence', undefined, 'zh')).toContain('编号为B1.B2-20990001');
});

test('where the answers were cleared, nothing is copied, and the user is told why', async () => {
  register(undefined, { ...company, provenance: null });
  expect(await run('copySentence', company.id)).toBeUndefined();
  expect(said).toEqual(['There is no answer to tell of: it was cleared. Refresh to ask again.']);
});

test('Markdown of a licence and of a company is the whole report', async () => {
  register();
  expect(await run('copyMarkdown', id)).toContain('## What this source does not say');
  expect(await run('copyMarkdown', company.id)).toContain('## Each licence');
});

test('what is not known is not copied', async () => {
  register();
  await run('copyMarkdown', 'another');
  await run('copySentence', 'another');
  expect([copied, picks]).toEqual([[], []]);
});

test('of a company’s page, Markdown has what was asked there with its answer; of a row of the list, the company alone', async () => {
  const question = { businesses: 'B25', region: '110000' };
  register({ kind: 'company', company, question });
  const markdown = await run('copyMarkdown');
  expect(markdown).toContain('## Do the licences cover what is needed?');
  expect(markdown).toMatch(/\| B25 [^|]*北京市 \| [^|]+ \|/u);
  expect(await run('copyMarkdown', company.id)).not.toContain('what is needed');
});
