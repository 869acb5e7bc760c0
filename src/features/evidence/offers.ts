import * as vscode from 'vscode';

/** A button of a notice, and what it does. */
export interface Offer {
  readonly label: string;
  readonly run: () => unknown;
}

/**
 * Shows a notice with what can be done, and again with what is left of it after each: one button does not take the others
 * away. Ends where the user closes it, or nothing is left.
 * @param say shows the notice with these buttons, and gives the one that was pressed.
 */
export async function offerEach(
  say: (...labels: readonly string[]) => Thenable<string | undefined>,
  offers: readonly Offer[],
): Promise<void> {
  const chosen = await say(...offers.map(({ label }) => label));
  const offer = offers.find(({ label }) => label === chosen);
  if (!offer) return;
  await offer.run();
  const left = offers.filter((each) => each !== offer);
  if (left.length > 0) await offerEach(say, left);
}

/** What whoever notes it elsewhere tells a package by later. Both are in lower-case hexadecimal digits. */
export interface PackageChecksums {
  readonly manifestSha256: string;
  /** SHA-256 of `SHA256SUMS`, which has the checksums of all other files, the manifest's too. */
  readonly sumsSha256: string;
}

/** Copies the checksums that a package is told by, a line each. @param name of the package's folder. */
export function copyChecksum(name: string, { manifestSha256, sumsSha256 }: PackageChecksums): Offer {
  return {
    label: vscode.l10n.t('Copy Checksum'),
    run: () =>
      vscode.env.clipboard.writeText(
        `${name}/manifest.json SHA-256 ${manifestSha256}\n${name}/SHA256SUMS SHA-256 ${sumsSha256}`,
      ),
  };
}
