import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import { button, type ButtonOptions } from './button.ts';
import type { ActivityView, AskView, PageMessage } from '../../protocol/page.ts';
import { rowList } from './rows.ts';

/** Says something to the host. @typeParam Own what only pages of one kind may say. */
export type Post<Own = never> = (message: PageMessage | Own) => void;

interface Asking {
  readonly ask: AskView;
  readonly activity: ActivityView;
  readonly primary: boolean;
}

/**
 * Where the vendor is asked: the button that may spend a call, or why nothing can be asked, and what becomes of the
 * question.
 */
export function askPlace({ ask, activity, primary }: Asking, post: Post): TemplateResult {
  return html`${
    ask.kind === 'offered'
      ? html`<div class="buttons">
          ${askButton({
            label: ask.label,
            primary,
            activity,
            press: () => {
              post({ type: 'ask' });
            },
          })}
        </div>`
      : html`<p class="note">${ask.why}</p>`
  }
  ${activityBar(activity, post)}`;
}

/** A button that may spend a call. While a question is under way it keeps its place and the focus, and does nothing. */
export function askButton({
  activity,
  ...options
}: Omit<ButtonOptions, 'inactive'> & { readonly activity: ActivityView }): TemplateResult {
  return button({ ...options, inactive: activity.kind === 'asking' });
}

/**
 * What becomes of a question. It lies over the page, so that nothing moves. (The live region says all this to screen
 * readers.)
 */
export function activityBar(activity: ActivityView, post: Post): TemplateResult | typeof nothing {
  switch (activity.kind) {
    case 'idle':
      return nothing;
    case 'asking':
      return stop(activity, post);
    case 'trouble':
      return trouble(activity, post);
  }
}

function stop({ text, cancel }: Extract<ActivityView, { kind: 'asking' }>, post: Post): TemplateResult {
  return html`<div class="activity">
    <vscode-progress-bar indeterminate aria-label=${text}></vscode-progress-bar>
    <p>${text}</p>
    ${button({
      label: cancel,
      press: () => {
        post({ type: 'cancel' });
      },
    })}
  </div>`;
}

/** Folds away to its first line, for whoever wants to read what is under it. */
function trouble(
  { what, whatNext, rows, remedies }: Extract<ActivityView, { kind: 'trouble' }>,
  post: Post,
): TemplateResult {
  return html`<details class="activity trouble" open>
    <summary><strong>${what}</strong></summary>
    <p>${whatNext}</p>
    ${rowList(rows)}
    <div class="buttons">
      ${remedies.map((label) =>
        button({
          label,
          press: () => {
            post({ type: 'remedy', label });
          },
        }),
      )}
    </div>
  </details>`;
}
