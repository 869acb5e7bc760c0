import type { Failed, Outcome, Refusal } from '../licenses/answer.ts';
import type { AskOptions } from '../licenses/asking/ask-options.ts';
import type { Connection } from '../licenses/connection.ts';

/** What a page is doing with the vendor, or what came of it. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'fetched' }
  /** The vendor no longer knows what was asked for. What was known of it stays. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'trouble'; readonly outcome: Failed | Refusal };

/** One object, since a page tells of every other one as of news. */
const IDLE: Activity = { kind: 'idle' };

/** What a question of a page may say beside itself. */
export type PressOptions = Required<Pick<AskOptions, 'anyway' | 'signal' | 'meantFor'>>;

/**
 * What one page asks the vendor: nothing by itself, and one question at a time, for each is a call.
 *
 * @typeParam Button names the buttons that ask.
 */
export class Asking<Button extends string> {
  readonly #changed: () => void;
  readonly #connection: () => Connection | undefined;
  /** The connection that the last question was meant for. */
  #of: Connection | undefined;
  #activity: Activity = IDLE;
  #pressed: Button | undefined;
  #flight: AbortController | undefined;

  /** @param connection the present one: what came of a question to another one says nothing about it. */
  constructor(onDidChange: () => void, connection: () => Connection | undefined) {
    this.#changed = onDidChange;
    this.#connection = connection;
  }

  /** What the page is doing with the vendor, or what came of it. */
  get activity(): Activity {
    return this.#flight || this.#of === this.#connection() ? this.#activity : IDLE;
  }

  /**
   * The button whose last question was not sent, since an earlier answer of the vendor forbids it. Pressed again, it asks
   * anyway, and so its label says.
   */
  get refused(): Button | undefined {
    return isBlocked(this.activity) ? this.#pressed : undefined;
  }

  /**
   * Asks the vendor, which may cost one call. Nothing is asked while another question of the page is under way.
   * @param button the one that the user pressed.
   * @param arrived takes the answer, and says whether the vendor still knows what was asked for.
   */
  async ask<T>(
    button: Button,
    question: (options: PressOptions) => Promise<Outcome<T>>,
    arrived: (answer: T) => 'fetched' | 'gone',
  ): Promise<void> {
    if (this.#flight) return;
    const flight = new AbortController();
    const anyway = this.refused === button;
    this.#flight = flight;
    this.#pressed = button;
    const of = this.#connection();
    this.#of = of;
    this.#become({ kind: 'asking' });
    const outcome = await question({ anyway, signal: flight.signal, meantFor: of });
    if (this.#flight !== flight) return;
    this.#flight = undefined;
    // The answer is kept for its own connection: a page of another one does not take it up.
    if (of !== this.#connection()) {
      this.#become(IDLE);
      return;
    }
    this.#become(
      outcome.kind === 'answered' ? { kind: arrived(outcome.answer.value) } : { kind: 'trouble', outcome },
    );
  }

  /**
   * Gives the question under way up, down to the socket. The service then answers it with a failure that says what it
   * may have cost.
   */
  cancel(): void {
    this.#flight?.abort();
  }

  /** Ends the asking with its page, which wants no answer any more. */
  dispose(): void {
    this.cancel();
    this.#flight = undefined;
  }

  #become(activity: Activity): void {
    this.#activity = activity;
    this.#changed();
  }
}

/** Whether an earlier answer of the vendor forbade the last question. */
export function isBlocked(activity: Activity): boolean {
  return (
    activity.kind === 'trouble' && activity.outcome.kind === 'refused' && activity.outcome.why === 'blocked'
  );
}
