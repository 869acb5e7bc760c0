import * as vscode from 'vscode';
import type { ExactTime } from '../../domain/exact-time.ts';
import { worstFirst } from '../../domain/license.ts';
import type { Company, Dossier } from '../../licenses/answer.ts';
import { isGiven, vendorRow } from '../../pages/row-view.ts';
import { reportGroups } from '../../sections/license/groups.ts';
import { comparisonsView } from '../../sections/license/comparisons-view.ts';
import { recordRows } from '../../sections/regulator/record-rows.ts';
import { licensesHeading } from '../../wording/counts.ts';
import { businessWords } from '../../wording/license/businesses.ts';
import { inReport, licenseFieldWords } from '../../wording/license/fields.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { licenseWord, licenseWordWithTerm } from '../../wording/license/validity.ts';
import { enumerated } from '../../wording/parts.ts';
import { orderNumberLabel } from '../../wording/provenance.ts';
import { paragraphs, section, subsection, type Block } from '../blocks.ts';
import { answerFacts } from '../license/answer-facts.ts';
import { checkTable } from '../license/check-blocks.ts';
import { noAnnualReport } from '../../wording/known.ts';

/** The licences of a company, one in a row, invalid ones first, each with the answer that it is known from. */
export function licenseListBlocks(company: Company, time: ExactTime): readonly Block[] {
  const heading = licensesHeading();
  return [
    section(heading),
    {
      kind: 'table',
      name: heading,
      columns: [
        licenseFieldWords('licenseNumber'),
        licenseFieldWords('validity'),
        vscode.l10n.t('Businesses'),
        vscode.l10n.t('Fetched'),
        orderNumberLabel(),
      ],
      rows: inOrder(company).map(({ license: { value, provenance } }) => [
        licenseNumberWords(value),
        licenseWord(value),
        enumerated(...businessWords(value.scope)),
        time(provenance.fetchedAt),
        provenance.orderNumber ?? '',
      ]),
    },
  ];
}

/** Each licence of a company with its text as sent, its annual report, and what its answers say of each other. */
export function licensesApart(company: Company, time: ExactTime): readonly Block[] {
  return [
    section(vscode.l10n.t('Each licence')),
    ...inOrder(company).flatMap((dossier) => oneLicense(dossier, company.query, time)),
  ];
}

function inOrder({ licenses }: Company): readonly Dossier[] {
  return worstFirst(licenses, ({ license }) => license.value.validity);
}

function oneLicense(dossier: Dossier, question: string, time: ExactTime): readonly Block[] {
  const { license, annualReport } = dossier;
  const { scope, validityText, id } = license.value;
  // The question is the company's, and is held against its name once: licences of one company agree in it.
  const { heading, items, summary } = comparisonsView(dossier, question);
  const notable = items.filter(({ kind }) => kind !== 'consistent');
  const report = annualReport?.value ?? null;
  return [
    subsection(licenseNumberWords(license.value)),
    {
      kind: 'facts',
      heading: vscode.l10n.t('Licence'),
      rows: [
        {
          ...vendorRow(licenseFieldWords('validityText'), validityText),
          remark: licenseWordWithTerm(license.value),
        },
        vendorRow(licenseFieldWords('scope'), scope),
        vendorRow(licenseFieldWords('id'), id),
        ...recordRows(dossier, license.value),
      ],
    },
    ...(report === null
      ? paragraphs([reportWords(annualReport !== null)])
      : [
          ...reportGroups(report, license.value).flatMap(({ heading: part, rows }): readonly Block[] => {
            const given = rows.filter(({ value, origin }) => origin !== 'missing' && isGiven(value));
            return given.length === 0 ? [] : [{ kind: 'facts', heading: inReport(part), rows: given }];
          }),
        ]),
    ...(annualReport === null
      ? []
      : [
          {
            kind: 'facts' as const,
            heading: inReport(vscode.l10n.t('Answer')),
            rows: answerFacts(annualReport.provenance, time),
          },
        ]),
    ...paragraphs([summary.words]),
    ...(notable.length === 0 ? [] : [checkTable(heading, notable)]),
  ];
}

function reportWords(wasAsked: boolean): string {
  return wasAsked ? noAnnualReport() : vscode.l10n.t('Annual report: not fetched.');
}
