import type { ToPage } from '../../../protocol/messages.ts';

/** What a page reads out to a screen reader. The same words said again are read out again. */
export class Announcer {
  #current: ToPage['announcement'] = { turn: 0, text: '' };

  get current(): ToPage['announcement'] {
    return this.#current;
  }

  say(text: string): void {
    this.#current = { turn: this.#current.turn + 1, text };
  }
}
