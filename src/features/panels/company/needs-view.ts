import * as vscode from 'vscode';
import type { Business } from '../../../domain/catalogue/business.ts';
import { catalogue, findBusiness } from '../../../domain/catalogue/catalogue.ts';
import type { License } from '../../../domain/license.ts';
import { licensedProvinces, NATIONWIDE, regionByCode } from '../../../domain/regions/regions.ts';
import type { NeedAnswer, NotCovering, Unclear } from '../../../domain/needs/need.ts';
import { requires } from '../../../domain/needs/requires.ts';
import { licenseNumberWords } from '../../../wording/license/license-number.ts';
import type { NeedsView } from '../../../protocol/company-view.ts';
import { noLicenseFound } from '../../../wording/known.ts';

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
  const { known, unknown } = readBusinesses(businesses);
  const region = regionByCode(code) ?? undefined;
  const answers = requires(
    known.map(({ code }) => ({ code, region })),
    licenses,
    gaps.length === 0 ? 'all' : 'some',
  );
  return {
    heading: vscode.l10n.t('Do the licences cover what is needed?'),
    intro: vscode.l10n.t('Answered from the stored licences, without a call.'),
    businesses: {
      label: vscode.l10n.t('Businesses needed'),
      hint: vscode.l10n.t('e.g. B11, B14, CDN'),
      text: businesses,
    },
    region: {
      label: vscode.l10n.t('Region'),
      chosen: code,
      options: [
        { value: '', name: vscode.l10n.t('anywhere'), own: true },
        ...[NATIONWIDE, ...licensedProvinces].map(({ code, name }) => ({ value: code, name, own: false })),
      ],
    },
    ask: vscode.l10n.t('Compare'),
    catalogue: {
      summary: vscode.l10n.t('All businesses and their codes'),
      entries: catalogue.map(businessName),
    },
    problem: problemWords(question, known, unknown),
    answers: answers.map((answer) => answerView(answer, gaps)),
  };
}

function problemWords(
  question: NeedsQuestion | null,
  known: readonly Business[],
  unknown: readonly string[],
): string | null {
  if (unknown.length > 0) return vscode.l10n.t('Not in the catalogue of businesses: {0}', unknown.join(', '));
  return question !== null && known.length === 0
    ? vscode.l10n.t('Name at least one business, by its code or its name.')
    : null;
}

/** What a screen reader is told of the answer. */
export function needsAnnouncement({ problem, answers }: NeedsView): string {
  return [
    ...(problem === null ? [] : [problem]),
    ...answers.map((one) => `${one.business}: ${one.verdict.word}`),
  ].join(' ');
}

function readBusinesses(text: string): { known: readonly Business[]; unknown: readonly string[] } {
  const parts = text.split(/[\s,，、;；+]+/u).filter((part) => part !== '');
  const found = parts.map((part) => ({ part, business: findBusiness(part)?.business ?? null }));
  return {
    known: [...new Set(found.flatMap(({ business }) => business ?? []))],
    unknown: found.filter(({ business }) => business === null).map(({ part }) => part),
  };
}

function answerView(
  { need, verdict, covering, notCovering, unclear }: NeedAnswer<License>,
  gaps: readonly string[],
): AnswerView {
  const reasons = [
    ...covering.map((license) => ({ license, why: vscode.l10n.t('covered by these licences') })),
    ...unclear.flatMap(({ license, reasons: doubts }) =>
      doubts.map((doubt) => ({ license, why: unclearWords(doubt) })),
    ),
    ...notCovering.map(({ license, reason }) => ({ license, why: notCoveringWords(reason) })),
  ];
  const business = catalogue.find(({ code }) => code === need.code);
  return {
    business: [business ? businessName(business) : need.code, need.region?.name ?? '']
      .filter(Boolean)
      .join(' · '),
    verdict: verdictWords(verdict),
    reasons: [
      ...(verdict === 'covered' ? [] : gaps.map((why) => ({ why, numbers: [] }))),
      ...[...Map.groupBy(reasons, ({ why }) => why)].map(([why, own]) => ({
        why,
        numbers: own.map(({ license }) => licenseNumberWords(license)),
      })),
      ...(reasons.length + gaps.length === 0 ? [{ why: noLicenseFound(), numbers: [] }] : []),
    ],
  };
}

function verdictWords(verdict: NeedAnswer<License>['verdict']): AnswerView['verdict'] {
  switch (verdict) {
    case 'covered':
      return { kind: 'valid', word: vscode.l10n.t('covered') };
    case 'notCovered':
      return { kind: 'invalid', word: vscode.l10n.t('not covered') };
    case 'cannotTell':
      return { kind: 'unknown', word: vscode.l10n.t('cannot be told') };
  }
}

function notCoveringWords(reason: NotCovering): string {
  switch (reason) {
    case 'invalid':
      return vscode.l10n.t('the licence is not valid');
    case 'notNamed':
      return vscode.l10n.t('the scope does not name the business');
    case 'elsewhere':
      return vscode.l10n.t('the business is licensed for other regions only');
    case 'denied':
      return vscode.l10n.t('the scope says that the business was refused, cancelled or left out');
  }
}

function unclearWords(doubt: Unclear): string {
  switch (doubt) {
    case 'validityUnknown':
      return vscode.l10n.t('the vendor does not say whether the licence is valid');
    case 'qualified':
      return vscode.l10n.t('a limit in brackets leaves a part of the business out');
    case 'partOfBusiness':
      return vscode.l10n.t('only a part of the business is named');
    case 'widerBusiness':
      return vscode.l10n.t('only a wider business is named');
    case 'contradicted':
      return vscode.l10n.t('the business is named, and elsewhere refused or cancelled');
    case 'noRegion':
      return vscode.l10n.t('no region is named');
    case 'unknownRegion':
      return vscode.l10n.t('a region could not be read');
    case 'partOfRegion':
      return vscode.l10n.t('only a part of the region is named, such as one of its cities');
    case 'noScope':
      return vscode.l10n.t('the vendor gave no scope');
    case 'partlyRead':
      return vscode.l10n.t('a part of the scope could not be read');
    case 'mayBeCut':
      return vscode.l10n.t('the scope may have been cut off');
  }
}

function businessName({ code, name }: Business): string {
  return `${code} ${name}`;
}
