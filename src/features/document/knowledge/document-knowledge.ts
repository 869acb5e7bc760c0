import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { isCall } from '../../../licenses/known/way.ts';
import type { Mention } from '../../../recognizer/mention.ts';
import { turns } from '../../../tables/turns.ts';
import { standingOf, type Standing } from './knowledge.ts';

/** More values are not kept, whatever documents came by. */
const MOST_VALUES = 100_000;

/**
 * What is known of what documents mention. Each value is looked up once, and once more when something was changed; until
 * then it is what it was: looking up some thousands at once would hold up the editor.
 */
export class Standings {
  readonly #known: Pick<KnownLicenses, 'companyNamed' | 'peek' | 'wayTo'>;
  #standings = new Map<string, { readonly standing: Standing; readonly age: number }>();
  #calls = new Map<string, { readonly isCall: boolean; readonly age: number }>();
  #age = 0;

  constructor(known: Pick<KnownLicenses, 'companyNamed' | 'peek' | 'wayTo'>) {
    this.#known = known;
  }

  of(mention: Mention): Standing {
    return this.#standings.get(keyOf(mention))?.standing ?? this.#lookUp(mention);
  }

  /** Looks all of them up, with turns for others in between. @returns whether it came to the end. */
  async prepare(mentions: readonly Mention[], signal: AbortSignal): Promise<boolean> {
    const turn = turns();
    for (const mention of mentions) {
      await turn();
      if (signal.aborted) return false;
      if (this.#standings.get(keyOf(mention))?.age !== this.#age) this.#lookUp(mention);
    }
    return true;
  }

  /** Whether asking for it is a call unless a stored answer is up to date. */
  isCall(query: string): boolean {
    const before = this.#calls.get(query);
    if (before?.age === this.#age) return before.isCall;
    const now = { isCall: isCall(this.#known.wayTo(query), 'current'), age: this.#age };
    this.#calls.set(query, now);
    return now.isCall;
  }

  /**
   * How many of the queries are calls, as the list of a check counts them; with turns for others in between.
   * @returns `undefined` where it was given up.
   */
  async calls(queries: readonly string[], signal: AbortSignal): Promise<number | undefined> {
    const turn = turns();
    let calls = 0;
    for (const query of queries) {
      await turn();
      if (signal.aborted) return undefined;
      if (this.isCall(query)) calls += 1;
    }
    return calls;
  }

  /** After a change of what is stored. */
  forget(): void {
    this.#age += 1;
    if (this.#standings.size > MOST_VALUES) this.#standings = new Map();
    if (this.#calls.size > MOST_VALUES) this.#calls = new Map();
  }

  #lookUp(mention: Mention): Standing {
    const standing = standingOf(this.#known, mention);
    this.#standings.set(keyOf(mention), { standing, age: this.#age });
    return standing;
  }
}

function keyOf({ kind, value }: Mention): string {
  return `${kind} ${value}`;
}
