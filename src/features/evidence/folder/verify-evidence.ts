import * as vscode from 'vscode';
import { notify } from '../../../vscode/notify.ts';
import { copyChecksum, offerEach } from '../offers.ts';
import { chainOf, type ChainLink } from '../package/chain.ts';
import { comparePackages } from '../package/compare.ts';
import { FINDINGS_FILE, readFindings, type Findings } from '../package/findings.ts';
import { MANIFEST_FILE } from '../package/manifest.ts';
import { verifyPackage, type Verification, type VerifiedPackage } from '../package/verify.ts';
import { comparedText, differentWords } from './compared-words.ts';
import { folderBeside, packageFolder } from './package-folder.ts';
import type { VerifiedDocuments } from './verified-documents.ts';
import { noneWords, summaryWords, verifiedText } from './verified-words.ts';

/** A package that was verified, and where it lies. */
interface Verified {
  readonly folder: vscode.Uri;
  readonly verified: VerifiedPackage;
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
  const folder = given ? folderOf(given) : await chooseFolder(vscode.l10n.t('Verify which evidence?'));
  const found = folder && (await verify(folder));
  if (!found) return;
  const chain = await chainOf(found.verified.manifest, (name) => folderBeside(found.folder, name));
  const text = [verifiedText(nameOf(found.folder), found.verified, chain), await sinceEarlier(found, chain)];
  await documents.show(nameOf(found.folder), text.join('\n'));
  const isSound = found.verified.isWhole && chain.every(({ state }) => state === 'whole' || state === 'away');
  const words = summaryWords(found.verified, chain);
  await offerEach(
    (...labels) => (isSound ? notify.info(words, ...labels) : notify.warn(words, ...labels)),
    [
      { label: vscode.l10n.t('Compare with…'), run: () => compareWithAnother(found, documents) },
      copyChecksum(nameOf(found.folder), found.verified.manifestSha256),
    ],
  );
}

async function compareWithAnother(found: Verified, documents: VerifiedDocuments): Promise<void> {
  const chosen = await chooseFolder(vscode.l10n.t('Compare with which evidence?'));
  const other = chosen && (await verify(chosen));
  if (other) await documents.show(nameOf(found.folder), await compared(found, other));
}

/** The folder held against its manifest; `undefined` where it holds no package, which the user is told. */
async function verify(folder: vscode.Uri): Promise<Verified | undefined> {
  let verified: Verification;
  try {
    verified = await notify.lateProgress(vscode.l10n.t('Verifying evidence'), () =>
      verifyPackage(packageFolder(folder)),
    );
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    void notify.warn(vscode.l10n.t('{0} cannot be read: {1}', nameOf(folder), problem));
    return undefined;
  }
  if (verified.kind === 'package') return { folder, verified };
  void notify.warn(noneWords(nameOf(folder), verified));
  return undefined;
}

/** What differs from the earlier package, where that lies beside it and is as it was; empty else. */
async function sinceEarlier(later: Verified, [link]: readonly ChainLink[]): Promise<string> {
  if (link?.state !== 'whole' || !later.verified.isWhole) return '';
  const folder = vscode.Uri.joinPath(later.folder, '..', link.name);
  const verified = await verifyPackage(packageFolder(folder));
  return verified.kind === 'package' ? compared(later, { folder, verified }) : '';
}

async function compared(one: Verified, other: Verified): Promise<string> {
  const made = ({ verified }: Verified): number => Date.parse(verified.manifest.made);
  const [before, after] = made(one) <= made(other) ? [one, other] : [other, one];
  const names = { before: nameOf(before.folder), after: nameOf(after.folder) };
  const times = { before: before.verified.manifest.made, after: after.verified.manifest.made };
  if (before.verified.manifest.data !== after.verified.manifest.data) return differentWords(names);
  const [old, now] = await Promise.all([findingsIn(before), findingsIn(after)]);
  const result = old && now && comparePackages(old, now);
  if (!result) return differentWords(names);
  const areWhole = before.verified.isWhole && after.verified.isWhole;
  return comparedText(result, { names, times, areWhole });
}

/** What a package found; `undefined` where the file that says so is not as it was saved. */
async function findingsIn({ folder, verified }: Verified): Promise<Findings | undefined> {
  const isSound = [...verified.changed, ...verified.missing].every((path) => path !== FINDINGS_FILE);
  return isSound ? readFindings(await packageFolder(folder).read(FINDINGS_FILE)) : undefined;
}

async function chooseFolder(title: string): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    ...{ canSelectFolders: true, canSelectFiles: false, canSelectMany: false, title },
    openLabel: vscode.l10n.t('Choose This Folder'),
  });
  return chosen?.[0];
}

function folderOf(given: vscode.Uri): vscode.Uri {
  return given.path.endsWith(`/${MANIFEST_FILE}`) ? vscode.Uri.joinPath(given, '..') : given;
}

function nameOf(folder: vscode.Uri): string {
  return folder.path.split('/').findLast((part) => part !== '') ?? '';
}
