import { randomUUID } from 'node:crypto';
import type { ApiFailure, CallFacts, InvalidInput } from '../api/outcome.ts';
import type { TelecomLicenseApi } from '../api/telecom-license-api.ts';
import type { Stamp } from '../store/answers.ts';
import type { Block, BlockTarget } from '../store/blocks.ts';
import type { Reserved } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/trouble.ts';
import type { Answer, Failed, Outcome } from './answer.ts';
import { blockAfter, failureOfBlock, failureOfOthers } from './blocks.ts';
import type { Connection } from './connection.ts';
import { notAnswered } from './not-answered.ts';
import type { StoreKeeper } from './store-keeper.ts';
import { quietly } from './quietly.ts';
import { flyAlone } from './window-flight.ts';

/** A question that may cost a call. */
export interface Question<T> {
  readonly method: 'GetList' | 'GetDetail';
  /** As it goes into the ledger. */
  readonly query: string;
  /** The same for every spelling of the query: what a block of this query holds for. */
  readonly key: string;
  readonly page: number;
  /** The local rule that it breaks: it would be charged and not answered. */
  readonly invalid: InvalidInput | null;
  /** The user tries once more although an earlier answer forbids it. */
  readonly anyway: boolean;
  /** The stored answer, whatever its age. */
  readonly stored: () => Answer<T> | undefined;
  /** The ledger row of its call: it grows when another window has brought a newer one. */
  readonly asked: () => number;
  readonly send: (api: TelecomLicenseApi, signal: AbortSignal) => Promise<Sent<T>>;
}

/** What a sent question brought. */
export type Sent<T> =
  | ApiFailure
  | {
      readonly outcome: 'ok' | 'empty';
      readonly facts: CallFacts;
      /** Keeps the answer, and gives it in the service's words. */
      readonly keep: (stamp: Stamp) => Answer<T>;
    };

/** What the calls of one window share. */
export interface CallDesk {
  readonly keeper: StoreKeeper;
  /** Calls a day; 0 is no limit. */
  readonly limit: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** This window, as flights and the ledger know it. */
  readonly window: { readonly id: string; readonly pid: number };
  /** Whether the user still has it: a late answer says nothing about the key that took its place. */
  readonly isPresent: (connection: Connection) => boolean;
}

export function thisWindow(): CallDesk['window'] {
  return { id: randomUUID(), pid: process.pid };
}

/**
 * The way of a call, after no stored answer served: validate, block, single flight, reserve, send, settle. Whatever
 * ends it between two steps leaves a ledger that counts no fewer calls than the vendor does.
 */
export async function call<T>(
  desk: CallDesk,
  connection: Connection,
  question: Question<T>,
  signal: AbortSignal,
): Promise<Outcome<T>> {
  const { keeper } = desk;
  const { scope } = connection;
  const { method, key, page } = question;
  if (question.invalid !== null) {
    return failed(notAnswered('invalidInput', 'refused before sending', 'no', question.invalid));
  }
  const block = keeper.find((store) => store.blocks.find(scope, method, key));
  if (block && !question.anyway) {
    return { kind: 'refused', why: 'blocked', failure: failureOfBlock(block), until: block.until };
  }
  const before = { asked: question.asked(), row: lastRow(keeper, scope) };
  try {
    return await flyAlone((work) => keeper.write(scope, work), desk.window, {
      scope,
      key: JSON.stringify([method, key, page]),
      landed: () => landed(desk, scope, question, before),
      send: () => send(desk, connection, question, block, signal),
      left: () => failed(notAnswered('cancelled', 'cancelled while another window asked', 'no')),
      signal,
    });
  } catch (error) {
    if (error instanceof StoreError) return { kind: 'refused', why: 'unwritten', trouble: error.reason };
    throw error;
  }
}

/** Reserves, sends and settles. */
async function send<T>(
  { keeper, limit, now, window, isPresent }: CallDesk,
  connection: Connection,
  { method, query, key, send: ask }: Question<T>,
  block: Block | undefined,
  signal: AbortSignal,
): Promise<Outcome<T>> {
  const { scope } = connection;
  let api: TelecomLicenseApi;
  try {
    api = await connection.api();
  } catch {
    // The simulator could not listen, or a part of the extension could not be loaded.
    return failed(notAnswered('network', 'the client could not be started', 'no'));
  }
  const call = { scope, method, query, at: now(), limit: limit(), window: window.id };
  const { store, row } = keeper.write(scope, (store) => ({ store, row: store.ledger.reserve(call) }));
  if (row.kind === 'limitReached') return { kind: 'refused', why: 'limitReached' };

  const sent = await ask(api, signal);
  settle(store, row, sent);
  if (sent.outcome === 'error') {
    const next = blockAfter(sent, { kind: 'query', method, key }, now());
    if (next && (next.target.kind === 'query' || isPresent(connection)))
      quietly(() => {
        keeper.write(scope, (store) => {
          store.blocks.put(scope, next);
        });
      });
    return failed(sent);
  }
  if (block) lift(keeper, scope, block.target);
  const { orderNumber } = sent.facts;
  return { kind: 'answered', answer: sent.keep({ asked: row.id, fetchedAt: now(), orderNumber }) };
}

/** What another window's call has brought while this one waited for it: its answer, or why there is none. */
function landed<T>(
  { keeper, window }: CallDesk,
  scope: string,
  question: Question<T>,
  before: { readonly asked: number; readonly row: number },
): Outcome<T> | undefined {
  const answer = question.asked() > before.asked ? question.stored() : undefined;
  if (answer) return { kind: 'answered', answer };
  const { method, query } = question;
  const entry = keeper
    .find((store) => store.ledger.last(scope, LOOKED_AT))
    ?.find(
      (call) =>
        call.id > before.row && call.window !== window.id && call.method === method && call.query === query,
    );
  const failure = entry && failureOfOthers(entry);
  return failure && failed(failure);
}

/** More calls than all windows make while one waits. */
const LOOKED_AT = 50;

function lastRow(keeper: StoreKeeper, scope: string): number {
  return keeper.find((store) => store.ledger.last(scope, 1)[0]?.id) ?? 0;
}

/** A row that cannot be settled stays as it is: maybe charged. */
function settle<T>(store: Store, row: Extract<Reserved, { kind: 'reserved' }>, sent: Sent<T>): void {
  const facts = sent.outcome === 'error' ? sent : sent.facts;
  const outcome = sent.outcome === 'error' ? sent.reason : sent.outcome;
  const { status, orderNumber, counted, durationMs } = facts;
  quietly(() => store.ledger.settle(row.id, { status, orderNumber, counted, durationMs, outcome }));
}

function lift(keeper: StoreKeeper, scope: string, target: BlockTarget): void {
  quietly(() => {
    keeper.write(scope, (store) => {
      store.blocks.lift(scope, target);
    });
  });
}

function failed(failure: ApiFailure): Failed {
  return { kind: 'failed', failure };
}
