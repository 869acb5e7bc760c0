import type { WrittenLanguage } from '../../../domain/written-language.ts';
import * as vscode from 'vscode';
import { notify } from '../../../vscode/notify.ts';
import { proposedName } from '../../../vscode/save-table.ts';
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
  if (!isStored(target, parts)) {
    void notify.info(nothingWords());
    return;
  }
  const language = await chooseLanguage(parts.memory);
  if (!language) return;
  const parent = await chooseFolder();
  if (!parent) return;
  try {
    const saved = await notify.lateProgress(vscode.l10n.t('Saving evidence'), (signal) =>
      savePackage(target, { language, parent, signal }, parts),
    );
    await tell(saved);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return;
    throw error;
  }
}

function isStored(target: EvidenceTarget, { known, checks }: EvidenceParts): boolean {
  if (target.kind === 'check') return checks.all.some((check) => check.id === target.id);
  return storedSubject(target, known) !== undefined;
}

/** What is stored of anything but a check; `undefined` where nothing is. */
function storedSubject(
  target: Exclude<EvidenceTarget, { kind: 'check' }>,
  known: EvidenceSource,
): Gathered<EvidenceSubject> | undefined {
  if (target.kind === 'asked') return askedSubject(target.query, known);
  return licenseSubject(target.id, known) ?? companySubject(target.id, known, target.need);
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = await vscode.window.showOpenDialog({
    ...{ canSelectFolders: true, canSelectFiles: false, canSelectMany: false },
    ...(workspace ? { defaultUri: workspace } : {}),
    title: vscode.l10n.t('Save the evidence into a new folder in'),
    openLabel: vscode.l10n.t('Save Here'),
  });
  return chosen?.[0];
}

interface Place {
  readonly language: WrittenLanguage;
  readonly parent: vscode.Uri;
  readonly signal: AbortSignal;
}

async function savePackage(
  target: EvidenceTarget,
  { language, parent, signal }: Place,
  parts: EvidenceParts,
): Promise<Saved> {
  const address = parts.address();
  const gathered = await gather(target, parts, signal);
  if (!gathered) return { kind: 'nothing' };
  const { answers, bodies } = await answerFiles(gathered.calls, signal);
  const subject: EvidenceSubject = { ...gathered.subject, answers };
  const savedAt = Date.now();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const name = packageName(proposedName(subjectOf(subject).name), savedAt, timeZone);
  const about: EvidenceAbout = {
    ...{ language, savedAt, timeZone, version: parts.version },
    host: hostOf(address),
    follows: newestOf(subjectOf(subject), dataOf(subject), await packagesIn(parent, name.beginning, signal)),
  };
  const built = buildPackage({ subject, about, bodies, report: await reportHtml(subject, about) });
  // What was read in turns must all be of one connection.
  if (parts.address() !== address) return { kind: 'otherConnection' };
  return { ...(await writePackage(parent, name.whole, built.files, signal)), built, subject };
}

async function gather(
  target: EvidenceTarget,
  { known, checks, data: kind }: EvidenceParts,
  signal: AbortSignal,
): Promise<Gathered<EvidenceSubject> | undefined> {
  if (target.kind !== 'check') return storedSubject(target, known);
  const data = kind();
  return data && checkSubject(target.id, { checks, known, data }, signal);
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
              ...[problem, nameOf(remains)],
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
    vscode.l10n.t('Evidence saved: {0}.', nameOf(folder)),
    ...(missing > 0
      ? [vscode.l10n.t('Answers that are not in it as received: {0}; the report says why.', missing)]
      : []),
    ...(isOpenedHere(folder)
      ? []
      : [vscode.l10n.t('To read its report, download the folder and open report.html in a browser.')]),
    vscode.l10n.t('Note its checksum elsewhere: it shows later that nothing was changed.'),
  ];
  await offerEach(
    (...labels) => notify.info(words.join(' '), ...labels),
    [...readingOf(folder), copyChecksum(nameOf(folder), built)],
  );
}

/** Whether a browser of this computer can open what lies there. */
function isOpenedHere({ scheme }: vscode.Uri): boolean {
  const { remoteName, uiKind } = vscode.env;
  return scheme === 'file' && remoteName === undefined && uiKind === vscode.UIKind.Desktop;
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

function nameOf(folder: vscode.Uri): string {
  return folder.path.split('/').at(-1) ?? '';
}

function nothingWords(): string {
  return vscode.l10n.t('There is nothing to save: no answer about it is stored. Nothing was asked.');
}
