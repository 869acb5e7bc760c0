import { html, nothing, type TemplateResult } from 'lit';
import { askButtons, askState, type Post } from './ask.ts';
import type { NoteView } from './view.ts';

export function notePage({ heading, text, ask, activity }: NoteView, post: Post): TemplateResult {
  return html`<main>
    <h1 tabindex="-1">${heading}</h1>
    <p>${text}</p>
    ${
      ask
        ? html`<div class="buttons">${askButtons({ ask, activity, primary: true }, post)}</div>
            ${askState(ask, activity, post)}`
        : nothing
    }
  </main>`;
}
