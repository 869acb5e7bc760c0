import { html, type TemplateResult } from 'lit';
import type { LicenseView } from './view.ts';

const marks: Readonly<Record<LicenseView['validity']['kind'], string>> = {
  valid: 'M4.8 8.3l2.2 2.2 4.3-4.9',
  invalid: 'M5.5 5.5l5 5m0-5l-5 5',
  unknown: 'M6.1 6.3a1.95 1.95 0 1 1 2.9 1.7c-.7.4-1 .8-1 1.5M8 11.4v.2',
};

/** Beside the word, never instead of it: hidden from screen readers. */
export function validityIcon(kind: LicenseView['validity']['kind']): TemplateResult {
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
    <path d=${marks[kind]}></path>
  </svg>`;
}
