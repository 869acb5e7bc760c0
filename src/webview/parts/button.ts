import { html, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';

/** How a button looks, and what it does. */
export interface ButtonOptions {
  readonly label: string;
  readonly press: () => void;
  /** The one button of its place that the eye should find first. */
  readonly primary?: boolean;
  /** Stays where it is and keeps the focus, but does nothing. */
  readonly inactive?: boolean;
}

/** A button in the editor's look. */
export function button({ label, press, primary = false, inactive = false }: ButtonOptions): TemplateResult {
  return html`<vscode-button
    ?secondary=${!primary}
    aria-disabled=${inactive ? 'true' : 'false'}
    @click=${() => {
      if (!inactive) press();
    }}
    >${label}</vscode-button
  >`;
}

/** A button that stands for an action by its name, which the host knows. */
export interface ActionButton<Action> extends Pick<ButtonOptions, 'label' | 'primary'> {
  readonly action: Action;
}

/** Buttons side by side, each for an action. @param act is told the action whose button was pressed. */
export function actionButtons<Action>(
  actions: readonly ActionButton<Action>[],
  act: (action: Action) => void,
): TemplateResult {
  return html`<div class="buttons">
    ${actions.map(({ action, label, primary = false }) =>
      button({
        label,
        primary,
        press: () => {
          act(action);
        },
      }),
    )}
  </div>`;
}

/**
 * A key held down presses a button once, since a press may cost a call; and Space presses without scrolling.
 * The component listens for keydown itself, hence the capture.
 */
export function guardButtonKeys(page: Document): void {
  page.addEventListener(
    'keydown',
    (event) => {
      const onButton = event.target instanceof Element && event.target.closest('vscode-button') !== null;
      if (!onButton || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      if (event.repeat) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
