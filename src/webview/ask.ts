import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import { button } from './button.ts';
import type { ToHost } from './protocol.ts';
import { rowList } from './rows.ts';
import type { ActivityView, AskView } from './view.ts';

export type Post = (message: ToHost) => void;

interface Asking {
  readonly ask: AskView;
  readonly activity: ActivityView;
  readonly primary: boolean;
}

/**
 * Where the vendor is asked: the button that may spend a call and, while it does, the way to stop it; or why nothing
 * can be asked. Below it what became of the last question. (The live region says all this to screen readers.)
 */
export function askPlace({ ask, activity, primary }: Asking, post: Post): TemplateResult {
  return html`${
    ask.kind === 'offered'
      ? html`<div class="buttons">${askButton(ask.label, activity, primary, post)}</div>`
      : html`<p class="note">${ask.why}</p>`
  }
  ${activity.kind === 'trouble' ? trouble(activity, post) : nothing}`;
}

function askButton(label: string, activity: ActivityView, primary: boolean, post: Post): TemplateResult {
  const asking = activity.kind === 'asking';
  return html`${button({
    label,
    primary,
    inactive: asking,
    press: () => {
      post({ type: 'ask' });
    },
  })}${asking ? stop(activity, post) : nothing}`;
}

function stop({ text, cancel }: Extract<ActivityView, { kind: 'asking' }>, post: Post): TemplateResult {
  return html`${button({
      label: cancel,
      press: () => {
        post({ type: 'cancel' });
      },
    })}<vscode-progress-bar indeterminate aria-label=${text}></vscode-progress-bar>`;
}

function trouble(
  { what, whatNext, rows, copyDiagnostics }: Extract<ActivityView, { kind: 'trouble' }>,
  post: Post,
): TemplateResult {
  return html`<div class="trouble">
    <p><strong>${what}</strong> ${whatNext}</p>
    ${rowList(rows)}
    ${
      copyDiagnostics === null
        ? nothing
        : button({
            label: copyDiagnostics,
            press: () => {
              post({ type: 'copyDiagnostics' });
            },
          })
    }
  </div>`;
}
