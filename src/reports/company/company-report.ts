import * as vscode from 'vscode';
import type { ExactTime } from '../../domain/exact-time.ts';
import { withUnseenMarked } from '../../domain/text/unseen-characters.ts';
import { furtherOf, heldBy, type Company } from '../../licenses/answer.ts';
import { ownRow, vendorRow } from '../../pages/row-view.ts';
import { reportMark } from '../../wording/provenance.ts';
import type { AnsweredNeed } from '../../sections/company/need-answers.ts';
import { readLicenses } from '../../sections/company/read-license.ts';
import { statesView } from '../../sections/company/states-view.ts';
import { unsaidHeading, unsaidPoints } from '../../sections/license/unsaid.ts';
import { recordRows } from '../../sections/regulator/record-rows.ts';
import { licensesHeading, unreadableRows } from '../../wording/counts.ts';
import { noLicenseFound, noneFound } from '../../wording/known.ts';
import { answersCleared, companyGaps } from '../../wording/license/company-gaps.ts';
import { licensesFound } from '../../wording/license/found-licenses.ts';
import { licenseFieldWords } from '../../wording/license/fields.ts';
import { otherWaysWords } from '../../wording/needs-words.ts';
import { enumerated } from '../../wording/parts.ts';
import { paragraphs, section, type Block, type Report } from '../blocks.ts';
import { regulatorPageBlock } from '../regulator/page-block.ts';
import { answerFacts } from '../license/answer-facts.ts';
import { askedRow } from '../license/license-report.ts';
import { recordBlocks } from '../regulator/record-blocks.ts';
import { holdingsBlocks } from './holdings-blocks.ts';
import { needBlocks } from './need-blocks.ts';
import { licenseListBlocks, licensesApart } from './license-blocks.ts';

/**
 * A company with its licences: their states, what they allow where, each of them with its text, and what is not known.
 * @param need what was asked of its licences, if anything, and what they come to.
 */
export function companyReport(company: Company, time: ExactTime, need?: AnsweredNeed): Report {
  const gaps = companyGaps(company);
  const read = readLicenses(company);
  const from = company.provenance ?? company.licenses[0]?.license.provenance ?? null;
  return {
    title: withUnseenMarked(company.name),
    sample: from && reportMark(from.data),
    blocks: [
      {
        kind: 'facts',
        heading: vscode.l10n.t('Company'),
        rows: [
          vendorRow(licenseFieldWords('companyName'), company.name),
          vendorRow(licenseFieldWords('keyNo'), company.keyNo),
          ...stateRows(company),
          askedRow(company.query),
          ...(from ? answerFacts(from, time) : []),
          ...recordRows(company, null),
        ],
      },
      ...paragraphs(gaps),
      ...(need ? needBlocks(need, company, time) : []),
      ...(company.licenses.length === 0
        ? paragraphs(gaps.length === 0 ? [noLicenseFound()] : [])
        : [
            ...holdingsBlocks(read, gaps),
            ...licenseListBlocks(company, time),
            ...licensesApart(company, time),
          ]),
      ...recordBlocks(company, null),
      section(unsaidHeading()),
      { kind: 'list', items: [...unsaidPoints(), otherWaysWords()] },
      regulatorPageBlock(),
    ],
  };
}

/** How many licences there are in which state, beside what that does not say. */
function stateRows(company: Company): Extract<Block, { kind: 'facts' }>['rows'] {
  const { counts, basis } = statesView(readLicenses(company));
  return [
    ownRow(licensesHeading(), loadedWords(company)),
    ...(counts.length === 0
      ? []
      : [
          {
            ...ownRow(licenseFieldWords('validity'), enumerated(...counts.map(({ word }) => word))),
            remark: basis,
          },
        ]),
  ];
}

/** No number of licences where none was asked for since the answers were cleared. */
function loadedWords(company: Company): string {
  const { licenses, provenance, unreadable } = company;
  if (provenance === null) return answersCleared();
  if (unreadable > 0 && heldBy(company).length + furtherOf(company) === 0) return unreadableRows(unreadable);
  if (licenses.length + companyGaps(company).length === 0) return noneFound();
  return licensesFound(
    licenses.map(({ license }) => license.value),
    licenses.length + furtherOf(company),
  );
}
