import * as vscode from 'vscode';
import { plainLine } from '../../../domain/text/unseen-characters.ts';
import { chooseFolder } from '../../../vscode/files/choose-folder.ts';
import { fileName, fileProblem, notifyUnreadable } from '../../../vscode/files/file-words.ts';
import { notify } from '../../../vscode/notify.ts';
import { copyChecksum, offerEach } from '../offers.ts';
import { chainOf, type ChainLink } from '../package/chain.ts';
import { comparePackages } from '../package/compare.ts';
import { FINDINGS_FILE, LONGEST_FINDINGS, readContent, type PackageContent } from '../package/findings.ts';
import { MANIFEST_FILE } from '../package/manifest.ts';
import { verifyPackage, type VerifiedPackage } from '../package/verify.ts';
import { comparedText, differentWords } from './compared-words.ts';
import { folderBeside, packageFolder } from './package-folder.ts';
import type { VerifiedDocuments } from './verified-documents.ts';
import { noneWords, summaryWords, verifiedText } from './verified-words.ts';
import { inSentences } from '../../../wording/parts.ts';

/** A package that was verified, and where it lies. */
interface Verified {
  readonly folder: vscode.Uri;
  readonly verified: VerifiedPackage;
}

/** A package with the earlier ones that it follows. */
interface WithEarlier extends Verified {
  readonly chain: readonly ChainLink[];
  /** What changed since the latest of them, in words. */
  readonly since: string;
}

/**
 * Says whether a package is as it was saved, and what differs from the earlier one that it follows, where that lies beside
 * it; offers to compare it with any other. Nothing is changed or asked.
 * @param given a package's folder, or its manifest; without it the user is asked for one.
 */
export async function verifyEvidence(
  given: vscode.Uri | undefined,
  documents: VerifiedDocuments,
): Promise<void> {
  const folder = given ? folderOf(given) : await choosePackage(vscode.l10n.t('Verify which evidence?'));
  const found = folder && (await tried(folder, (signal) => verifyWithEarlier(folder, signal)));
  if (!found) return;
  const { verified, chain, since } = found;
  const text = [verifiedText(fileName(found.folder), verified, chain), since];
  await documents.show(fileName(found.folder), text.join('\n'));
  const isSound = verified.isWhole && chain.every(({ state }) => state === 'whole' || state === 'away');
  const words = inSentences(summaryWords(verified, chain), ...unreadableWords(chain));
  await offerEach(
    (...labels) => (isSound ? notify.info(words, ...labels) : notify.warn(words, ...labels)),
    [
      { label: vscode.l10n.t('Compare with…'), run: () => compareWithAnother(found, documents) },
      copyChecksum(fileName(found.folder), verified),
    ],
  );
}

async function compareWithAnother(found: Verified, documents: VerifiedDocuments): Promise<void> {
  const chosen = await choosePackage(vscode.l10n.t('Compare with which evidence?'));
  const comparison = chosen && (await tried(chosen, (signal) => compareWith(found, chosen, signal)));
  if (comparison !== undefined) await documents.show(fileName(found.folder), comparison);
}

/** Does work on a folder with progress; `undefined` where the user gave it up, or was told that it cannot be read. */
async function tried<T>(
  folder: vscode.Uri,
  work: (signal: AbortSignal) => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await notify.lateProgress(vscode.l10n.t('Verifying evidence'), work);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    notifyUnreadable(folder, error);
    return undefined;
  }
}

/** The folder held against its manifest; `undefined` where it holds no package, which the user is told. */
async function verify(folder: vscode.Uri, signal: AbortSignal): Promise<Verified | undefined> {
  const verified = await verifyPackage(packageFolder(folder, signal));
  if (verified.kind === 'package') return { folder, verified };
  void notify.warn(noneWords(fileName(folder), verified));
  return undefined;
}

async function verifyWithEarlier(folder: vscode.Uri, signal: AbortSignal): Promise<WithEarlier | undefined> {
  const found = await verify(folder, signal);
  if (!found) return undefined;
  const chain = await chainOf(found.verified.manifest, (name) => folderBeside(folder, name, signal), signal);
  return { ...found, chain, since: await sinceEarlier(found, chain, signal) };
}

async function compareWith(
  found: Verified,
  chosen: vscode.Uri,
  signal: AbortSignal,
): Promise<string | undefined> {
  const other = await verify(chosen, signal);
  return other && compared(found, other, signal);
}

/** What differs from the earlier package, where that lies beside it and is as it was; empty else. */
async function sinceEarlier(
  later: Verified,
  [link]: readonly ChainLink[],
  signal: AbortSignal,
): Promise<string> {
  if (link?.state !== 'whole' || !later.verified.isWhole) return '';
  try {
    const folder = vscode.Uri.joinPath(later.folder, '..', link.name);
    const verified = await verifyPackage(packageFolder(folder, signal));
    return verified.kind === 'package' ? await compared(later, { folder, verified }, signal) : '';
  } catch (error) {
    signal.throwIfAborted();
    return vscode.l10n.t(
      'What changed since {0} is not known, since it cannot be read: {1}',
      ...[link.name, fileProblem(error)].map(plainLine),
    );
  }
}

/** That an earlier package cannot be read, where one cannot. */
function unreadableWords(chain: readonly ChainLink[]): readonly string[] {
  return chain.some(({ state }) => state === 'unreadable')
    ? [vscode.l10n.t('An earlier package that it follows cannot be read.')]
    : [];
}

async function compared(one: Verified, other: Verified, signal: AbortSignal): Promise<string> {
  const made = ({ verified }: Verified): number => Date.parse(verified.manifest.made);
  const [before, after] = made(one) <= made(other) ? [one, other] : [other, one];
  const names = { before: fileName(before.folder), after: fileName(after.folder) };
  const times = { before: before.verified.manifest.made, after: after.verified.manifest.made };
  if (before.verified.manifest.data !== after.verified.manifest.data) return differentWords(names);
  const [old, now] = await Promise.all([findingsIn(before, signal), findingsIn(after, signal)]);
  const result = old && now && (await comparePackages(old, now, signal));
  if (!result) return differentWords(names);
  const areWhole = before.verified.isWhole && after.verified.isWhole;
  return comparedText(result, { names, times, areWhole });
}

/** What a package found; `undefined` where the file that says so is not as it was saved. @throws where it is too long. */
async function findingsIn(
  { folder, verified }: Verified,
  signal: AbortSignal,
): Promise<PackageContent | undefined> {
  const isSound = [...verified.changed, ...verified.missing].every((path) => path !== FINDINGS_FILE);
  const size = verified.manifest.files.find(({ path }) => path === FINDINGS_FILE)?.size ?? 0;
  if (size > LONGEST_FINDINGS)
    throw new Error(vscode.l10n.t('{0} is too long to be compared.', FINDINGS_FILE));
  return isSound ? readContent(await packageFolder(folder, signal).read(FINDINGS_FILE)) : undefined;
}

function choosePackage(title: string): Promise<vscode.Uri | undefined> {
  return chooseFolder({ title, openLabel: vscode.l10n.t('Choose This Folder') });
}

function folderOf(given: vscode.Uri): vscode.Uri {
  return given.path.endsWith(`/${MANIFEST_FILE}`) ? vscode.Uri.joinPath(given, '..') : given;
}
