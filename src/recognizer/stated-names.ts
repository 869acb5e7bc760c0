import type { CompanyReader } from './company.ts';
import type { KnownNames } from './known-names.ts';
import { keyOf, type Votes } from './left-edge.ts';
import { beginsPlainly } from './symbols.ts';
import { UNITS } from './weights.ts';

/** How much a name that the document states clearly speaks for the same name elsewhere. */
const STATED = 8 * UNITS;

/** The names that a document states so clearly that no edge is in doubt: in quotes, in a table's cell, on a line alone. */
export class StatedNames {
  readonly #keys = new Set<number>();

  get size(): number {
    return this.#keys.size;
  }

  /** Learns from the name that was just read. */
  learn({ window, edge }: CompanyReader): void {
    if (edge.index === window.length - 1 && beginsPlainly(window.symbols[window.length] ?? 0))
      this.#keys.add(keyOf(window, edge.index));
  }

  has(key: number): boolean {
    return this.#keys.has(key);
  }
}

/** What names that are stated or known add to the odds of a candidate, in units of the table; nothing where there are none. */
export function votesOf(stated: StatedNames, known: KnownNames | undefined): Votes | undefined {
  if (stated.size === 0 && (known?.size ?? 0) === 0) return undefined;
  return (key) => (stated.has(key) || known?.has(key) === true ? STATED : 0);
}

/** A name that is surer than this is not changed by votes. */
export const SURE = STATED;
