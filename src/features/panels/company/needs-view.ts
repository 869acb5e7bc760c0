import * as vscode from 'vscode';
import { catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { Company } from '../../../licenses/answer.ts';
import type { NeedsView } from '../../../protocol/company-page.ts';
import { needForm, type NeedsQuestion } from '../../../pages/need-form.ts';
import { answeredNeed, needAnswerViews } from '../../../sections/company/need-answers.ts';
import { copySentenceLabel } from '../../../wording/actions.ts';
import { enumerated, inSentences, labelled } from '../../../wording/parts.ts';

/**
 * The form of the question, and its answer from a company's known licences.
 *
 * @param question `null` where nothing was asked yet.
 */
export function needsView(question: NeedsQuestion | null, company: Company): NeedsView {
  const answers = (question && answeredNeed(question, company)?.answers) ?? [];
  return {
    heading: vscode.l10n.t('Do the licences cover what is needed?'),
    intro: vscode.l10n.t('Answered from the stored licences, without a call.'),
    ...needForm(question),
    catalogue: {
      summary: vscode.l10n.t('All businesses and their codes'),
      entries: catalogue.map(({ code, name }) => `${code} ${name}`),
    },
    answers: needAnswerViews(answers, company),
    take:
      answers.length === 0
        ? null
        : {
            copy: vscode.l10n.t('Copy Answer'),
            sentence: copySentenceLabel(),
            save: vscode.l10n.t('Export Answer…'),
          },
  };
}

/** What a screen reader is told of the answer to what a job needs. */
export function needsAnnouncement({ problem, choices, answers }: NeedsView): string {
  return inSentences(
    problem ?? '',
    ...choices.map(({ words, options }) =>
      inSentences(words, enumerated(...options.map(({ label }) => label))),
    ),
    ...answers.map((one) => labelled(one.business, one.verdict.word)),
  );
}
