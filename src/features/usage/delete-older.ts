import * as vscode from 'vscode';
import { storeTroubleOf } from '../../licenses/keeping/trouble.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { pickOne } from '../../vscode/labels.ts';
import { notify } from '../../vscode/notify.ts';
import { notifyStoreTrouble } from '../../wording/failures/failure-notice.ts';

const DAY_MS = 86_400_000;

/** Offered without typing. */
const PRESETS = [30, 90, 180, 365] as const;

/** As far back as days can be typed: a century. */
const MOST_DAYS = 36_500;

/** What of the stored answers is counted and deleted. */
type OlderStore = Pick<KnownLicenses, 'countOlder' | 'clearOlder'>;

/**
 * Deletes the stored answers of the connection in use that are older than the user says, once the user has seen how many
 * those are and has agreed.
 * @param connection whose answers they are, as the user knows it; `undefined` without a connection.
 * @param now milliseconds since 1970.
 */
export async function deleteOlderOnRequest(
  known: OlderStore,
  connection: () => string | undefined,
  now = Date.now(),
): Promise<void> {
  const whose = connection();
  if (whose === undefined) return;
  const days = await askDays();
  if (days === undefined) return;
  try {
    const before = now - days * DAY_MS;
    const older = await notify.lateProgress(vscode.l10n.t('Counting stored answers'), () =>
      known.countOlder(before),
    );
    if (older.answers === 0) {
      void notify.info(vscode.l10n.t('No stored answer of {0} is older than {1} days.', whose, days));
      return;
    }
    const isAgreed = await notify.confirm(
      vscode.l10n.t('Delete the stored answers of {0} that are older than {1} days?', whose, days),
      vscode.l10n.t(
        'Gone: {0} answers with their former versions, and {1} companies from the list; asking again costs calls. Staying: newer answers and what they rest on, pinned companies (by name), the ledger of calls, what the vendor has blocked, kept checks with what they saw, your records of the regulator’s page, and saved evidence.',
        older.answers,
        older.companies,
      ),
      vscode.l10n.t('Delete'),
    );
    // The user may have gone to another connection while the dialog was open: its answers were not meant.
    if (!isAgreed || connection() !== whose) return;
    const { answers, companies } = await known.clearOlder(before);
    void notify.info(vscode.l10n.t('Stored answers deleted: {0}. Companies: {1}.', answers, companies));
  } catch (error) {
    const trouble = storeTroubleOf(error);
    if (trouble === undefined) throw error;
    void notifyStoreTrouble(trouble);
  }
}

/** @returns `undefined` where the user leaves. */
async function askDays(): Promise<number | undefined> {
  const title = vscode.l10n.t('Delete stored answers older than…');
  const rows = [
    ...PRESETS.map((days) => ({ label: vscode.l10n.t('{0} days', days), days })),
    { label: vscode.l10n.t('Another number of days…'), days: undefined },
  ];
  const chosen = await pickOne(rows, { title });
  if (!chosen) return undefined;
  if (chosen.days !== undefined) return chosen.days;
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('How many days? Answers given within them stay.'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      daysOf(text) === undefined ? vscode.l10n.t('A whole number from 1 to {0}.', MOST_DAYS) : undefined,
  });
  return typed === undefined ? undefined : daysOf(typed);
}

function daysOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  const days = /^\d{1,5}$/u.test(plain) ? Number(plain) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : undefined;
}
