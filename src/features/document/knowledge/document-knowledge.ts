import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { isCall } from '../../../licenses/known/way.ts';
import type { Mention } from '../../../recognizer/mention.ts';
import { turns } from '../../../tables/turns.ts';
import { knowledgeOf, type CompanyKnowledge } from './knowledge.ts';

/** So many values are kept at most, whatever documents came by. */
const MOST_VALUES = 100_000;

/**
 * What is known of what the documents on screen mention. Each value is looked up once, and once more after a change of
 * what is stored; until then it is what it was: looking up some thousands at once would hold up the editor. Never spends.
 */
export class DocumentKnowledge {
  readonly #licenses: Pick<KnownLicenses, 'companyNamed' | 'peek' | 'wayTo'>;
  #known = new Map<string, { readonly knowledge: CompanyKnowledge; readonly age: number }>();
  #calls = new Map<string, { readonly isCall: boolean; readonly age: number }>();
  #age = 0;

  constructor(licenses: Pick<KnownLicenses, 'companyNamed' | 'peek' | 'wayTo'>) {
    this.#licenses = licenses;
  }

  /** What is known of a mention; looked up now where it never was. */
  of(mention: Mention): CompanyKnowledge {
    return this.#known.get(keyOf(mention))?.knowledge ?? this.#lookUp(mention);
  }

  /**
   * Looks up all mentions whose values were not looked up since the last change. Others have their turn every few
   * milliseconds.
   * @returns whether it came to the end: `false` where the signal gave it up.
   */
  async prepare(mentions: readonly Mention[], signal: AbortSignal): Promise<boolean> {
    const turn = turns();
    for (const mention of mentions) {
      await turn();
      if (signal.aborted) return false;
      if (this.#known.get(keyOf(mention))?.age !== this.#age) this.#lookUp(mention);
    }
    return true;
  }

  /** Whether asking for a query would be a call, unless a stored answer that is not too old serves. */
  isCall(query: string): boolean {
    const before = this.#calls.get(query);
    if (before?.age === this.#age) return before.isCall;
    const now = { isCall: isCall(this.#licenses.wayTo(query), 'current'), age: this.#age };
    this.#calls.set(query, now);
    return now.isCall;
  }

  /**
   * How many of the queries would be calls, as the list of a check counts them. Others have their turn every few
   * milliseconds.
   * @returns `undefined` where the signal gave it up.
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

  /** To be called after a change of what is stored: each value is looked up once more when it is prepared next. */
  forget(): void {
    this.#age += 1;
    if (this.#known.size > MOST_VALUES) this.#known = new Map();
    if (this.#calls.size > MOST_VALUES) this.#calls = new Map();
  }

  #lookUp(mention: Mention): CompanyKnowledge {
    const knowledge = knowledgeOf(this.#licenses, mention);
    this.#known.set(keyOf(mention), { knowledge, age: this.#age });
    return knowledge;
  }
}

function keyOf({ kind, value }: Mention): string {
  return `${kind} ${value}`;
}
