import * as vscode from 'vscode';
import type { License } from '../../../domain/license.ts';
import { vendorDay } from '../../../domain/vendor-day.ts';
import type { DataKind } from '../../../licenses/answer.ts';
import type { Cell } from '../../../tables/table.ts';
import { eachInTurns } from '../../../tables/turns.ts';
import type { NewSheet } from '../../../tables/workbook/edit/sheet-xml.ts';
import { businessWords } from '../../../wording/license/businesses.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import { licenseWord } from '../../../wording/license/validity.ts';
import { dataWords, orderNumberLabel, sampleNotice, sourceLabel } from '../../../wording/provenance.ts';
import { yourRecordLabel } from '../../../wording/regulator/record-words.ts';
import type { ReadCompany } from '../result/check-row.ts';
import { changesView } from '../../../sections/check/changes-view.ts';
import type { ChecksCompared } from '../../../sections/check/compared-checks.ts';
import { companyDoubtWords } from '../../../sections/check/concern-words.ts';
import { needCaveat } from '../../../sections/check/need-words.ts';
import type { ListNeed } from '../../../licenses/document-check/check.ts';
import type { RowResult } from '../result/list-results.ts';
import { rowsByPlace, type RowOfTable } from '../../../licenses/document-check/list-rows.ts';
import { rowPlaces } from '../../../sections/check/left-out-words.ts';
import type { LicenseAnswer } from '../../../licenses/document-check/license-answers.ts';
import { answersDoubt } from '../../../wording/known.ts';

/** What the sheets behind a table tell of. */
export interface ResultsTold {
  readonly companies: readonly ReadCompany[];
  /** What was found for each row of the lists; `null` where there is none. */
  readonly list: readonly RowResult[] | null;
  readonly data: DataKind;
  /** What all companies are to be allowed; `null` where that was not asked. */
  readonly need: ListNeed | null;
}

/**
 * A sheet with a row for each licence of the companies that were asked for, each by its own answer, and where the company
 * stands where there are several tables. Others have their turn every few milliseconds.
 */
export async function licenseSheet(
  { companies, list, data }: ResultsTold,
  answers: ReadonlyMap<License, LicenseAnswer>,
): Promise<NewSheet> {
  const areSeveral = hasTables(list);
  const rowsOf = rowsByPlace(list ?? []);
  const titles = [
    vscode.l10n.t('Company'),
    ...(areSeveral ? [placesTitle()] : []),
    vscode.l10n.t('Registered name'),
    licenseFieldWords('licenseNumber'),
    licenseFieldWords('validity'),
    vscode.l10n.t('Businesses'),
    licenseFieldWords('scope'),
    vscode.l10n.t('Day of the answer (UTC+8)'),
    orderNumberLabel(),
    sourceLabel(),
    yourRecordLabel(),
  ];
  const source = dataWords(data);
  const rows = await eachInTurns(companies, (company) => {
    const places = rowPlaces(rowsOf.get(company.item.place) ?? []).join('\n');
    return company.facts.own.map((license): readonly Cell[] => {
      const answer = answers.get(license);
      return [
        company.item.query,
        ...(areSeveral ? [places] : []),
        license.companyName,
        license.licenseNumber,
        licenseWord(license),
        businessWords(license.scope).join('、'),
        license.scope,
        answer ? vendorDay(answer.fetchedAt) : null,
        answer?.orderNumber ?? null,
        source,
        recordsBeside(company, license),
      ];
    });
  });
  return { name: vscode.l10n.t('Licences found'), rows: [titles, ...rows.flat()] };
}

/** What is recorded of a licence, and of its company as a whole: a row is copied, and what is not in it is not seen. */
function recordsBeside({ records }: ReadCompany, { id }: License): Cell {
  const own = records.filter((record) => record.license === null || record.license.value.id === id);
  return own.map(({ words }) => words).join('、') || null;
}

/** A sheet of what a person must look at, and why: a row for each reason, with its table where there are several. */
export function concernSheet({ companies, list, data, need }: ResultsTold): NewSheet {
  const areSeveral = hasTables(list);
  const titles = [
    ...(areSeveral ? [vscode.l10n.t('Table')] : []),
    vscode.l10n.t('Row of the list'),
    vscode.l10n.t('In the list'),
    vscode.l10n.t('Registered name'),
    vscode.l10n.t('Why it is to be looked at'),
  ];
  const rows = list
    ? list.flatMap(({ table, row, concerns, companies: own }) =>
        concerns.map(({ words }): readonly Cell[] => [
          ...(areSeveral ? [table] : []),
          ...[row.row + 1, row.text, namesOf(own), words],
        ]),
      )
    : companies.flatMap((company) =>
        company.facts.doubts.map((doubt): readonly Cell[] => [
          null,
          company.item.query,
          company.facts.name,
          companyDoubtWords(doubt, company),
        ]),
      );
  const notes = [
    answersDoubt(),
    needCaveat(need) ?? [],
    ...(data === 'sample' ? [sampleNotice()] : []),
  ].flat();
  const noteRows = notes.map((note): readonly Cell[] =>
    titles.map((_, at) => (titles[at + 1] === undefined ? note : null)),
  );
  return { name: vscode.l10n.t('To be looked at'), rows: [titles, ...rows, ...noteRows] };
}

/** What is told of places where there are several tables. */
export function placesTitle(): string {
  return vscode.l10n.t('Where');
}

/** Whether rows are of one of several tables. */
export function hasTables(list: readonly RowOfTable[] | null): boolean {
  return list?.some(({ table }) => table !== null) === true;
}

/** A sheet of what changed since the earlier check: a row for each change. */
export function changesSheet(compared: ChecksCompared): NewSheet {
  const { heading, lines, notes } = changesView(compared, () => false);
  const rows = lines.flatMap(({ company, words }) => words.map((each): readonly Cell[] => [company, each]));
  const titles = [vscode.l10n.t('Company'), heading];
  return {
    name: vscode.l10n.t('Changes'),
    rows: [titles, ...rows, ...notes.map((note): readonly Cell[] => [null, note])],
  };
}

function namesOf(companies: readonly ReadCompany[]): string {
  return companies.flatMap(({ facts }) => facts.name ?? []).join('、');
}
