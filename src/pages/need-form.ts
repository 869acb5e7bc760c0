import * as vscode from 'vscode';
import { provinceOf, regions, type Region } from '../domain/regions/regions.ts';
import { needName, readNeeds, type TypedNeed } from '../domain/needs/typed.ts';
import type { NeedFormView } from '../protocol/need-form.ts';
import { candidateWords, severalWords, targetWords } from '../wording/needs-words.ts';
import { enumerated } from '../wording/parts.ts';

/** What a job needs, as the user typed and chose it. */
export interface NeedsQuestion {
  readonly businesses: string;
  /** A region's code; empty where anywhere will do. */
  readonly region: string;
}

/** The form of the question whether licences cover what is needed. @param question `null` where nothing was asked yet. */
export function needForm(question: NeedsQuestion | null): NeedFormView {
  const { businesses, region: code } = question ?? { businesses: '', region: '' };
  return {
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
    problem: problemWords(question, readNeeds(businesses)),
    choices: readNeeds(businesses).flatMap((one) => (one.kind === 'several' ? [choiceOf(one)] : [])),
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

/** What could not be understood of a question, and what to do. */
function problemWords(question: NeedsQuestion | null, typed: readonly TypedNeed[]): string | null {
  const unknown = typed.flatMap((one) => (one.kind === 'unknown' ? [one.text] : []));
  if (unknown.length > 0) return vscode.l10n.t('Not recognised as a business: {0}', enumerated(...unknown));
  return question !== null && typed.length === 0
    ? vscode.l10n.t('Name at least one business, by its code or its name.')
    : null;
}

function choiceOf({
  text,
  candidates,
}: Extract<TypedNeed, { readonly kind: 'several' }>): NeedFormView['choices'][number] {
  return {
    word: text,
    words: severalWords(text, candidates),
    options: candidates.map((one) => ({
      label: targetWords(one),
      source: vscode.l10n.t('by {0}', one.source),
      needed: needName(one),
    })),
  };
}

/** What could not be understood of a question, or may mean several things, each as a text of its own. */
export function needProblems(question: NeedsQuestion): readonly string[] {
  const typed = readNeeds(question.businesses);
  const problem = problemWords(question, typed);
  return [
    ...(problem === null ? [] : [problem]),
    ...typed.flatMap((one) => (one.kind === 'several' ? [candidateWords(one.text, one.candidates)] : [])),
  ];
}
