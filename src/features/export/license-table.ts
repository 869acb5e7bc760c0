import * as vscode from 'vscode';
import { REPORT_FIELDS, type ReportField } from '../../domain/license.ts';
import { FORM_FIELDS } from '../../domain/regulator/form.ts';
import { presentRecord, type KeptRecord, type Recorded } from '../../licenses/kept-record.ts';
import { isOlder, type Dossier, type Provenance } from '../../licenses/answer.ts';
import { businessWords } from '../../wording/license/businesses.ts';
import { dataWords, sourceLabel, orderNumberLabel } from '../../wording/provenance.ts';
import { reportFieldWords, licenseFieldWords, inReport } from '../../wording/license/fields.ts';
import type { Cell, Column, Table } from '../../tables/table.ts';
import { ageLimitWords } from '../../wording/times.ts';
import {
  inYourCompanyRecord,
  inYourRecord,
  pictureHashLabel,
  recordFieldWords,
} from '../../wording/regulator/record-words.ts';
import { licenseWord } from '../../wording/license/validity.ts';
import { inSentences, listed } from '../../wording/parts.ts';

interface Field extends Column {
  /** In the words of the editor's language. */
  readonly of: (dossier: Dossier) => Cell;
  /** The cell as a program reads it, where the words of `value` are not for one. */
  readonly value?: (dossier: Dossier) => Cell | boolean;
}

/** What is known of a company beyond its licences, the user's record of it as a whole among it. */
export interface TableCompany extends Recorded {
  /** Why it may hold other licences than those of the table. */
  readonly gaps: readonly string[];
}

/**
 * Licences with all that is known of them, one in a row, each with the numbers and the times of its answers.
 *
 * @param company whose licences these are all, as far as they are known; `null` where they are not meant to be.
 */
export function licenseTable(
  title: string,
  dossiers: readonly Dossier[],
  company: TableCompany | null,
): Table {
  const fields = [
    ...licenseFields(),
    ...answerFields(),
    gapsField(company?.gaps ?? null),
    ...REPORT_FIELDS.map(reportField),
    ...reportAnswerFields(),
    ...recordFields(OF_LICENSE),
    ...(company ? recordFields(ofCompany(company)) : []),
  ];
  return {
    title,
    columns: fields.map(({ key, title: words }) => ({ key, title: words })),
    rows: dossiers.map((dossier) => fields.map((field) => field.of(dossier))),
    values: dossiers.map((dossier) => fields.map(({ of, value = of }) => value(dossier))),
  };
}

function licenseFields(): Field[] {
  return [
    {
      key: 'companyName',
      title: licenseFieldWords('companyName'),
      of: ({ license }) => license.value.companyName,
    },
    { key: 'keyNo', title: licenseFieldWords('keyNo'), of: ({ license }) => license.value.keyNo },
    {
      key: 'licenseNumber',
      title: licenseFieldWords('licenseNumber'),
      of: ({ license }) => license.value.licenseNumber,
    },
    {
      key: 'validity',
      title: licenseFieldWords('validity'),
      of: ({ license }) => licenseWord(license.value),
      value: ({ license }) => license.value.validity,
    },
    {
      key: 'validityText',
      title: licenseFieldWords('validityText'),
      of: ({ license }) => license.value.validityText,
    },
    {
      key: 'businesses',
      title: vscode.l10n.t('Businesses'),
      of: ({ license }) => listed(...businessWords(license.value.scope)),
    },
    { key: 'scope', title: licenseFieldWords('scope'), of: ({ license }) => license.value.scope },
    {
      key: 'id',
      title: licenseFieldWords('id'),
      of: ({ license }) => license.value.id,
    },
  ];
}

function answerFields(): Field[] {
  return [
    {
      key: 'source',
      title: sourceLabel(),
      of: ({ license }) => dataWords(license.provenance.data),
      value: ({ license }) => license.provenance.data,
    },
    {
      key: 'needsRefresh',
      title: vscode.l10n.t('Needs refreshing'),
      of: ({ license }) => ageLimitWords(license.provenance),
      value: ({ license }) => isOlder(license.provenance),
    },
    {
      key: 'fetchedAt',
      title: fetchedTitle(),
      of: ({ license }) => fetchedAt(license.provenance),
    },
    {
      key: 'orderNumber',
      title: orderNumberLabel(),
      of: ({ license }) => license.provenance.orderNumber,
    },
  ];
}

/** In every row: a row is copied into other tables, and what is not there is not seen. */
function gapsField(gaps: readonly string[] | null): Field {
  return {
    key: 'missingLicenses',
    title: vscode.l10n.t('Licences missing from this list'),
    of: () => gaps && inSentences(...gaps),
    value: () => gaps && gaps.length > 0,
  };
}

function reportField(name: ReportField): Field {
  return {
    key: `report.${name}`,
    title: inReport(reportFieldWords(name)),
    of: ({ annualReport }) => annualReport?.value?.[name] ?? null,
  };
}

/** Given for a report that the vendor does not have, too: then it was asked for, and all else of it is empty. */
function reportAnswerFields(): Field[] {
  return [
    {
      key: 'report.fetchedAt',
      title: inReport(fetchedTitle()),
      of: ({ annualReport }) => annualReport && fetchedAt(annualReport.provenance),
    },
    {
      key: 'report.orderNumber',
      title: inReport(orderNumberLabel()),
      of: ({ annualReport }) => annualReport && annualReport.provenance.orderNumber,
    },
  ];
}

/** Of what a record is that stands in a row. */
interface RecordInRow {
  /** The key of its columns begins so. */
  readonly key: string;
  readonly title: (words: string) => string;
  readonly of: (dossier: Dossier) => KeptRecord | undefined;
}

const OF_LICENSE: RecordInRow = { key: 'record', title: inYourRecord, of: presentRecord };

/** In every row, as the gaps are. */
function ofCompany(company: Recorded): RecordInRow {
  const record = presentRecord(company);
  return { key: 'companyRecord', title: inYourCompanyRecord, of: () => record };
}

/** The user's own record of the regulator's page, behind what the vendor says: its titles say whose it is. */
function recordFields({ key, title, of }: RecordInRow): Field[] {
  return [
    {
      key: `${key}.companyName`,
      title: title(licenseFieldWords('companyName')),
      of: (dossier) => of(dossier)?.companyName ?? null,
    },
    ...FORM_FIELDS.map((field): Field => ({
      key: `${key}.${field}`,
      title: title(recordFieldWords(field)),
      of: (dossier) => of(dossier)?.[field] ?? null,
    })),
    {
      key: `${key}.pictureHash`,
      title: title(pictureHashLabel()),
      of: (dossier) => of(dossier)?.pictureHash ?? null,
    },
  ];
}

function fetchedTitle(): string {
  return vscode.l10n.t('Fetched (UTC)');
}

/** ISO 8601. */
function fetchedAt(provenance: Provenance): string {
  return new Date(provenance.fetchedAt).toISOString();
}
