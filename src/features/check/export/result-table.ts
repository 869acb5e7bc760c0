import * as vscode from 'vscode';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { Column, Table } from '../../../tables/table.ts';
import { eachInTurns } from '../../../tables/turns.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import { dataWords, orderNumberLabel, sourceLabel } from '../../../wording/provenance.ts';
import { yourRecordLabel } from '../../../wording/regulator/record-words.ts';
import { companyDoubtWords } from '../../../sections/check/concern-words.ts';
import { leftOutRow, type CheckRow, type ReadCompany } from '../result/check-row.ts';
import { claimsAny, rowsByPlace } from '../../../licenses/document-check/list-rows.ts';
import { checkFound, type CheckFound, type RowResult } from '../result/list-results.ts';
import type { CheckInSight } from '../result/read-companies.ts';
import { rowPlaces } from '../../../sections/check/left-out-words.ts';
import { hasTables, placesTitle } from './result-sheets.ts';
import { changesColumnOf, concernColumn, heldAgainst, type ToldRow } from './list-columns.ts';

/**
 * What became of each company of a check, one row each, with what is stored of it, held against what its list claims and
 * what is needed; behind them what of the source was not asked for, with the reason. Others have their turn every few
 * milliseconds.
 * @param read what was found, where that was read before.
 */
export async function resultTable(
  inSight: CheckInSight,
  known: KnownLicenses,
  read?: CheckFound,
): Promise<Table> {
  const { check, data, leftOut, plan, compared } = inSight;
  const source = dataWords(data);
  const held = heldAgainst(plan?.need ?? null, claimsAny(plan));
  const further = [
    ...held.map((column, at) => ({ key: `held${String(at)}`, ...column })),
    ...(compared ? [{ key: 'changes', ...changesColumnOf(compared) }] : []),
    { key: 'concerns', ...concernColumn() },
  ];
  const { companies, list } = read ?? (await checkFound(inSight, known));
  const rowsOf = rowsByPlace(list ?? []);
  const own = resultColumns(hasTables(list));
  const rows = await eachInTurns(companies, (company) => {
    const recorded = company.records.map(({ words }) => words).join('、') || null;
    const ownRows = rowsOf.get(company.item.place) ?? [];
    const row: ResultRow = { ...company.cells, source, recorded, places: rowPlaces(ownRows).join('\n') };
    const told = toldOf(company, ownRows);
    return [...own.map(({ key }) => row[key] ?? null), ...further.map(({ cell }) => cell(told))];
  });
  const notAsked = leftOut.map((left) => {
    const row: Partial<ResultRow> = leftOutRow(left);
    return [...own.map(({ key }) => row[key] ?? null), ...further.map(() => null)];
  });
  return {
    title: vscode.l10n.t('Telecom licences of the companies in {0}', check.title),
    columns: [...own, ...further.map(({ key, title }) => ({ key, title }))],
    rows: [...rows, ...notAsked],
  };
}

/** A company with what all rows of the list that are about it claim, and why it is to be looked at, each once. */
function toldOf(company: ReadCompany, rows: readonly RowResult[]): ToldRow {
  const own = company.facts.doubts.map((code) => ({
    code,
    words: companyDoubtWords(code, company),
  }));
  const concerns = [...own, ...rows.flatMap((row) => row.concerns)];
  const claims = rows.flatMap((row) => row.claims);
  return {
    companies: [company],
    claims: [...new Map(claims.map((claim) => [claim.text, claim])).values()],
    concerns: [...new Map(concerns.map((concern) => [concern.words, concern])).values()],
  };
}

interface ResultRow extends CheckRow {
  readonly source: string;
  /** What the user recorded of its licences and of itself. */
  readonly recorded: string | null;
  /** Where it stands in the lists. */
  readonly places: string;
}

interface ResultColumn extends Column {
  readonly key: keyof ResultRow;
}

/** @param areSeveral whether there are several tables. */
function resultColumns(areSeveral: boolean): readonly ResultColumn[] {
  return [
    { key: 'company', title: vscode.l10n.t('Company') },
    ...(areSeveral ? [{ key: 'places' as const, title: placesTitle() }] : []),
    { key: 'result', title: vscode.l10n.t('Result') },
    { key: 'registeredName', title: vscode.l10n.t('Registered name') },
    { key: 'licences', title: vscode.l10n.t('Licences') },
    { key: 'validity', title: licenseFieldWords('validity') },
    { key: 'licenceNumbers', title: vscode.l10n.t('Licence numbers') },
    { key: 'businesses', title: vscode.l10n.t('Businesses of licences not invalid') },
    { key: 'charged', title: vscode.l10n.t('Charged') },
    { key: 'orderNumber', title: orderNumberLabel() },
    { key: 'time', title: vscode.l10n.t('Time (UTC)') },
    { key: 'source', title: sourceLabel() },
    { key: 'recorded', title: yourRecordLabel() },
  ];
}
