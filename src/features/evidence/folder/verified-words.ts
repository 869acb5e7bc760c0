import * as vscode from 'vscode';
import { plainLine } from '../../../domain/text/unseen-characters.ts';
import type { ChainLink } from '../package/chain.ts';
import type { Manifest } from '../package/manifest.ts';
import type { Verification, VerifiedPackage } from '../package/verify.ts';
import { labelled } from '../../../wording/parts.ts';

/** Why a folder cannot be judged as a package. @param name of the folder. */
export function noneWords(name: string, { why }: Extract<Verification, { kind: 'none' }>): string {
  switch (why) {
    case 'noManifest':
      return vscode.l10n.t('{0} is no evidence package: there is no manifest.json in it.', name);
    case 'tooMuch':
      return vscode.l10n.t('{0} is no evidence package: it holds more than any has.', name);
    case 'notJson':
      return vscode.l10n.t('{0} cannot be verified: its manifest.json is damaged.', name);
    case 'otherFormat':
      return vscode.l10n.t('{0} is no evidence package: its manifest.json is of another kind.', name);
    case 'newer':
      return vscode.l10n.t(
        '{0} was saved by a newer version of the extension, which alone can verify it.',
        name,
      );
    case 'invalid':
      return vscode.l10n.t(
        '{0} cannot be verified: its manifest.json is not as any version writes it.',
        name,
      );
  }
}

/** What verifying came to, in one line. */
export function summaryWords(verified: VerifiedPackage, chain: readonly ChainLink[]): string {
  const { changed, missing, added, isWhole } = verified;
  if (!isWhole)
    return vscode.l10n.t(
      'NOT whole: changed {0}, missing {1}, added {2}.',
      ...[changed.length, missing.length, added.length],
    );
  if (chain.some(({ state }) => state === 'other'))
    return vscode.l10n.t(
      'Whole; but an earlier package that it follows is not whole, or is another one now.',
    );
  return chain.some(({ state }) => state === 'damaged')
    ? vscode.l10n.t('Whole; but an earlier package that it follows is not.')
    : vscode.l10n.t('Whole: every file is the one that its manifest names.');
}

/** All that verifying a package came to, as a text. @param name of the package's folder. */
export function verifiedText(name: string, verified: VerifiedPackage, chain: readonly ChainLink[]): string {
  const { manifest, manifestSha256, sumsSha256, changed, missing, added, ofSystem } = verified;
  const { subject, made, host, answers, files } = manifest;
  return [
    vscode.l10n.t('Evidence package: {0}', plainLine(name)),
    summaryWords(verified, chain),
    '',
    vscode.l10n.t('About: {0}', plainLine(subject.name)),
    vscode.l10n.t('Saved: {0}', made),
    host === null
      ? vscode.l10n.t('Answered by: a simulator. Sample data: every company is invented.')
      : vscode.l10n.t('Answered by: {0}', plainLine(host)),
    vscode.l10n.t('Answers: {0}, of which as received: {1}', answers.length, received(verified)),
    vscode.l10n.t('Files: {0}', files.length),
    vscode.l10n.t('SHA-256 of manifest.json: {0}', manifestSha256),
    vscode.l10n.t('SHA-256 of SHA256SUMS: {0}', sumsSha256),
    ...listOf(vscode.l10n.t('Changed since it was saved:'), changed),
    ...listOf(vscode.l10n.t('Missing:'), missing),
    ...listOf(vscode.l10n.t('Added since it was saved:'), added),
    ...listOf(vscode.l10n.t('Of the operating system, and no part of it:'), ofSystem),
    ...chainText(chain, subject.kind),
    '',
    vscode.l10n.t('The manifest is not signed: the package alone does not show who made it, or when.'),
    vscode.l10n.t(
      'Where its SHA-256 was noted elsewhere when it was saved and is the same now, nothing was changed since.',
    ),
    '',
  ].join('\n');
}

function received({ manifest }: VerifiedPackage): number {
  return manifest.answers.filter(({ file }) => file !== null).length;
}

function listOf(heading: string, paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? [] : ['', heading, ...paths.map((path) => `  ${plainLine(path)}`)];
}

function chainText(chain: readonly ChainLink[], kind: Manifest['subject']['kind']): readonly string[] {
  if (chain.length === 0) return ['', vscode.l10n.t('It follows no earlier package.')];
  const lines = chain.map(({ name, state }) => `  ${labelled(plainLine(name), stateWords(state))}`);
  const heading =
    kind === 'check'
      ? vscode.l10n.t("Earlier packages that it follows, by the checked list's name alone:")
      : vscode.l10n.t('Earlier packages that it follows:');
  return ['', heading, ...lines];
}

function stateWords(state: ChainLink['state']): string {
  switch (state) {
    case 'whole':
      return vscode.l10n.t('beside it, and whole');
    case 'damaged':
      return vscode.l10n.t('beside it, and NOT whole');
    case 'other':
      return vscode.l10n.t('what lies there under this name is NOT the package that is named');
    case 'away':
      return vscode.l10n.t('not beside it, and so not verified');
    case 'unreadable':
      return vscode.l10n.t('beside it, but cannot be read, and so not verified');
  }
}
