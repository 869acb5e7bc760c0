import type { EdgeFinder } from '../../src/recognizer/names/company.ts';
import { firstCandidate } from '../../src/recognizer/names/left-edge.ts';
import { FIRST_PLACE_FORM, isBreakSymbol, type Form } from '../../src/recognizer/text/legal-form.ts';
import { beginsWithPlace } from '../../src/recognizer/names/places.ts';
import { BREAK, neighbour } from '../../src/recognizer/text/symbols.ts';
import { ASPECT, LAYOUT, NEIGHBOURS, pairBucket, singleBucket } from '../../src/recognizer/learnt/weights.ts';
import type { Window } from '../../src/recognizer/text/window.ts';

/**
 * One symbol to the left: the places in the table of what the name then holds more, and of what speaks for its beginning
 * there. `edge` is empty where no name may begin.
 */
export interface Step {
  readonly inside: readonly number[];
  readonly edge: readonly number[];
}

/** Takes down what `LeftEdge` would weigh, in place of weighing it. */
export class Recorder implements EdgeFinder {
  readonly index = 0;
  readonly margin = 0;
  form: Form = 0;
  steps: Step[] = [];
  positions: number[] = [];
  readonly #places: Uint8Array;

  constructor(places: Uint8Array) {
    this.#places = places;
  }

  find(window: Window, bodyAt: number, form: Form, follower: number): void {
    const { symbols, starts, length, positions } = window;
    const pair = (left: number, aspect: number) =>
      LAYOUT.pairs + 4 * pairBucket(symbols[left] ?? 0, symbols[left - 1] ?? 0) + aspect;
    const single = (at: number, aspect: number) =>
      LAYOUT.singles + 4 * singleBucket(symbols[at] ?? 0) + aspect;
    const first = firstCandidate(window, bodyAt);
    this.form = form;
    this.steps = [];
    this.positions = [];
    for (let k = bodyAt; k < length; k += 1) {
      const inside = [single(k, ASPECT.inside)];
      if (k > 0) inside.push(pair(k, ASPECT.inside));
      const right = symbols[k - 1] ?? 0;
      if (k > 1 && isBreakSymbol(right)) {
        inside.push(LAYOUT.pairs + 4 * pairBucket(symbols[k] ?? 0, symbols[k - 2] ?? 0) + ASPECT.inside);
        inside.push(LAYOUT.wraps + (right - BREAK.blank) * NEIGHBOURS + follower);
      }
      const may =
        k >= first &&
        starts[k] === 1 &&
        (form < FIRST_PLACE_FORM || beginsWithPlace(this.#places, window, k, bodyAt));
      const edge = may
        ? [
            pair(k, ASPECT.begins),
            single(k, ASPECT.begins),
            pair(k + 1, ASPECT.behind),
            single(k + 1, ASPECT.behind),
            pair(k + 2, ASPECT.before),
            LAYOUT.lengths + k - bodyAt,
          ]
        : [];
      if (may && k === length - 1)
        edge.push(
          LAYOUT.frames + neighbour(symbols[length] ?? 0) * NEIGHBOURS + follower,
          LAYOUT.befores + neighbour(symbols[length] ?? 0),
          LAYOUT.afters + follower,
        );
      this.steps.push({ inside, edge });
      this.positions.push(positions[k] ?? 0);
    }
  }
}
