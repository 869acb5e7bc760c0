import * as vscode from 'vscode';
import { catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { License } from '../../../domain/license.ts';
import { regionByCode } from '../../../domain/regions/regions.ts';
import type { NeedAnswer } from '../../../domain/needs/need.ts';
import { requires } from '../../../domain/needs/requires.ts';
import { certainTargets, readNeeds } from '../../../domain/needs/typed.ts';
import { regionText } from '../../../domain/scope/meaning.ts';
import { licenseNumberWords } from '../../../wording/license/license-number.ts';
import type { NeedsView } from '../../../protocol/company-page.ts';
import { needForm, type NeedsQuestion } from '../../../pages/need-form.ts';
import { copySentenceLabel } from '../../../wording/actions.ts';
import { noLicenseFound } from '../../../wording/known.ts';
import {
  notCoveringWords,
  otherWaysWords,
  targetWords,
  unclearWords,
  verdictWords,
} from '../../../wording/needs-words.ts';

type AnswerView = NeedsView['answers'][number];

/**
 * The form of the question, and its answer from these licences.
 *
 * @param question `null` where nothing was asked yet.
 * @param gaps why the company may hold other licences than these: then nothing is said not to be covered.
 */
export function needsView(
  question: NeedsQuestion | null,
  licenses: readonly License[],
  gaps: readonly string[],
): NeedsView {
  const answers = needAnswers(question, licenses, gaps);
  return {
    heading: vscode.l10n.t('Do the licences cover what is needed?'),
    intro: vscode.l10n.t('Answered from the stored licences, without a call.'),
    ...needForm(question),
    catalogue: {
      summary: vscode.l10n.t('All businesses and their codes'),
      entries: catalogue.map(({ code, name }) => `${code} ${name}`),
    },
    answers: answers.map((answer) => answerView(answer, gaps, licenses.length)),
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

/** Whether these licences cover what was asked, business by business; none where nothing was asked that is understood. */
export function needAnswers(
  question: NeedsQuestion | null,
  licenses: readonly License[],
  gaps: readonly string[],
): readonly NeedAnswer<License>[] {
  const { businesses, region: code } = question ?? { businesses: '', region: '' };
  const region = regionByCode(code) ?? undefined;
  return requires(
    certainTargets(readNeeds(businesses)).map(({ code, part }) => ({
      code,
      part: part ?? undefined,
      region,
    })),
    licenses,
    gaps.length === 0 ? 'all' : 'some',
  );
}

/** What a screen reader is told of the answer to what a job needs. */
export function needsAnnouncement({ problem, answers }: NeedsView): string {
  return [
    ...(problem === null ? [] : [problem]),
    ...answers.map((one) => `${one.business}: ${one.verdict.word}`),
  ].join(' ');
}

/** So many numbers stand behind a reason at once. */
const MOST_NUMBERS = 6;

const KINDS = {
  covered: 'valid',
  partlyCovered: 'partly',
  notCovered: 'invalid',
  cannotTell: 'unknown',
} as const;

/** @param licenses how many licences are known. */
function answerView(answer: NeedAnswer<License>, gaps: readonly string[], licenses: number): AnswerView {
  const { need, verdict } = answer;
  const target = targetWords({ code: need.code, part: need.part ?? null });
  const reasons = reasonsOf(answer);
  const isEmpty = licenses + gaps.length === 0;
  return {
    business: [target, need.region?.name ?? ''].filter(Boolean).join(' · '),
    verdict: { kind: KINDS[verdict], word: verdictWords(verdict) },
    reasons: [
      ...(verdict === 'covered' ? [] : gaps.map((why) => reasonView(why))),
      ...[...Map.groupBy(reasons, ({ why }) => why)].map(([why, own]) =>
        reasonView(
          why,
          own.map(({ license }) => licenseNumberWords(license)),
        ),
      ),
      ...extentOf(answer).map((why) => reasonView(why)),
      ...(isEmpty ? [reasonView(noLicenseFound())] : []),
      ...(isEmpty || verdict === 'notCovered' ? [reasonView(otherWaysWords())] : []),
    ],
  };
}

function reasonView(why: string, numbers: readonly string[] = []): AnswerView['reasons'][number] {
  const fold = numbers.length > MOST_NUMBERS ? vscode.l10n.t('{0} licences', numbers.length) : null;
  return { why, numbers, fold };
}

function reasonsOf({
  verdict,
  covering,
  unclear,
  notCovering,
}: NeedAnswer<License>): readonly { readonly license: License; readonly why: string }[] {
  const covers =
    verdict === 'partlyCovered'
      ? vscode.l10n.t('a part is covered by these licences')
      : vscode.l10n.t('covered by these licences');
  return [
    ...covering.map((license) => ({ license, why: covers })),
    ...unclear.flatMap(({ license, reasons: doubts }) =>
      doubts.map((doubt) => ({ license, why: unclearWords(doubt) })),
    ),
    ...notCovering.map(({ license, reason }) => ({ license, why: notCoveringWords(reason) })),
  ];
}

/** Where a need is covered, and what it lacks. */
function extentOf({ need, verdict, where, lacking }: NeedAnswer<License>): readonly string[] {
  if (verdict === 'notCovered' || verdict === 'cannotTell') return [];
  const names = [...new Set(where.map(regionText))].join('、');
  const isEverywhere = verdict === 'covered' && need.region !== undefined;
  const lackingRegions = lacking.parts.length > 0 && lacking.regions.length === 1 ? [] : lacking.regions;
  return [
    ...(isEverywhere || names === '' ? [] : [vscode.l10n.t('covered in: {0}', names)]),
    ...(verdict === 'covered' && need.region === undefined && names === ''
      ? [vscode.l10n.t('no region is named')]
      : []),
    ...(lackingRegions.length > 0
      ? [vscode.l10n.t('not covered in: {0}', lackingRegions.map(({ name }) => name).join('、'))]
      : []),
    ...lacking.parts.map((part) => vscode.l10n.t('not covered: {0}', targetWords({ code: need.code, part }))),
  ];
}
