import { html, nothing, type TemplateResult } from 'lit';
import { askPlace, type Post } from './parts/ask.ts';
import type { NoteView } from '../protocol/page.ts';

/** The page of which nothing is known but what it is about. */
export function notePage({ heading, text, ask, activity }: NoteView, post: Post): TemplateResult {
  return html`<main>
    <h1 tabindex="-1">${heading}</h1>
    <p>${text}</p>
    ${ask ? askPlace({ ask, activity, primary: true }, post) : nothing}
  </main>`;
}
