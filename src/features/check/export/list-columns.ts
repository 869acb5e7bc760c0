import * as vscode from 'vscode';
import type { DataKind } from '../../../licenses/answer.ts';
import type { ListNeed } from '../../../licenses/document-check/check.ts';
import { needProblems } from '../../../pages/need-form.ts';
import { needVerdicts, type CompanyVerdict } from '../../../licenses/document-check/need-verdicts.ts';
import { vendorDay } from '../../../domain/vendor-day.ts';
import type { Cell } from '../../../tables/table.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import { needRemarks, needRemarksTitle, needTitles } from '../../../sections/check/need-words.ts';
import { verdictWords } from '../../../wording/needs-words.ts';
import { inLines } from '../../../wording/parts.ts';
import { yourRecordLabel } from '../../../wording/regulator/record-words.ts';
import { dataWords, orderNumberLabel, sourceLabel } from '../../../wording/provenance.ts';
import type { ChecksCompared } from '../../../sections/check/compared-checks.ts';
import { changesColumn } from '../../../sections/check/changes-view.ts';
import type { ReadCompany } from '../result/check-row.ts';
import { claimWords, notAskedWords, checkedStateWords } from '../../../sections/check/concern-words.ts';
import { stateIn } from '../../../licenses/document-check/list-rows.ts';
import type { RowResult } from '../result/list-results.ts';

/** A column of results that is put behind the columns of the user's own table. */
export interface ListColumn {
  readonly title: string;
  readonly cell: (result: RowResult) => Cell;
}

/** A column that tells of companies as well as of rows of the list. */
export interface ToldColumn {
  readonly title: string;
  readonly cell: (told: ToldRow) => Cell;
}

/** What a column tells of: a row of the list, or a company with all rows that are about it. */
export type ToldRow = Pick<RowResult, 'companies' | 'claims' | 'concerns'>;

/** What of a check decides which columns there are. */
export interface ListColumnsOf {
  /** Whether the list claims licence numbers. */
  readonly hasClaims: boolean;
  readonly data: DataKind;
  /** Left out where the check repeats no other one. */
  readonly compared?: ChecksCompared | undefined;
}

/** What a row that names several companies has one line each of. */
type OfCompany = (company: ReadCompany) => Cell;

/**
 * The columns of results: what was found, held against what the list claims and what is needed, by the answer of which
 * day and number, and what a person must look at; of a check that repeats another one, what changed since then.
 */
export function listColumns(
  need: ListNeed | null,
  { hasClaims, data, compared }: ListColumnsOf,
): readonly ListColumn[] {
  const of = (title: string, cell: OfCompany): ListColumn => ({
    title,
    cell: ({ companies }) => together(companies.map(cell)),
  });
  return [
    // Results that are invented must not pass for real ones beside the user's own companies.
    ...(data === 'sample'
      ? [
          {
            title: sourceLabel(),
            cell: ({ companies }: RowResult) => (companies.length === 0 ? null : dataWords(data)),
          },
        ]
      : []),
    {
      title: vscode.l10n.t('State'),
      cell: (row) =>
        row.companies.length === 0
          ? notAskedWords()
          : together(row.companies.map((company) => checkedStateWords(stateIn([row], company)))),
    },
    of(vscode.l10n.t('Registered name'), ({ cells }) => cells.registeredName ?? null),
    of(vscode.l10n.t('Licences'), ({ cells }) => cells.licences ?? null),
    of(licenseFieldWords('validity'), ({ cells }) => cells.validity ?? null),
    of(vscode.l10n.t('Licence numbers'), ({ cells }) => cells.licenceNumbers ?? null),
    ...heldAgainst(need, hasClaims),
    ...(compared ? [changesColumnOf(compared)] : []),
    of(yourRecordLabel(), ({ records }) => records.map(({ words }) => words).join('\n') || null),
    of(vscode.l10n.t('Businesses of licences not invalid'), ({ cells }) => cells.businesses ?? null),
    of(vscode.l10n.t('Result'), ({ cells }) => cells.result),
    of(vscode.l10n.t('Day of the answer (UTC+8)'), dayOf),
    of(orderNumberLabel(), ({ cells }) => cells.orderNumber ?? null),
    concernColumn(),
  ];
}

/** What was found, held against what the list claims and what is needed. */
export function heldAgainst(need: ListNeed | null, hasClaims: boolean): readonly ToldColumn[] {
  return [...(hasClaims ? [claimColumn()] : []), ...needColumns(need)];
}

/** What changed since the check that this one repeats. */
export function changesColumnOf(compared: ChecksCompared): ToldColumn {
  const { title, of } = changesColumn(compared);
  return { title, cell: ({ companies }) => together(companies.map(({ item }) => of(item.place))) };
}

/** What a person must look at, and why. */
export function concernColumn(): ToldColumn {
  return {
    title: vscode.l10n.t('To be looked at'),
    cell: ({ concerns }) => concerns.map(({ words }) => words).join('\n'),
  };
}

function claimColumn(): ToldColumn {
  return {
    title: vscode.l10n.t('Claimed number against what was found'),
    cell: ({ claims }) => claims.map(claimWords).join('\n'),
  };
}

function needColumns(need: ListNeed | null): readonly ToldColumn[] {
  const titles = needTitles(need);
  const problems = need === null || need.businesses.trim() === '' ? [] : needProblems(need);
  if (titles.length + problems.length === 0) return [];
  // All columns of a row tell of the same verdicts.
  const verdicts = new WeakMap<ReadCompany, readonly CompanyVerdict[]>();
  const told = (company: ReadCompany): readonly CompanyVerdict[] => {
    const known = verdicts.get(company) ?? needVerdicts(need, company.facts, company.records);
    verdicts.set(company, known);
    return known;
  };
  return [
    ...titles.map((title, at) => ({
      title,
      cell: ({ companies }: ToldRow) =>
        together(
          companies.map((company) => {
            const verdict = told(company)[at]?.verdict;
            return verdict === undefined ? null : verdictWords(verdict);
          }),
        ),
    })),
    {
      title: needRemarksTitle(need),
      cell: ({ companies }) =>
        together(
          companies.map((company) => inLines(needRemarks(told(company), company), ...problems) || null),
        ),
    },
  ];
}

/** The day of a company's answer by the vendor's calendar, ISO 8601; `null` where there is none. */
export function dayOf({ cells }: ReadCompany): string | null {
  return typeof cells.time === 'string' ? vendorDay(Date.parse(cells.time)) : null;
}

function together(cells: readonly Cell[]): Cell {
  const [only = null, ...others] = cells;
  return others.length === 0 ? only : cells.map((cell) => String(cell ?? '')).join('\n');
}
