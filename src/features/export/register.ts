import * as vscode from 'vscode';
import type { Dossier } from '../../licenses/answer.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { Reported, ReportSource } from '../../reports/known-report.ts';
import { idOf } from '../../vscode/command-target.ts';
import { companyGaps } from '../../wording/license/company-gaps.ts';
import type { Disposable } from '../../vscode/disposables.ts';
import { notify } from '../../vscode/notify.ts';
import { askForFile, openSaved } from '../../vscode/files/save-file.ts';
import { saveTable } from '../../vscode/files/save-table.ts';
import { licenseTable, type TableCompany } from './license-table.ts';

type Known = Pick<KnownLicenses, 'company' | 'license'> & ReportSource;

/** What "Export…" takes its licences from. */
export interface ExportOptions {
  readonly known: Known;
  /** What the panel in sight shows; `undefined` where none is. */
  readonly shown: () => Reported | undefined;
}

/** "Export…" as a command, and for the panels' own buttons. */
export interface Exporting extends Disposable {
  /** Asks for a file and writes there what is known. */
  exportLicenses(exported: Reported | undefined): Promise<void>;
}

/**
 * "Export…" of the tree and of the panel in sight: a table for spreadsheets and programs, a report as Markdown. An
 * answer without a licence is a report alone. It takes what is known: nothing is ever asked for it.
 */
export function registerExport({ known, shown }: ExportOptions): Exporting {
  const exportLicenses = async (exported: Reported | undefined): Promise<void> => {
    if (!exported || isCleared(exported)) {
      void notify.info(
        vscode.l10n.t('There is nothing to export: no licence is stored. Refresh to ask for it.'),
      );
      return;
    }
    const { name, dossiers, company } = contentsOf(exported);
    const { knownMarkdown } = await import('../../reports/known-report.ts');
    // Read before the user is asked where to: the connection may change meanwhile.
    const markdown = knownMarkdown(exported, known);
    if (dossiers.length > 0)
      await saveTable({ title: exportTitle(), name }, licenseTable(name, dossiers, company), markdown);
    else await saveReport(name, markdown);
  };
  const command = vscode.commands.registerCommand('telecomLicense.export', async (given: unknown) => {
    const id = idOf(given);
    await exportLicenses(id === undefined ? shown() : exportOf(known, id));
  });
  return {
    exportLicenses,
    dispose: () => {
      command.dispose();
    },
  };
}

/** Whether nothing is left of a company but its name: then there is no answer to export. */
function isCleared(exported: Reported): boolean {
  return (
    exported.kind === 'company' &&
    exported.company.provenance === null &&
    exported.company.licenses.length === 0
  );
}

/** Of the dialog for the file. */
function exportTitle(): string {
  return vscode.l10n.t('Export');
}

/** There is no row for a table where no licence was found. */
async function saveReport(name: string, markdown: string): Promise<void> {
  const target = await askForFile({ title: exportTitle(), name, format: 'md' });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(markdown));
  await openSaved(target);
}

function exportOf(known: Known, id: string): Reported | undefined {
  const company = known.company(id);
  if (company) return { kind: 'company', company };
  const dossier = known.license(id);
  return dossier && { kind: 'license', dossier };
}

interface Contents {
  readonly name: string;
  readonly dossiers: readonly Dossier[];
  /** Whose licences they are; `null` where they are not meant to be all of one. */
  readonly company: TableCompany | null;
}

/** A single licence goes under its company's name and its number, those of a company under its name. */
function contentsOf(exported: Reported): Contents {
  if (exported.kind === 'company') {
    const { company } = exported;
    return {
      name: company.name,
      dossiers: company.licenses,
      company: { ...company, gaps: companyGaps(company) },
    };
  }
  const { companyName, licenseNumber } = exported.dossier.license.value;
  return { name: `${companyName} ${licenseNumber}`.trim(), dossiers: [exported.dossier], company: null };
}
