import * as vscode from 'vscode';
import type { Usage } from '../../licenses/usage.ts';
import { askForFile, openSaved } from '../../vscode/files/save-file.ts';
import { csvText } from '../../tables/csv.ts';
import { vendorDay } from '../../domain/vendor-day.ts';

const COLUMNS = [
  'time',
  'day',
  'connection',
  'method',
  'query',
  'status',
  'order number',
  'outcome',
  'counted',
  'milliseconds',
];

/** Writes every call of the ledger into a CSV file of the user's choice. */
export async function exportCalls(usage: Pick<Usage, 'calls'>): Promise<void> {
  const target = await askForFile({
    title: vscode.l10n.t('Export Calls'),
    name: `telecom-licence-calls-${vendorDay(Date.now())}`,
    format: 'csv',
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(callsCsv(usage)));
  await openSaved(target);
}

/** All calls of the ledger as a CSV with titles. Times are UTC; the day is the vendor's (UTC+8). */
export function callsCsv(usage: Pick<Usage, 'calls'>): string {
  const rows = Array.from(usage.calls(), (call) => [
    new Date(call.at).toISOString(),
    call.day,
    call.realm,
    call.method,
    call.query,
    call.status,
    call.orderNumber,
    call.outcome,
    call.counted,
    call.durationMs,
  ]);
  return csvText(COLUMNS, rows);
}
