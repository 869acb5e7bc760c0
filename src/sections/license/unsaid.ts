import * as vscode from 'vscode';

/** What stands above what a reader might look for and this source does not have. */
export function unsaidHeading(): string {
  return vscode.l10n.t('What this source does not say');
}

/** What a reader of a licence might look for and this source does not have. */
export function unsaidPoints(): readonly string[] {
  return [
    vscode.l10n.t('When the licence was issued and when it expires, and who issued it.'),
    vscode.l10n.t('The year that the annual report was filed for.'),
    vscode.l10n.t(
      'Which subsidiaries the licence authorises: a subsidiary without one of its own may be covered.',
    ),
  ];
}
