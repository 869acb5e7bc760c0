import { html, nothing, type TemplateResult } from 'lit';
import { rowList, rowValue } from '../parts/rows.ts';
import type { NumberView } from '../../protocol/license-page.ts';
import type { Row } from '../../protocol/page.ts';

/**
 * The licence number. What it says opens over the page, so that nothing moves: while the pointer is on it, while it
 * has the focus, or when it is pressed.
 */
export function numberDetails(number: Row, parts: NumberView | null): TemplateResult {
  if (parts === null) return html`<span class="number missing">${number.label} ${rowValue(number)}</span>`;
  const { rows, caveats } = parts;
  return html`<details
    class="number"
    @pointerenter=${open}
    @pointerleave=${closeUnlessFocused}
    @focusin=${open}
    @focusout=${close}
  >
    <summary @click=${keepOpen}>
      <span class="visually-hidden">${number.label}</span> ${rowValue(number)}
    </summary>
    <div class="parts">
      ${rowList(rows)}
      ${
        caveats.points.length === 0
          ? nothing
          : html`<p>${caveats.heading}</p>
              <ul>
                ${caveats.points.map((point) => html`<li>${point}</li>`)}
              </ul>`
      }
    </div>
  </details>`;
}

function open({ currentTarget }: Event): void {
  setOpen(currentTarget, true);
}

function close({ currentTarget }: Event): void {
  setOpen(currentTarget, false);
}

function closeUnlessFocused(event: Event): void {
  const { currentTarget } = event;
  if (currentTarget instanceof Element && !currentTarget.contains(document.activeElement)) close(event);
}

/** Escape closes what the pointer has opened, too: then the focus is anywhere. */
export function closeNumberOnEscape(page: Document): void {
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') setOpen(page.querySelector('details.number'), false);
  });
}

/** A press comes after the pointer or the focus has opened it: left alone, it would close what was just opened. */
function keepOpen(event: Event): void {
  event.preventDefault();
  const summary = event.currentTarget;
  if (summary instanceof Element) setOpen(summary.parentElement, true);
}

function setOpen(target: EventTarget | null, isOpen: boolean): void {
  if (target instanceof HTMLDetailsElement) target.open = isOpen;
}
