import type { Counted } from '../api/outcome.ts';
import type { Spending } from './answer.ts';

/** The vendor counts by days of China Standard Time, which has no daylight saving: UTC+8 the year round. */
export function vendorDay(milliseconds: number): string {
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * Today's calls against the user's daily limit. A place is reserved before the request leaves and given back only
 * when the vendor certainly did not count it, so the figure is never too low.
 */
export class Budget {
  readonly #limit: () => number;
  readonly #now: () => number;
  readonly #spent = new Map<string, number>();

  /** @param limit calls a day; 0 is no limit. @param now milliseconds since 1970. */
  constructor(limit: () => number, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  spending(scope: string): Spending {
    return { today: this.#spent.get(this.#key(scope)) ?? 0, limit: this.#limit() };
  }

  isExhausted(scope: string): boolean {
    const { today, limit } = this.spending(scope);
    return limit > 0 && today >= limit;
  }

  /** Takes one place; `undefined` where the limit is reached. The result settles it, once. */
  reserve(scope: string): ((counted: Counted) => void) | undefined {
    if (this.isExhausted(scope)) return undefined;
    const key = this.#key(scope);
    this.#add(key, 1);
    return (counted) => {
      if (counted === 'no') this.#add(key, -1);
    };
  }

  #key(scope: string): string {
    return `${vendorDay(this.#now())} ${scope}`;
  }

  #add(key: string, calls: number): void {
    this.#spent.set(key, (this.#spent.get(key) ?? 0) + calls);
  }
}
