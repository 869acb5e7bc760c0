import type { ApiFailure } from '../../../../../src/api/outcome.ts';
import type { License } from '../../../../../src/domain/license.ts';
import type { Dossier, Outcome, Provenance } from '../../../../../src/licenses/answer.ts';
import type { AskOptions } from '../../../../../src/licenses/asking/ask-options.ts';
import { wayTo, type Way } from '../../../../../src/licenses/known/way.ts';
import type { Connection } from '../../../../../src/licenses/connection.ts';
import type { LicenseHistory } from '../../../../../src/licenses/known/license-history.ts';
import { fullReport } from '../../../../support/annual-reports.ts';

/** Invented licences, answers and a service that gives them. */

export const NOW = Date.UTC(2026, 10, 23, 12, 0);
export const ID = '00000000000000000000000000000001';

export const license: License = {
  id: ID,
  keyNo: '00000000000000000000000000000002',
  companyName: '云上星河通信有限公司',
  licenseNumber: 'A2.B1-20990001',
  scope: '内容分发网络业务：全国',
  validity: 'valid',
  validityText: '是',
};

/** Every field says its own name, so that a test sees each of them. */
export const report = fullReport((field) => `value of ${field}`);

export const provenance: Provenance = {
  data: 'real',
  source: 'stored',
  fetchedAt: NOW - 5 * 60_000,
  orderNumber: 'N-1',
};

export const listed: Dossier = { license: { value: license, provenance }, annualReport: null };

const asked: Provenance = { ...provenance, source: 'vendor', fetchedAt: NOW, orderNumber: 'N-2' };
export const detailed: Dossier = {
  license: { value: license, provenance: asked },
  annualReport: { value: report, provenance: asked },
};

export const failure: ApiFailure = {
  outcome: 'error',
  reason: 'account',
  problem: 'status 112',
  invalid: null,
  status: '112',
  message: '账号剩余使用量已不足',
  orderNumber: 'N-3',
  counted: 'no',
  attempts: 1,
  durationMs: 12,
  httpStatus: 200,
  retryAfterSeconds: null,
};

export function answered(dossier: Dossier | null): Outcome<Dossier | null> {
  return { kind: 'answered', answer: { value: dossier, provenance: asked } };
}

/** A connection of which only the address matters: nothing is sent through it. */
export function connectionOf(realm: string): Connection {
  return { data: 'real', realm, account: 'one', api: () => Promise.reject(new Error('nothing may be sent')) };
}

/** A service whose answers the test gives when it likes. */
export class ServiceDouble {
  known: Dossier | undefined;
  connection: Connection | undefined = connectionOf('https://one.test');
  readonly asks: (AskOptions & { readonly id: string })[] = [];
  readonly #waiting: ((outcome: Outcome<Dossier | null>) => void)[] = [];
  readonly #listeners = new Set<() => void>();

  question(): string | undefined {
    return undefined;
  }

  history(): LicenseHistory {
    return { first: null, steps: [] };
  }

  wayToDetail(): Way<Dossier> {
    const report = this.known?.annualReport;
    return wayTo(this.known && report ? { value: this.known, provenance: report.provenance } : undefined);
  }

  license(): Dossier | undefined {
    return this.known;
  }

  detail(id: string, options: AskOptions = {}): Promise<Outcome<Dossier | null>> {
    this.asks.push({ ...options, id });
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  readonly onDidChange = (listener: () => void) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  change(known: Dossier | undefined): void {
    this.known = known;
    for (const listener of this.#listeners) listener();
  }

  /** Lets the oldest question that waits have its outcome. */
  async answer(outcome: Outcome<Dossier | null>): Promise<void> {
    this.#waiting.shift()?.(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  }

  get listeners(): number {
    return this.#listeners.size;
  }
}
