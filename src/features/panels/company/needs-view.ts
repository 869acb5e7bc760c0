import * as vscode from 'vscode';
import { enumerated } from '../../../wording/parts.ts';
import { catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { License } from '../../../domain/license.ts';
import { provinceOf, regionByCode, regions, type Region } from '../../../domain/regions/regions.ts';
import type { NeedAnswer } from '../../../domain/needs/need.ts';
import { requires } from '../../../domain/needs/requires.ts';
import { readNeeds, type TypedNeed } from '../../../domain/needs/typed.ts';
import type { NeedTarget } from '../../../domain/needs/words.ts';
import { regionText } from '../../../domain/scope/meaning.ts';
import { licenseNumberWords } from '../../../wording/license/license-number.ts';
import type { NeedsView } from '../../../protocol/company-page.ts';
import { noLicenseFound } from '../../../wording/known.ts';
import {
  candidateWords,
  notCoveringWords,
  otherWaysWords,
  targetWords,
  unclearWords,
  verdictWords,
} from './needs-words.ts';

/** What a job needs, as the user typed and chose it. */
export interface NeedsQuestion {
  readonly businesses: string;
  /** A region's code; empty where anywhere will do. */
  readonly region: string;
}

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
  const { businesses, region: code } = question ?? { businesses: '', region: '' };
  const typed = readNeeds(businesses);
  const targets = targetsOf(typed);
  const region = regionByCode(code) ?? undefined;
  const answers = requires(
    targets.map(({ code, part }) => ({ code, part: part ?? undefined, region })),
    licenses,
    gaps.length === 0 ? 'all' : 'some',
  );
  return {
    heading: vscode.l10n.t('Do the licences cover what is needed?'),
    intro: vscode.l10n.t('Answered from the stored licences, without a call.'),
    businesses: {
      label: vscode.l10n.t('Businesses needed'),
      hint: vscode.l10n.t('e.g. B11, ICP, call centre'),
      text: businesses,
    },
    region: {
      label: vscode.l10n.t('Region'),
      chosen: code,
      options: [
        { value: '', name: vscode.l10n.t('anywhere'), own: true },
        ...regions
          .filter(isLicensable)
          .map((one) => ({ value: one.code, name: optionName(one), own: false })),
      ],
    },
    ask: vscode.l10n.t('Compare'),
    catalogue: {
      summary: vscode.l10n.t('All businesses and their codes'),
      entries: catalogue.map(({ code, name }) => `${code} ${name}`),
    },
    problem: problemWords(question, typed),
    answers: answers.map((answer) => answerView(answer, gaps, licenses.length)),
    take:
      answers.length === 0
        ? null
        : { copy: vscode.l10n.t('Copy Answer'), save: vscode.l10n.t('Export Answer…') },
  };
}

/** Regions that the regulator's licences cover. */
function isLicensable({ code }: Region): boolean {
  return code < '70';
}

/** Cities stand behind their provinces: some have the name of another one's. */
function optionName(region: Region): string {
  const province = region.level === 'city' ? provinceOf(region) : null;
  return province === null ? region.name : `${province.short} · ${region.name}`;
}

/** What could not be understood of a question, or is not clear, and what to do. */
function problemWords(question: NeedsQuestion | null, typed: readonly TypedNeed[]): string | null {
  const unknown = typed.flatMap((one) => (one.kind === 'unknown' ? [one.text] : []));
  const problems = [
    ...(unknown.length > 0
      ? [vscode.l10n.t('Not in the catalogue of businesses: {0}', enumerated(...unknown))]
      : []),
    ...typed.flatMap((one) => (one.kind === 'several' ? [candidateWords(one.text, one.candidates)] : [])),
  ];
  if (problems.length > 0) return problems.join(' ');
  return question !== null && typed.length === 0
    ? vscode.l10n.t('Name at least one business, by its code or its name.')
    : null;
}

/** What a screen reader is told of the answer to what a job needs. */
export function needsAnnouncement({ problem, answers }: NeedsView): string {
  return [
    ...(problem === null ? [] : [problem]),
    ...answers.map((one) => `${one.business}: ${one.verdict.word}`),
  ].join(' ');
}

/** What was typed for certain, each once. */
function targetsOf(typed: readonly TypedNeed[]): readonly NeedTarget[] {
  const targets = typed.flatMap((one) => (one.kind === 'one' ? [one.target] : []));
  return [...new Map(targets.map((target) => [targetWords(target), target])).values()];
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
