import * as vscode from 'vscode';
import type { Company, LicenseRecord } from '../../licenses/answer.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { idOf } from '../../vscode/command-target.ts';
import { companyGaps } from '../../wording/license/company-gaps.ts';
import type { Disposable } from '../../vscode/disposables.ts';
import { notify } from '../../vscode/notify.ts';
import { saveTable } from '../../vscode/save-table.ts';
import { licenseTable } from './license-table.ts';

/** The licences of a company, or a single one. */
export interface Exported {
  readonly name: string;
  readonly records: readonly LicenseRecord[];
  /** Why the company may hold other licences; `null` where they are not meant to be all. */
  readonly gaps: readonly string[] | null;
}

/** What "Export…" takes its licences from. */
export interface ExportOptions {
  readonly known: Pick<KnownLicenses, 'company' | 'license'>;
  /** What the panel in sight shows; `undefined` where none is. */
  readonly shown: () => Exported | undefined;
}

/** "Export…" of the tree and of the panel in sight. It takes what is known: nothing is ever asked for it. */
export function registerExport({ known, shown }: ExportOptions): Disposable {
  return vscode.commands.registerCommand('telecomLicense.export', async (given: unknown) => {
    const id = idOf(given);
    await exportLicenses(id === undefined ? shown() : exportOf(known, id));
  });
}

/** Asks for a file and writes there what is known. */
export async function exportLicenses(exported: Exported | undefined): Promise<void> {
  if (exported && exported.records.length > 0) {
    await saveTable(exported.name, licenseTable(exported.name, exported.records, exported.gaps));
  } else {
    void notify.info(
      vscode.l10n.t('There is nothing to export: no licence is stored. Refresh to ask for it.'),
    );
  }
}

function exportOf(known: ExportOptions['known'], id: string): Exported | undefined {
  const company = known.company(id);
  if (company) return companyExport(company);
  const record = known.license(id);
  return record && licenseExport(record);
}

/** A single licence to be exported, under its company's name and its number. */
export function licenseExport(record: LicenseRecord): Exported {
  const { companyName, licenseNumber } = record.license.value;
  return { name: `${companyName} ${licenseNumber}`.trim(), records: [record], gaps: null };
}

/** All known licences of a company, under its name, with why there may be others. */
export function companyExport(company: Company): Exported {
  return { name: company.name, records: company.licenses, gaps: companyGaps(company) };
}
