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

/** Copies the checksum of a package's manifest, with what it is of. @param name of the package's folder. */
export function copyChecksum(name: string, sha256: string): Offer {
  return {
    label: vscode.l10n.t('Copy Checksum'),
    run: () => vscode.env.clipboard.writeText(`${name}/manifest.json SHA-256 ${sha256}`),
  };
}
