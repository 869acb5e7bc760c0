import * as vscode from 'vscode';
import type {
  Comparison,
  ComparisonId,
  ComparedSide,
  SideSource,
} from '../../domain/comparisons/comparison.ts';
import { comparisonsOf } from '../../domain/comparisons/comparisons.ts';
import type { Dossier } from '../../licenses/answer.ts';
import type { ComparisonsView } from '../../protocol/license-page.ts';
import type { Row } from '../../protocol/page.ts';
import { whyWords } from './comparison-words.ts';
import { folded, vendorRow } from '../../pages/row-view.ts';
import { licenseFieldWords } from '../../wording/license/fields.ts';
import { enumerated, inOneLine } from '../../wording/parts.ts';

type Item = ComparisonsView['items'][number];

/** What is read from the annual report. */
const OF_REPORT: ReadonlySet<SideSource> = new Set([
  'reportTypes',
  'reportNumber',
  'reportCompanyName',
  'creditCode',
]);

/** From the worst. Notes are no verdict. */
const VERDICTS = ['differs', 'cannotTell', 'consistent'] as const;

/** What a reader must not miss comes first, what agrees last. */
const ORDER: readonly Item['kind'][] = ['differs', 'cannotTell', 'note', 'consistent'];

/**
 * What the licence's own answers allow to be checked.
 *
 * @param question what was searched for when the licence was found, if that is known.
 */
export function comparisonsView(
  { license, annualReport }: Dossier,
  question: string | undefined,
): ComparisonsView {
  const checks = comparisonsOf(
    { ...license.value, annualReport: annualReport?.value ?? null },
    question ?? null,
  );
  const asked = checks.filter(({ id }) => id !== 'askedName' || question !== undefined);
  const wanting = annualReport === null ? asked.filter(wantsReport) : [];
  const items = asked.filter((check) => !wanting.includes(check)).map(itemOf);
  return {
    heading: vscode.l10n.t('Checks'),
    intro: vscode.l10n.t('What the answers say of each other. No check asks the vendor or the regulator.'),
    summary: summaryOf(
      items.map(({ kind }) => kind),
      wanting.length,
    ),
    items: items.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
    wanting: wanting.length === 0 ? null : wantingWords(wanting),
  };
}

function wantsReport({ left, right }: Comparison): boolean {
  return [left, right].some(({ source }) => OF_REPORT.has(source));
}

/** One line for all: what cannot be compared yet is no list of doubts. */
function wantingWords(wanting: readonly Comparison[]): string {
  const titles = enumerated(...wanting.map(({ id }) => titleWords(id)));
  return vscode.l10n.t('The annual report was not fetched. It is wanted for: {0}', titles);
}

function itemOf(check: Comparison): Item {
  return {
    ...verdictOf(check),
    title: titleWords(check.id),
    why: whyWords(check),
    sides: [check.left, check.right].flatMap(sideRow),
  };
}

/** @param wanting how many want the annual report: where there are any, the whole is not said to be consistent. */
function summaryOf(kinds: readonly Item['kind'][], wanting: number): ComparisonsView['summary'] {
  const counts = VERDICTS.map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }));
  const found = counts.filter(({ count }) => count > 0);
  const worst = found[0]?.kind ?? 'note';
  const words = inOneLine(
    ...found.map(({ kind, count }) => verdictCount(kind, count)),
    wanting === 0 ? '' : vscode.l10n.t('{0} that want the annual report', wanting),
  );
  return {
    kind: worst === 'consistent' && wanting > 0 ? 'cannotTell' : worst,
    words: vscode.l10n.t('Checks: {0}', words),
  };
}

function verdictCount(kind: (typeof VERDICTS)[number], count: number): string {
  switch (kind) {
    case 'differs':
      return vscode.l10n.t('{0} with differences', count);
    case 'cannotTell':
      return vscode.l10n.t('{0} that cannot be told', count);
    case 'consistent':
      return vscode.l10n.t('{0} consistent', count);
  }
}

/** A note never looks like an alarm, whatever differs. */
function verdictOf({ verdict, weight }: Comparison): Pick<Item, 'kind' | 'verdict'> {
  switch (verdict) {
    case 'consistent':
      return { kind: 'consistent', verdict: vscode.l10n.t('consistent') };
    case 'differs':
      return weight === 'note'
        ? { kind: 'note', verdict: vscode.l10n.t('for your information') }
        : { kind: 'differs', verdict: vscode.l10n.t('differs') };
    case 'cannotTell':
      return { kind: 'cannotTell', verdict: vscode.l10n.t('cannot tell') };
  }
}

function titleWords(id: ComparisonId): string {
  switch (id) {
    case 'validity':
      return vscode.l10n.t("The vendor's word for the validity");
    case 'askedName':
      return vscode.l10n.t('The name that was asked for');
    case 'companyNames':
      return vscode.l10n.t('Company name in licence and report');
    case 'numbers':
      return vscode.l10n.t('Licence number in licence and report');
    case 'creditCode':
      return vscode.l10n.t('Check digit of the credit code');
    case 'scopeAndReport':
      return vscode.l10n.t('Businesses in scope and report');
    case 'numberClasses':
      return vscode.l10n.t('Classes of number and businesses');
    case 'numberProvince':
      return vscode.l10n.t('Province of the number and regions of the scope');
  }
}

/** A digit that could not be computed is no side of its own: the words say why. */
function sideRow({ source, text, only }: ComparedSide): Row[] {
  if (source === 'computedDigit' && text === null) return [];
  const remark = only.length > 0 ? vscode.l10n.t('Only here: {0}', only.join('、')) : null;
  return [folded(vendorRow(sourceWords(source), text, remark))];
}

function sourceWords(source: SideSource): string {
  switch (source) {
    case 'scope':
      return licenseFieldWords('scope');
    case 'reportTypes':
      return vscode.l10n.t('Report: licensed businesses');
    case 'licenseNumber':
      return licenseFieldWords('licenseNumber');
    case 'reportNumber':
      return vscode.l10n.t('Report: licence number');
    case 'companyName':
      return licenseFieldWords('companyName');
    case 'reportCompanyName':
      return vscode.l10n.t('Report: company name');
    case 'question':
      return vscode.l10n.t('Asked for');
    case 'creditCode':
      return vscode.l10n.t('Report: credit code');
    case 'computedDigit':
      return vscode.l10n.t('Check digit, computed');
    case 'validity':
      return licenseFieldWords('validityText');
    case 'validWord':
      return vscode.l10n.t('The word for valid');
  }
}
