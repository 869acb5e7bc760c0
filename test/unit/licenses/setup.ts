import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import type { Outcome, Provenance } from '../../../src/licenses/answer.ts';
import { Changes } from '../../../src/licenses/changes.ts';
import type { Connection, ConnectionSource } from '../../../src/licenses/connection.ts';
import { KnownLicenses } from '../../../src/licenses/known/known-licenses.ts';
import { LicenseService } from '../../../src/licenses/license-service.ts';
import { StoreKeeper, type StoreNotice } from '../../../src/licenses/keeping/store-keeper.ts';
import { Usage } from '../../../src/licenses/usage.ts';
import type { Freshness } from '../../../src/licenses/known/stored-provenance.ts';
import type { Sqlite } from '../../../src/store/file/store-folder.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { control } from '../sandbox/client.ts';
import { newFolder } from '../store/setup.ts';

/** The user's choice of a connection, without an editor that keeps it. */
export class Choice implements ConnectionSource {
  readonly #changes = new Changes();
  #current: Connection | undefined;

  constructor(connection: Connection | undefined) {
    this.#current = connection;
  }

  readonly onDidChange = this.#changes.on;

  get current(): Connection | undefined {
    return this.#current;
  }

  ready(): Promise<Connection | undefined> {
    return Promise.resolve(this.#current);
  }

  choose(connection: Connection | undefined): void {
    this.#current = connection;
    this.#changes.fire();
  }
}

export interface OfficeOptions {
  readonly limit?: number;
  readonly now?: () => number;
  /** The folder of the store; a fresh one unless given. Windows that share one see the same. */
  readonly folder?: string;
  readonly freshness?: Partial<Freshness>;
  readonly sqlite?: Sqlite;
  readonly Keeper?: typeof StoreKeeper;
}

const DAY = 86_400_000;

/** The service as the extension builds it, for one window. @param options `limit`: calls a day, none unless given. */
export function open(
  connection: Connection | undefined,
  {
    limit = 0,
    now = Date.now,
    folder = newFolder(),
    freshness,
    sqlite,
    Keeper = StoreKeeper,
  }: OfficeOptions = {},
) {
  const choice = new Choice(connection);
  const notices: StoreNotice[] = [];
  const keeper = new Keeper(folder, { now, onNotice: (notice) => notices.push(notice), sqlite });
  onTestFinished(() => {
    keeper.dispose();
  });
  const shared = {
    connections: choice,
    keeper,
    freshness: () => ({ maxAgeMs: 7 * DAY, emptyMaxAgeMs: DAY, ...freshness }),
    now,
  };
  const known = new KnownLicenses(shared);
  const service = new LicenseService({ ...shared, known, limit: () => limit });
  return { choice, service, known, keeper, notices, folder, usage: new Usage(choice, keeper, now) };
}

const calls = z.object({ requests: z.number() });

/** Every request that reached the simulator so far, counted by the vendor's rules or not. */
export async function requests(sandbox: Sandbox): Promise<number> {
  return calls.parse(await control(sandbox, 'calls')).requests;
}

/** What the simulator does with the next requests, one order each. */
export async function plan(sandbox: Sandbox, ...next: readonly object[]): Promise<void> {
  await control(sandbox, 'plan', { next });
}

export function delivered<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'answered') throw new Error(`not answered: ${JSON.stringify(outcome)}`);
  return outcome.answer.value;
}

/** Where an answer came from, or why there is none. */
export function sourceOf(outcome: Outcome<unknown>): Provenance['source'] | 'failed' | 'refused' {
  return outcome.kind === 'answered' ? outcome.answer.provenance.source : outcome.kind;
}

/** Waits until something holds; a test that waits in vain ends by its own time limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(5);
}

/** The server's end of every connection by which a request for `method` comes in, in order. */
export function watchSockets(method: 'GetList' | 'GetDetail') {
  const sockets: Socket[] = [];
  const note = (message: unknown): void => {
    const { request } = message as { readonly request: IncomingMessage };
    if (request.url?.includes(`/TelecomLicense/${method}?`) === true) sockets.push(request.socket);
  };
  subscribe('http.server.request.start', note);
  return {
    sockets,
    [Symbol.dispose]() {
      unsubscribe('http.server.request.start', note);
    },
  };
}
