import { html, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import * as z from 'zod/mini';
import { guardButtonKeys } from './parts/button.ts';
import { checkPage } from './check/check-page.ts';
import { companyPage } from './company/company-page.ts';
import { keepFocus } from './parts/keep-focus.ts';
import { licensePage } from './license/license-page.ts';
import { notePage } from './note-page.ts';
import { closeNumberOnEscape } from './license/number-parts.ts';
import type { Arrangement } from '../protocol/check-page.ts';
import { type ToHost, type ToPage, type View, toPage } from '../protocol/messages.ts';

// The content security policy allows no `eval`, with which zod would compile its schemas.
z.config({ jitless: true });

const host = acquireVsCodeApi();
const page = document.createElement('div');
document.body.append(page);

/** What the host wants kept, and what only this page knows of how its rows are arranged. */
let saved: unknown = null;
let arrangement: Arrangement | undefined;

function keepState(): void {
  if (arrangement && typeof saved === 'object' && saved !== null) host.setState({ ...saved, arrangement });
  else host.setState(saved);
}

function keepArrangement(now: Arrangement): void {
  arrangement = now;
  keepState();
}

function post(message: ToHost): void {
  host.postMessage(message);
}

function show({ view, announcement }: ToPage): void {
  render(
    html`${pageOf(view)}
      <p class="visually-hidden" role="status">
        ${keyed(announcement.turn, html`<span>${announcement.text}</span>`)}
      </p>`,
    page,
  );
}

function pageOf(view: View): TemplateResult {
  switch (view.kind) {
    case 'license':
      return licensePage(view, post);
    case 'company':
      return companyPage(view, post);
    case 'check':
      return checkPage(view, post, keepArrangement);
    case 'note':
      return notePage(view, post);
  }
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = z.parse(toPage, event.data);
  saved = message.saved;
  keepState();
  keepFocus(document, () => {
    show(message);
  });
});

guardButtonKeys(document);
closeNumberOnEscape(document);
post({ type: 'ready' });
