import * as vscode from 'vscode';
import { subjectKey, subjectOfLicense } from '../../domain/regulator/subject.ts';
import { storeTroubleOf } from '../../licenses/keeping/trouble.ts';
import type { KeptRecord } from '../../licenses/kept-record.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { showRows } from '../../vscode/labels.ts';
import { notify } from '../../vscode/notify.ts';
import { notifyStoreTrouble } from '../../wording/failures/failure-notice.ts';
import { inOneLine } from '../../wording/parts.ts';
import { confirmDeletion, notifyNotDeleted } from '../../wording/regulator/confirm-deletion.ts';
import { recordedOnWords, reminderWords, renewalLineWords } from '../../wording/regulator/record-words.ts';

interface RenewalRow extends vscode.QuickPickItem {
  readonly record: KeptRecord;
}

/**
 * Lists what the user recorded, the soonest end first. A row opens its licence or company, and has a button that deletes
 * its record. Nothing is asked for it.
 */
export function showRenewals(known: KnownLicenses): void {
  const rows = renewalRows(known);
  if (rows.length === 0) {
    void notify.info(vscode.l10n.t('Nothing is recorded yet.'));
    return;
  }
  const picker = vscode.window.createQuickPick<RenewalRow>();
  picker.title = vscode.l10n.t('Ends by your records, the soonest first');
  picker.placeholder = vscode.l10n.t('Choose one to open its licence or company');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  showRows(picker, rows);
  picker.onDidAccept(() => {
    const [chosen] = picker.activeItems;
    picker.hide();
    if (chosen) void openSubject(known, chosen.record);
  });
  picker.onDidTriggerItemButton(({ item }) => {
    picker.hide();
    void deleteRecord(known, item.record);
  });
  picker.onDidHide(() => {
    picker.dispose();
  });
  picker.show();
}

/** The user's records as rows of a list, the soonest end first. */
export function renewalRows({ regulator }: Pick<KnownLicenses, 'regulator'>): readonly RenewalRow[] {
  return regulator.present.map((record) => {
    const { licenseNumber, companyName, validUntil, status, lookedAt } = record;
    const reminder = regulator.reminderOf(record);
    return {
      record,
      label: licenseNumber ?? companyName,
      description: inOneLine(
        validUntil === null ? vscode.l10n.t('no end recorded') : vscode.l10n.t('until {0}', validUntil),
        ...(reminder ? [reminderWords(reminder), renewalLineWords(reminder)] : []),
      ),
      detail: inOneLine(licenseNumber === null ? '' : companyName, status ?? '', recordedOnWords(lookedAt)),
      buttons: [{ iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Delete Record…') }],
    };
  });
}

/** What is stored of the licence or company is shown; where nothing is, the search is opened, which asks before it spends. */
async function openSubject(known: KnownLicenses, record: KeptRecord): Promise<void> {
  const { licenseNumber, companyName } = record;
  const company = known.companyNamed(licenseNumber ?? companyName) ?? known.companyNamed(companyName);
  const license = company?.licenses.find((each) => {
    const subject = subjectOfLicense(each.license.value);
    return subject !== null && subjectKey(subject) === subjectKey(record);
  });
  if (license) await vscode.commands.executeCommand('telecomLicense.openLicense', license.license.value.id);
  else if (company) await vscode.commands.executeCommand('telecomLicense.openCompany', company.id);
  else await vscode.commands.executeCommand('telecomLicense.search', { query: companyName });
}

async function deleteRecord({ regulator }: KnownLicenses, record: KeptRecord): Promise<void> {
  if (!(await confirmDeletion())) return;
  try {
    if (!regulator.remove(record)) void notifyNotDeleted(regulator.trouble);
  } catch (error) {
    const trouble = storeTroubleOf(error);
    if (trouble === undefined) throw error;
    void notifyStoreTrouble(trouble);
  }
}
