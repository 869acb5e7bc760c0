import { html, type TemplateResult } from 'lit';
import type { ComparisonsView } from '../../protocol/license-page.ts';
import type { ValidityView } from '../../protocol/page.ts';

const CHECK = 'M4.8 8.3l2.2 2.2 4.3-4.9';
const CROSS = 'M5.5 5.5l5 5m0-5l-5 5';
const QUESTION = 'M6.1 6.3a1.95 1.95 0 1 1 2.9 1.7c-.7.4-1 .8-1 1.5M8 11.4v.2';
const UNEQUAL = 'M5 6.7h6m-6 2.8h6M9.7 4.6L6.3 11.6';
const INFORMATION = 'M8 7.4v4M8 4.6v.2';

const HALF = 'M8 4.4a3.6 3.6 0 0 1 0 7.2z';

type MarkKind = ValidityView['kind'] | 'partly';

const validities: Readonly<Record<MarkKind, string>> = {
  valid: CHECK,
  invalid: CROSS,
  unknown: QUESTION,
  partly: HALF,
};

type VerdictKind = ComparisonsView['items'][number]['kind'] | 'partly';

const verdicts: Readonly<Record<VerdictKind, string>> = {
  partly: HALF,
  consistent: CHECK,
  differs: UNEQUAL,
  cannotTell: QUESTION,
  note: INFORMATION,
};

/** A validity, or another verdict that is marked in the same way: a sign and the word for it. */
export function validityMark({
  kind,
  word,
}: {
  readonly kind: MarkKind;
  readonly word: string;
}): TemplateResult {
  return html`<span class="validity ${kind}">${icon(validities[kind])}<span>${word}</span></span>`;
}

/** The sign of what came of a check. */
export function comparisonIcon(kind: VerdictKind): TemplateResult {
  return icon(verdicts[kind]);
}

/** Beside the word, never instead of it: hidden from screen readers. */
function icon(mark: string): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="1.3"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <circle cx="8" cy="8" r="6.4"></circle>
    <path d=${mark}></path>
  </svg>`;
}
