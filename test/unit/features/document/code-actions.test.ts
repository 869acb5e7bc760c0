import { beforeAll, expect, it, vi } from 'vitest';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Company } from '../../../../src/licenses/answer.ts';
import { Mentions } from '../../../../src/reading/mentions.ts';
import { KnownNames } from '../../../../src/recognizer/known/known-names.ts';
import { DocumentDouble } from '../../../support/document-double.ts';
import { companyWith } from './knowledge/company-with.ts';

type Provider = Pick<vscode.CodeActionProvider, 'provideCodeActions'>;

const editor = vi.hoisted(() => ({ providers: [] as Provider[] }));

vi.mock('vscode', async () => {
  class CodeActionKind {
    static readonly RefactorRewrite = new CodeActionKind();
    static readonly Refactor = new CodeActionKind();
    append = () => this;
  }
  class CodeAction {
    readonly title: string;
    constructor(title: string) {
      this.title = title;
    }
  }
  class WorkspaceEdit {
    readonly written: string[] = [];
    insert = (...[, , text]: string[]) => this.written.push(text ?? '');
    replace = this.insert;
  }
  const t = (text: string, ...values: unknown[]) =>
    text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)]));
  const registerCodeActionsProvider = (_: unknown, provider: Provider) => editor.providers.push(provider);
  return {
    ...(await import('../../../support/vscode-double.ts')),
    ...(await import('../../../support/editor-places.ts')),
    CodeActionKind,
    CodeAction,
    WorkspaceEdit,
    CodeActionTriggerKind: { Invoke: 1 },
    l10n: { t },
    languages: { registerCodeActionsProvider },
  };
});
vi.mock('../../../../src/vscode/mention-at.ts', async () => {
  const { Position, Range } = await import('../../../support/editor-places.ts');
  const range = new Range(new Position(0, 0), new Position(0, 2));
  return {
    EVERY_DOCUMENT: [],
    mentionAt: () => ({ mention: { kind: 'company', value: '清泉' }, range }),
  };
});

let company: Company = companyWith(['valid']);

beforeAll(async () => {
  const { registerCodeActions } = await import('../../../../src/features/document/code-actions.ts');
  const known = { companyNamed: () => company, peek: () => undefined };
  const mentions = new Mentions(() => new KnownNames());
  registerCodeActions({ known, mentions, stated: () => undefined });
});

/** The actions on a mention of the company: what each would write, or that the editor shows a reason instead. */
async function actions(): Promise<readonly (readonly [title: string, does: string])[]> {
  const offered: unknown = await editor.providers[0]?.provideCodeActions(
    new DocumentDouble(vscode.Uri.parse('file:///a.md'), '清泉'),
    new vscode.Range(new vscode.Position(0, 0), new vscode.Position(0, 0)),
    { diagnostics: [], only: undefined, triggerKind: vscode.CodeActionTriggerKind.Invoke },
    { isCancellationRequested: false, onCancellationRequested: () => new vscode.Disposable(() => undefined) },
  );
  return z
    .parse(OFFERED, offered)
    .map(({ title, edit, disabled }) => [title, edit?.written.join('') ?? (disabled ? 'refused' : 'runs')]);
}

const OFFERED = z.array(
  z.object({
    title: z.string(),
    edit: z.optional(z.object({ written: z.array(z.string()) })),
    disabled: z.optional(z.object({ reason: z.string() })),
  }),
);

function numbered(licenseNumber: string): Company {
  const before = companyWith(['valid']);
  const licenses = before.licenses.map((dossier) => ({
    ...dossier,
    license: { ...dossier.license, value: { ...dossier.license.value, licenseNumber } },
  }));
  return { ...before, licenses };
}

it('a name and a number of what can be seen are written as they are', async () => {
  company = { ...numbered('B1-20269901'), name: '北京清泉云桥科技有限公司' };
  const all = new Map(await actions());
  expect(all.get('Insert B1-20269901 (valid)') ?? [...all.values()][0]).toBe('（B1-20269901）');
  expect(all.get('Replace with the registered name, 北京清泉云桥科技有限公司')).toBe(
    '北京清泉云桥科技有限公司',
  );
});

it.each(['北京\u202E清泉有限公司', '北京\u200B清泉有限公司', '北京\n清泉有限公司', '北京\u2028清泉有限公司'])(
  'the registered name %j is not written into the document, and the editor says why',
  async (name) => {
    company = { ...numbered('B1-20269901'), name };
    const [, does] = (await actions()).find(([title]) => title.startsWith('Replace')) ?? [];
    expect(does).toBe('refused');
  },
);

it.each(['B1-\u202E20269901', 'B1-\n20269901'])('neither is the licence number %j', async (number) => {
  company = numbered(number);
  const inserts = (await actions()).filter(([title]) => title.startsWith('Insert'));
  expect(inserts.map(([, does]) => does)).toEqual(['refused']);
});

it('a company without a name is no replacement for a mention', async () => {
  company = { ...numbered('B1-20269901'), name: '' };
  expect((await actions()).some(([title]) => title.startsWith('Replace'))).toBe(false);
});

it('the number of a filing is offered as that, and not among the numbers of licences', async () => {
  const [one, two, filing] = ['B1-20269901', 'B1-20269902', '京ICP备13999021号-1'].map(
    (number) => numbered(number).licenses,
  );
  if (!one || !two || !filing) throw new Error('licences were expected');
  company = { ...numbered(''), licenses: [...one, ...filing] };
  const titles = async () => (await actions()).map(([title]) => title);
  expect(await titles()).toContain('Insert 京ICP备13999021号-1 (ICP filing, no licence)');
  expect((await titles()).some((title) => title.includes('that are not invalid'))).toBe(false);
  company = { ...company, licenses: [...one, ...two, ...filing] };
  expect(new Map(await actions()).get('Insert the 2 licence numbers that are not invalid')).toBe(
    '（B1-20269901、B1-20269902）',
  );
});
