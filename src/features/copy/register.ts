import * as vscode from 'vscode';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { Reported, ReportSource } from '../../reports/known-report.ts';
import type { SentenceSubject } from '../../reports/sentence/sentence.ts';
import { idOf } from '../../vscode/command-target.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { notify } from '../../vscode/notify.ts';
import type { LanguageMemory } from '../../vscode/dialogue/written-language.ts';

/** What "Copy as Markdown" and "Copy as Sentence…" take what they copy from. */
export interface CopyOptions {
  readonly known: Pick<KnownLicenses, 'license' | 'company'> & ReportSource;
  /** Where the language that was chosen last is kept. */
  readonly memory: LanguageMemory;
  /** What the panel in sight shows; `undefined` where none is. */
  readonly shown: () => Reported | undefined;
}

/** The commands that copy what is known, and the one of them that panels have a button for. Nothing is ever asked for it. */
export interface Copying extends Disposable {
  /** Copies what is known as a sentence, in a language that the user chooses. */
  copySentence(subject: SentenceSubject): Promise<void>;
}

/** "Copy as Markdown" and "Copy as Sentence…", for a licence, a company, or a question that found none. */
export function registerCopy({ known, memory, shown }: CopyOptions): Copying {
  const copied = (given: unknown): Reported | undefined => {
    const id = idOf(given);
    if (id === undefined) return shown();
    const dossier = known.license(id);
    if (dossier) return { kind: 'license', dossier };
    const company = known.company(id);
    return company && { kind: 'company', company };
  };
  const copySentence = async (subject: SentenceSubject, language?: unknown): Promise<void> => {
    const { askedSentence } = await import('./choose-language.ts');
    const text = await askedSentence(subject, memory, language);
    if (text === undefined) return;
    await vscode.env.clipboard.writeText(text);
    notify.briefly(vscode.l10n.t('Copied as a sentence.'));
  };
  const commands = new DisposableStore();
  commands.add(
    vscode.commands.registerCommand(
      'telecomLicense.copySentence',
      async (given: unknown, language: unknown) => {
        const subject = copied(given);
        if (subject) await copySentence(subject, language);
      },
    ),
  );
  commands.add(
    vscode.commands.registerCommand('telecomLicense.copyMarkdown', async (given: unknown) => {
      const subject = copied(given);
      if (!subject) return;
      const { knownMarkdown } = await import('../../reports/known-report.ts');
      await vscode.env.clipboard.writeText(knownMarkdown(subject, known));
    }),
  );
  return {
    copySentence,
    dispose: () => {
      commands.dispose();
    },
  };
}
