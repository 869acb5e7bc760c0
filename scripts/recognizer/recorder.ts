import type { EdgeFinder } from '../../src/recognizer/names/company.ts';
import { firstCandidate } from '../../src/recognizer/names/left-edge.ts';
import {
  FIRST_PLACE_FORM,
  isBreakSymbol,
  type Form,
  type FormRead,
} from '../../src/recognizer/text/legal-form.ts';
import { brandEdge } from '../../src/recognizer/names/brands.ts';
import { beginsWithPlace } from '../../src/recognizer/names/places.ts';
import { BREAK, neighbour } from '../../src/recognizer/text/symbols.ts';
import {
  ASPECT,
  LAYOUT,
  NEIGHBOURS,
  pairBucket,
  singleBucket,
  type Weights,
} from '../../src/recognizer/learnt/weights.ts';
import type { Window } from '../../src/recognizer/text/window.ts';

/** Takes down what `LeftEdge` would weigh, in place of weighing it: a step for each symbol of the body, leftwards. */
export class Recorder implements EdgeFinder {
  readonly index = 0;
  readonly margin = 0;
  form: Form = 0;
  /** Places in the table: for each step what the name then holds more, then what speaks for its beginning there. */
  indices: number[] = [];
  /** Two ends in `indices` a step, of either part; the second part is empty where no name may begin. */
  bounds: number[] = [];
  /** Where the symbol of each step stands in the text. */
  positions: number[] = [];
  readonly #places: Uint8Array;
  readonly #brands: Uint8Array;

  constructor({ places, brands }: Pick<Weights, 'places' | 'brands'>) {
    this.#places = places;
    this.#brands = brands;
  }

  /** Nothing is weighed: no field is asked. */
  lead(): number {
    return Infinity;
  }

  isBrand(): boolean {
    return false;
  }

  find(window: Window, { form, bodyAt }: Readonly<FormRead>, follower: number): void {
    const { symbols, starts, length, positions } = window;
    const pair = (left: number, aspect: number) =>
      LAYOUT.pairs + 4 * pairBucket(symbols[left] ?? 0, symbols[left - 1] ?? 0) + aspect;
    const single = (at: number, aspect: number) =>
      LAYOUT.singles + 4 * singleBucket(symbols[at] ?? 0) + aspect;
    const first = firstCandidate(window, bodyAt);
    this.form = form;
    this.indices = [];
    this.bounds = [];
    this.positions = [];
    for (let k = bodyAt; k < length; k += 1) {
      this.indices.push(single(k, ASPECT.inside));
      if (k > 0) this.indices.push(pair(k, ASPECT.inside));
      const right = symbols[k - 1] ?? 0;
      if (k > 1 && isBreakSymbol(right)) {
        this.indices.push(
          LAYOUT.pairs + 4 * pairBucket(symbols[k] ?? 0, symbols[k - 2] ?? 0) + ASPECT.inside,
          LAYOUT.wraps + (right - BREAK.blank) * NEIGHBOURS + follower,
        );
      }
      this.bounds.push(this.indices.length);
      const may =
        k >= first &&
        starts[k] === 1 &&
        (form < FIRST_PLACE_FORM || beginsWithPlace(this.#places, window, k, bodyAt));
      if (may)
        this.indices.push(
          pair(k, ASPECT.begins),
          single(k, ASPECT.begins),
          pair(k + 1, ASPECT.behind),
          single(k + 1, ASPECT.behind),
          pair(k + 2, ASPECT.before),
          LAYOUT.lengths + k - bodyAt,
          LAYOUT.brandEdges + brandEdge(this.#brands, window, k, bodyAt),
        );
      if (may && k === length - 1)
        this.indices.push(
          LAYOUT.frames + neighbour(symbols[length] ?? 0) * NEIGHBOURS + follower,
          LAYOUT.befores + neighbour(symbols[length] ?? 0),
          LAYOUT.afters + follower,
        );
      this.bounds.push(this.indices.length);
      this.positions.push(positions[k] ?? 0);
    }
  }
}
