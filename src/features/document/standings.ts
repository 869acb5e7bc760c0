import type { LicenseService } from '../../licenses/license-service.ts';
import type { Mention } from '../../recognizer/mention.ts';
import { turns } from '../../vscode/turns.ts';
import { standingOf, type Standing } from './standing.ts';

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
    const turn = turns();
    for (const mention of mentions) {
      await turn();
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
