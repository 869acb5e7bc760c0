import { html, render } from 'lit';
import * as z from 'zod/mini';
import { guardButtonKeys } from './button.ts';
import { keepFocus } from './keep-focus.ts';
import { licensePage } from './license-page.ts';
import { notePage } from './note-page.ts';
import { toPage, type ToHost, type ToPage } from './protocol.ts';

// The content security policy allows no `eval`, with which zod would compile its schemas.
z.config({ jitless: true });

const host = acquireVsCodeApi();
const page = document.createElement('div');
document.body.append(page);

function post(message: ToHost): void {
  host.postMessage(message);
}

function show({ view, announcement }: ToPage): void {
  const content = view.kind === 'license' ? licensePage(view, post) : notePage(view, post);
  render(
    html`${content}
      <p class="visually-hidden" role="status" aria-live="polite">${announcement}</p>`,
    page,
  );
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = z.parse(toPage, event.data);
  host.setState(message.saved);
  keepFocus(document, () => {
    show(message);
  });
});

guardButtonKeys(document);
post({ type: 'ready' });
