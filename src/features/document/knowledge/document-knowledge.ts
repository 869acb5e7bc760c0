import type { Provenance } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { isCall } from '../../../licenses/known/way.ts';
import type { Mention } from '../../../recognizer/mention.ts';
import { turns } from '../../../tables/turns.ts';
import { knowledgeOf, type CompanyKnowledge } from './knowledge.ts';

/** So many values are kept at most, whatever documents came by. */
const MOST_VALUES = 100_000;

/** What is asked for all that is known of the companies of a document; it never spends. */
export type KnowledgeSource = Pick<KnownLicenses, 'companyNamed' | 'peek' | 'wayTo' | 'turnsAt'>;

/**
 * What is known of what the documents on screen mention. Each value is looked up once, and once more after a change of
 * what is stored or where one of the answers has grown too old by time alone; until then it is what it was: looking up some
 * thousands at once would hold up the editor. Never spends.
 */
export class DocumentKnowledge {
  readonly #licenses: KnowledgeSource;
  readonly #now: () => number;
  #known = new Map<string, { readonly knowledge: CompanyKnowledge; readonly age: number }>();
  #calls = new Map<string, { readonly isCall: boolean; readonly age: number }>();
  #age = 0;
  /** When what is kept began to hold, and when the first of it may not hold any more, in milliseconds since 1970. */
  #since: number;
  #until = Infinity;

  /** @param now milliseconds since 1970, by the clock that the answers' ages go by. */
  constructor(licenses: KnowledgeSource, now: () => number) {
    this.#licenses = licenses;
    this.#now = now;
    this.#since = now();
  }

  /** Whether time alone may have changed what is kept. A clock that was set back may have, too. */
  get isOutdated(): boolean {
    const now = this.#now();
    return now < this.#since || now >= this.#until;
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
      this.#keepUp();
      if (this.#known.get(keyOf(mention))?.age !== this.#age) this.#lookUp(mention);
    }
    return true;
  }

  /** Whether asking for a query would be a call, unless a stored answer that is not too old serves. */
  isCall(query: string): boolean {
    this.#keepUp();
    const before = this.#calls.get(query);
    if (before?.age === this.#age) return before.isCall;
    const lookedUpAt = this.#now();
    const way = this.#licenses.wayTo(query);
    if (way.kind === 'stored') this.#holdFor(way.answer.provenance, lookedUpAt);
    const now = { isCall: isCall(way, 'current'), age: this.#age };
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
    this.#since = this.#now();
    this.#until = Infinity;
    if (this.#known.size > MOST_VALUES) this.#known = new Map();
    if (this.#calls.size > MOST_VALUES) this.#calls = new Map();
  }

  #lookUp(mention: Mention): CompanyKnowledge {
    const lookedUpAt = this.#now();
    const knowledge = knowledgeOf(this.#licenses, mention);
    const provenance = this.#provenanceOf(knowledge, mention);
    if (provenance) this.#holdFor(provenance, lookedUpAt);
    this.#known.set(keyOf(mention), { knowledge, age: this.#age });
    return knowledge;
  }

  #provenanceOf(knowledge: CompanyKnowledge, { value }: Mention): Provenance | null | undefined {
    switch (knowledge.kind) {
      case 'known':
        return knowledge.company.provenance;
      case 'nothingFound':
      case 'unclear':
        return this.#licenses.peek(value)?.provenance;
      case 'notAsked':
        return undefined;
    }
  }

  #holdFor(provenance: Provenance, lookedUpAt: number): void {
    this.#until = Math.min(this.#until, this.#licenses.turnsAt(provenance, lookedUpAt));
  }

  #keepUp(): void {
    if (this.isOutdated) this.forget();
  }
}

function keyOf({ kind, value }: Mention): string {
  return `${kind} ${value}`;
}
