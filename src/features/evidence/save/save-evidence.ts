import type { WrittenLanguage } from '../../../domain/written-language.ts';
import * as vscode from 'vscode';
import { otherSince } from '../../../licenses/connection.ts';
import { chooseFolder } from '../../../vscode/files/choose-folder.ts';
import { fileName } from '../../../vscode/files/file-words.ts';
import { isOpenedHere } from '../../../vscode/files/reveal.ts';
import { notify } from '../../../vscode/notify.ts';
import { proposedName } from '../../../vscode/files/save-table.ts';
import { packagesIn } from '../folder/package-folder.ts';
import { buildPackage, dataOf, subjectOf, type BuiltPackage } from '../package/build.ts';
import { newestOf } from '../package/chain.ts';
import { packageName } from '../package/names.ts';
import type { EvidenceParts, EvidenceTarget } from '../evidence-parts.ts';
import { copyChecksum, offerEach, type Offer } from '../offers.ts';
import { reportHtml } from '../report/report.ts';
import type { EvidenceAbout, EvidenceSubject } from '../subject.ts';
import { answerFiles } from './answer-files.ts';
import { chooseLanguage } from './choose-language.ts';
import {
  askedSubject,
  checkSubject,
  companySubject,
  licenseSubject,
  type EvidenceSource,
  type Gathered,
} from './subjects.ts';
import { writePackage, type Written } from './write-package.ts';
import { inSentences } from '../../../wording/parts.ts';

/** A package as it was saved, or why it was not. */
type Saved =
  | (Written & { readonly built: BuiltPackage; readonly subject: EvidenceSubject })
  /** Nothing is stored of it, or the connection was changed meanwhile. */
  | { readonly kind: 'nothing' | 'otherConnection' };

/**
 * Asks for a language and a folder, and saves there what is stored of a licence, a company, a finding of none or a check,
 * as a package that stands alone. Never spends, and never writes over anything.
 */
export async function saveEvidence(target: EvidenceTarget, parts: EvidenceParts): Promise<void> {
  const address = parts.address();
  const isOther = otherSince(parts.address);
  const gathering = gatheringOf(target, parts);
  if (!gathering) {
    void notify.info(nothingWords());
    return;
  }
  const language = await chooseLanguage(parts.memory);
  if (!language) return;
  const parent = await chooseFolder({
    title: vscode.l10n.t('Save the evidence into a new folder in'),
    openLabel: vscode.l10n.t('Save Here'),
    from: vscode.workspace.workspaceFolders?.[0]?.uri,
  });
  if (!parent) return;
  try {
    const saved = await notify.lateProgress(vscode.l10n.t('Saving evidence'), (signal) =>
      savePackage(gathering, { language, parent, signal, address, isOther }, parts),
    );
    await tell(saved);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return;
    throw error;
  }
}

/** Gives what is stored of a subject; `undefined` where it is gone meanwhile. It throws where it is given up. */
type Gathering = (signal: AbortSignal) => Promise<Gathered<EvidenceSubject> | undefined>;

/** How what is stored of a target is gathered: a check in turns, anything else at once; `undefined` where nothing is stored. */
function gatheringOf(
  target: EvidenceTarget,
  { known, checks, data: kind }: EvidenceParts,
): Gathering | undefined {
  if (target.kind !== 'check') {
    const stored = storedSubject(target, known);
    return stored && (() => Promise.resolve(stored));
  }
  const data = kind();
  if (!data || !checks.all.some(({ id }) => id === target.id)) return undefined;
  return (signal) => checkSubject(target.id, { checks, known, data }, signal);
}

/** What is stored of anything but a check; `undefined` where nothing is. */
function storedSubject(
  target: Exclude<EvidenceTarget, { kind: 'check' }>,
  known: EvidenceSource,
): Gathered<EvidenceSubject> | undefined {
  if (target.kind === 'asked') return askedSubject(target.query, known);
  return licenseSubject(target.id, known) ?? companySubject(target.id, known, target.need);
}

interface Place {
  readonly language: WrittenLanguage;
  readonly parent: vscode.Uri;
  readonly signal: AbortSignal;
  /** The realm of the connection when the user asked. */
  readonly address: string | undefined;
  /** Whether another connection is there since. */
  readonly isOther: () => boolean;
}

async function savePackage(
  gathering: Gathering,
  { language, parent, signal, address, isOther }: Place,
  parts: EvidenceParts,
): Promise<Saved> {
  // What was read in turns must all be of one connection.
  if (isOther()) return { kind: 'otherConnection' };
  const gathered = await gathering(signal);
  if (!gathered) return { kind: 'nothing' };
  const { answers, bodies } = await answerFiles(gathered.calls, signal);
  const subject: EvidenceSubject = { ...gathered.subject, answers };
  const savedAt = Date.now();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const name = packageName(proposedName(subjectOf(subject).name), savedAt, timeZone);
  const about: EvidenceAbout = {
    ...{ language, savedAt, timeZone, version: parts.version },
    host: hostOf(address),
    follows: await newestOf(
      subjectOf(subject),
      dataOf(subject),
      await packagesIn(parent, name.beginning, signal),
    ),
  };
  const built = await buildPackage({ subject, about, bodies, report: await reportHtml(subject, about) });
  if (isOther()) return { kind: 'otherConnection' };
  return { ...(await writePackage(parent, name.whole, built.files, signal)), built, subject };
}

/** The host that answered; `null` for sample data. */
function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : null;
}

async function tell(saved: Saved): Promise<void> {
  switch (saved.kind) {
    case 'nothing':
      void notify.info(nothingWords());
      return;
    case 'otherConnection':
      void notify.warn(vscode.l10n.t('No evidence was saved: the connection was changed meanwhile.'));
      return;
    case 'failed': {
      const { problem, remains } = saved;
      void notify.warn(
        remains
          ? vscode.l10n.t(
              'No evidence was saved: {0} What was begun could not be taken away, and is no evidence: {1}',
              ...[problem, fileName(remains)],
            )
          : vscode.l10n.t('No evidence was saved: {0}', problem),
      );
      return;
    }
    case 'written':
      await offer(saved.folder, saved);
  }
}

async function offer(
  folder: vscode.Uri,
  { built, subject }: { readonly built: BuiltPackage; readonly subject: EvidenceSubject },
): Promise<void> {
  const missing = subject.answers.filter(({ received }) => received.kind === 'missing').length;
  const words = [
    vscode.l10n.t('Evidence saved: {0}.', fileName(folder)),
    ...(missing > 0
      ? [vscode.l10n.t('Answers that are not in it as received: {0}; the report says why.', missing)]
      : []),
    ...(isOpenedHere(folder)
      ? []
      : [vscode.l10n.t('To read its report, download the folder and open report.html in a browser.')]),
    vscode.l10n.t('Note its checksum elsewhere: it shows later that nothing was changed.'),
  ];
  await offerEach(
    (...labels) => notify.info(inSentences(...words), ...labels),
    [...readingOf(folder), copyChecksum(fileName(folder), built)],
  );
}

/** The way to the report: in a browser, or to its folder, where the Explorer of the editor has it. */
function readingOf(folder: vscode.Uri): readonly Offer[] {
  if (isOpenedHere(folder)) {
    const report = vscode.Uri.joinPath(folder, 'report.html');
    return [{ label: vscode.l10n.t('Open Report'), run: () => vscode.env.openExternal(report) }];
  }
  if (!vscode.workspace.getWorkspaceFolder(folder)) return [];
  const run = (): unknown => vscode.commands.executeCommand('revealInExplorer', folder);
  return [{ label: vscode.l10n.t('Show in Explorer'), run }];
}

function nothingWords(): string {
  return vscode.l10n.t('There is nothing to save: no answer about it is stored. Nothing was asked.');
}
