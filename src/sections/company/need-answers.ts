import * as vscode from 'vscode';
import type { Company } from '../../licenses/answer.ts';
import { contraryRecords, recordedOfCompany } from '../../licenses/contrary-records.ts';
import type { License } from '../../domain/license.ts';
import { lackingRegionsOf } from '../../domain/needs/lacking.ts';
import type { Holding, NeedAnswer } from '../../domain/needs/need.ts';
import { requires } from '../../domain/needs/requires.ts';
import { certainTargets, readNeeds } from '../../domain/needs/typed.ts';
import { regionByCode } from '../../domain/regions/regions.ts';
import { regionText } from '../../domain/scope/meaning.ts';
import type { NeedsQuestion } from '../../pages/need-form.ts';
import type { NeedsView } from '../../protocol/company-page.ts';
import { companyGaps } from '../../wording/license/company-gaps.ts';
import { noLicenseFound } from '../../wording/known.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import {
  notCoveringWords,
  otherWaysWords,
  targetWords,
  unclearWords,
  verdictWords,
} from '../../wording/needs-words.ts';
import { inOneLine } from '../../wording/parts.ts';
import { contraryRecordWords } from '../regulator/contrary-record-words.ts';

/** What was asked of a company's licences, and what they come to. */
export interface AnsweredNeed {
  readonly question: NeedsQuestion;
  /** Business by business; none where nothing of the question is understood. */
  readonly answers: readonly NeedAnswer<License>[];
  /** Whether the company may hold licences that are not known: then none is said to lack what is needed. */
  readonly isOpen: boolean;
}

/** Whether one business that is needed is covered, and why, in words. */
export type NeedAnswerView = NeedsView['answers'][number];

/** The question answered from all that is known of a company's licences; `undefined` where it names nothing. */
export function answeredNeed(question: NeedsQuestion, company: Company): AnsweredNeed | undefined {
  if (question.businesses.trim() === '') return undefined;
  const licenses = company.licenses.map(({ license }) => license.value);
  const gaps = companyGaps(company);
  return { question, answers: needAnswers(question, licenses, gaps), isOpen: gaps.length > 0 };
}

/**
 * Whether these licences cover what was asked, business by business; none where nothing was asked that is understood.
 * @param gaps why the company may hold other licences than these.
 */
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

/** So many numbers stand behind a reason at once. */
const MOST_NUMBERS = 6;

const KINDS = {
  covered: 'valid',
  partlyCovered: 'partly',
  notCovered: 'invalid',
  cannotTell: 'unknown',
} as const;

/**
 * The answers to a need in words: what is needed, the verdict, its reasons with the licences behind each, and the
 * user's records, of licences or the company, that speak against a licence which it relies on.
 * @param company with all of its licences that are known, and what is recorded.
 */
export function needAnswerViews(
  answers: readonly NeedAnswer<License>[],
  company: Company,
): readonly NeedAnswerView[] {
  const gaps = companyGaps(company);
  return answers.map((answer) => answerView(answer, gaps, company));
}

/** @param gaps why the company may hold other licences than those that are known. */
function answerView(answer: NeedAnswer<License>, gaps: readonly string[], company: Company): NeedAnswerView {
  const { need, verdict } = answer;
  const target = targetWords({ code: need.code, part: need.part ?? null });
  const reasons = reasonsOf(answer);
  const isEmpty = company.licenses.length + gaps.length === 0;
  return {
    business: inOneLine(target, need.region?.name ?? ''),
    verdict: { kind: KINDS[verdict], word: verdictWords(verdict) },
    reasons: [
      ...(verdict === 'covered' ? [] : gaps.map((why) => reasonView(why))),
      ...[...Map.groupBy(reasons, ({ why }) => why)].map(([why, own]) =>
        reasonView(
          why,
          own.map(({ license }) => licenseNumberWords(license)),
        ),
      ),
      ...needExtent(answer).map((why) => reasonView(why)),
      ...contraryRecords(answer.covering, recordedOfCompany(company)).map((contrary) =>
        reasonView(contraryRecordWords(contrary)),
      ),
      ...(isEmpty ? [reasonView(noLicenseFound())] : []),
      ...(isEmpty || verdict === 'notCovered' ? [reasonView(otherWaysWords())] : []),
    ],
  };
}

function reasonView(why: string, numbers: readonly string[] = []): NeedAnswerView['reasons'][number] {
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

/** Where a need is covered, and what it lacks, in words; none where it is not covered, or cannot be told. */
export function needExtent(
  answer: Pick<NeedAnswer<Holding>, 'need' | 'verdict' | 'where' | 'lacking'>,
): readonly string[] {
  const { need, verdict, where, lacking } = answer;
  if (verdict === 'notCovered' || verdict === 'cannotTell') return [];
  const names = [...new Set(where.map(regionText))].join('、');
  const isEverywhere = verdict === 'covered' && need.region !== undefined;
  const regions = lackingRegionsOf(answer).map(({ region: { name }, isRest }) =>
    isRest ? vscode.l10n.t('the rest of {0}', name) : name,
  );
  return [
    ...(isEverywhere || names === '' ? [] : [vscode.l10n.t('covered in: {0}', names)]),
    ...(verdict === 'covered' && need.region === undefined && names === ''
      ? [vscode.l10n.t('no region is named')]
      : []),
    ...(regions.length > 0 ? [vscode.l10n.t('not covered in: {0}', regions.join('、'))] : []),
    ...lacking.parts.map((part) => vscode.l10n.t('not covered: {0}', targetWords({ code: need.code, part }))),
    ...lacking.businesses.map((code) => vscode.l10n.t('not covered: {0}', targetWords({ code, part: null }))),
  ];
}
