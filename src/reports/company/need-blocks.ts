import * as vscode from 'vscode';
import type { ExactTime } from '../../domain/exact-time.ts';
import { regionByCode } from '../../domain/regions/regions.ts';
import type { Company } from '../../licenses/answer.ts';
import { needForm, needProblems } from '../../pages/need-form.ts';
import { ownRow } from '../../pages/row-view.ts';
import { needAnswerViews, type AnsweredNeed } from '../../sections/company/need-answers.ts';
import { needCaveats, reasonText, stampsOf } from '../../sections/company/need-words.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { dataWords, orderNumberLabel } from '../../wording/provenance.ts';
import { paragraphs, section, type Block } from '../blocks.ts';
import { inOneLine, labelled } from '../../wording/parts.ts';

/**
 * Whether a company's licences cover what was asked: the question as it was typed, each verdict with the licences that it
 * relies on and its reasons, the answers behind them, and what that does not say.
 */
export function needBlocks(
  { question, answers }: AnsweredNeed,
  company: Company,
  time: ExactTime,
): readonly Block[] {
  const { businesses, region } = needForm(question);
  const heading = vscode.l10n.t('Do the licences cover what is needed?');
  const views = needAnswerViews(answers, company);
  return [
    section(heading),
    {
      kind: 'facts',
      heading: vscode.l10n.t('Need'),
      rows: [
        ownRow(businesses.label, question.businesses),
        ownRow(region.label, regionByCode(question.region)?.name ?? vscode.l10n.t('anywhere')),
      ],
    },
    ...paragraphs(needProblems(question)),
    ...(views.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            name: heading,
            columns: [
              vscode.l10n.t('Business needed'),
              vscode.l10n.t('Verdict'),
              vscode.l10n.t('Licences relied on'),
              vscode.l10n.t('Reasons'),
            ],
            rows: views.map(({ business, verdict, reasons }, at) => [
              business,
              verdict.word,
              (answers[at]?.covering ?? []).map(licenseNumberWords).join('\n'),
              reasons.map(reasonText).join('\n'),
            ]),
          },
          { kind: 'list' as const, items: [...answerLines(company, time), ...needCaveats(company)] },
        ]),
  ];
}

function answerLines(company: Company, time: ExactTime): readonly string[] {
  return stampsOf(company).map(({ fetchedAt, orderNumber, data }) =>
    inOneLine(
      dataWords(data),
      time(fetchedAt),
      labelled(orderNumberLabel(), orderNumber ?? vscode.l10n.t('not given')),
    ),
  );
}
