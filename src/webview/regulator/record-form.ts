import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { RegulatorMessage, RegulatorView } from '../../protocol/regulator.ts';
import { button } from '../parts/button.ts';
import { seenText } from '../parts/rows.ts';

type FormView = NonNullable<RegulatorView['form']>;
type Values = FormView['values'];
type InputView = FormView['inputs'][number];

/** Whether something is wrong with what was to be saved. */
function hasProblems({ problems, inputs }: FormView): boolean {
  return problems.length > 0 || inputs.some(({ problem }) => problem !== null);
}

/**
 * The form in which the user records what the regulator shows. What is typed is the user's until it is saved: no view
 * that comes meanwhile takes it away, and the host keeps it for when the page is hidden.
 */
export class RecordFormElement extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    view: { attribute: false },
    tell: { attribute: false },
  };

  /** What the form shows; nothing is drawn without it. */
  declare view: FormView | undefined;
  /** Says something to the host. */
  declare tell: (message: RegulatorMessage) => void;

  #typed: Values | undefined;
  #turn = -1;
  #opened = 0;
  #isDone = false;
  #isSaving = false;

  constructor() {
    super();
    this.tell = () => undefined;
  }

  /** Renders into the element itself, so that the page's styles reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Takes up the host's values when the form is new or was emptied. */
  protected override willUpdate(): void {
    const { view } = this;
    if (view === undefined || view.turn === this.#turn) return;
    this.#isDone = this.#turn !== -1;
    this.#turn = view.turn;
    this.#typed = view.values;
  }

  /** Folds the form once its record is saved, and opens it where the host wants that. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { view } = this;
    const details = this.querySelector('details');
    if (view === undefined || details === null) return;
    if (this.#isDone) {
      this.#isDone = false;
      details.open = false;
      details.querySelector('summary')?.focus();
    }
    const wrong = details.querySelector<HTMLElement>('[aria-invalid]') ?? details.querySelector('input');
    if (this.#isSaving && hasProblems(view)) wrong?.focus();
    this.#isSaving = false;
    if (view.opened > this.#opened) {
      details.open = true;
      details.querySelector('input')?.focus();
    }
    this.#opened = view.opened;
  }

  /** The form, folded until it is wanted. */
  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view === undefined) return nothing;
    const { summary, inputs, problems, picture, save, reset } = view;
    const send = (type: 'saveRecord' | 'choosePicture'): void => {
      const form = this.#typed;
      this.#isSaving = type === 'saveRecord';
      if (form) this.tell({ type, form });
    };
    return html`<details class="record" ?open=${hasProblems(view)}>
      <summary>${summary}</summary>
      <form
        class="record-fields"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
        }}
      >
        ${inputs.map((input) => this.field(input))}
        <div class="picture">
          <span>${picture.label}</span>
          <span class="hash">${picture.hash === null ? '–' : seenText(picture.hash)}</span>
          ${button({
            label: picture.choose,
            press: () => {
              send('choosePicture');
            },
          })}
          <span class="note">${picture.note}</span>
        </div>
        ${problems.map((problem) => html`<p class="problem" role="alert">${problem}</p>`)}
        <div class="buttons">
          ${button({
            label: save,
            primary: true,
            press: () => {
              send('saveRecord');
            },
          })}
          ${button({
            label: reset,
            press: () => {
              this.tell({ type: 'resetRecord' });
            },
          })}
        </div>
      </form>
    </details>`;
  }

  private field({ name, label, hint, kind, suggestions, problem }: InputView): TemplateResult {
    const id = `record-${name}`;
    const value = this.#typed?.[name] ?? '';
    const described = problem === null ? `${id}-hint` : `${id}-problem ${id}-hint`;
    const type = (event: Event): void => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      if (!this.#typed) return;
      this.#typed = { ...this.#typed, [name]: target.value };
      this.tell({ type: 'draftRecord', form: this.#typed });
    };
    const invalid = problem === null ? nothing : 'true';
    const list = suggestions.length === 0 ? nothing : `${id}-list`;
    return html`<label class=${kind} for=${id}
        >${label}
        ${
          kind === 'text'
            ? html`<textarea
                id=${id}
                rows="4"
                .value=${value}
                @input=${type}
                aria-invalid=${invalid}
                aria-describedby=${described}
              ></textarea>`
            : html`<input
                id=${id}
                type="text"
                autocomplete="off"
                spellcheck="false"
                list=${list}
                .value=${value}
                @input=${type}
                aria-invalid=${invalid}
                aria-describedby=${described}
              />`
        }
        <span class="note" id="${id}-hint">${hint}</span>
        ${problem === null ? nothing : html`<span class="problem" id="${id}-problem">${problem}</span>`}</label
      >${
        suggestions.length === 0
          ? nothing
          : html`<datalist id="${id}-list">
              ${suggestions.map((word) => html`<option value=${word}></option>`)}
            </datalist>`
      }`;
  }
}

customElements.define('record-form', RecordFormElement);
