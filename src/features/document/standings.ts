import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { Mention } from '../../recognizer/mention.ts';
import { standingOf, type Standing } from './standing.ts';

/** As long as looking up may hold up others, in milliseconds. */
const TURN_MS = 5;

/** What is known of mentions, each value looked up once until something changes. */
export class Standings {
  readonly #service: LicenseService;
  #known = new Map<string, Standing>();

  constructor(service: LicenseService) {
    this.#service = service;
  }

  of(mention: Mention): Standing {
    const key = `${mention.kind} ${mention.value}`;
    const known = this.#known.get(key);
    if (known) return known;
    const standing = standingOf(this.#service, mention);
    this.#known.set(key, standing);
    return standing;
  }

  /** Looks all of them up, with turns for others in between. @returns whether it came to the end. */
  async prepare(mentions: readonly Mention[], signal: AbortSignal): Promise<boolean> {
    let began = performance.now();
    for (const mention of mentions) {
      if (performance.now() - began > TURN_MS) {
        await nextTurn();
        began = performance.now();
      }
      if (signal.aborted) return false;
      this.of(mention);
    }
    return true;
  }

  /** After a change of what is stored. */
  forget(): void {
    this.#known = new Map();
  }
}
