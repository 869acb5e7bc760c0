import { html, nothing, type TemplateResult } from 'lit';
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

/** The button that may spend a call; while it does, the way to stop it beside it. */
export function askButtons({ ask, activity, primary }: Asking, post: Post): TemplateResult | typeof nothing {
  if (ask.kind === 'withheld') return nothing;
  const asking = activity.kind === 'asking';
  return html`${button({
    label: ask.label,
    primary,
    inactive: asking,
    press: () => {
      post({ type: 'ask' });
    },
  })}${
    asking
      ? button({
          label: activity.cancel,
          press: () => {
            post({ type: 'cancel' });
          },
        })
      : nothing
  }`;
}

/** Why nothing can be asked, and what became of the last question. The live region says it to screen readers. */
export function askState(ask: AskView, activity: ActivityView, post: Post): TemplateResult {
  return html`${ask.kind === 'withheld' ? html`<p class="note">${ask.why}</p>` : nothing}
  ${activity.kind === 'trouble' ? trouble(activity, post) : nothing}`;
}

function trouble(
  { what, whatNext, rows, copyDiagnostics }: Extract<ActivityView, { kind: 'trouble' }>,
  post: Post,
): TemplateResult {
  return html`<div class="trouble">
    <p><strong>${what}</strong> ${whatNext}</p>
    ${rows.length > 0 ? rowList(rows) : nothing}
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
