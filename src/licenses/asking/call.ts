import { randomUUID } from 'node:crypto';
import type { CallFacts } from '../../api/outcome.ts';
import { failureAt, type BrokenRule, type Failure } from '../failure.ts';
import type { TelecomLicenseApi } from '../../api/telecom-license-api.ts';
import type { Stamp } from '../../store/answers/answers.ts';
import type { BlockTarget } from '../../store/blocks.ts';
import type { LedgerRow, Reserved } from '../../store/ledger.ts';
import type { Store } from '../../store/store.ts';
import { StoreError } from '../../store/file/trouble.ts';
import type { Answer, Failed, Outcome, Refusal } from '../answer.ts';
import { blockAfter, failureOfBlock, failureOfOthers } from './blocks.ts';
import type { Connection } from '../connection.ts';
import { notAnswered } from './not-answered.ts';
import { queryKey } from '../known/query-key.ts';
import type { StoreKeeper } from '../keeping/store-keeper.ts';
import { quietly } from '../keeping/quietly.ts';
import { flyAlone } from './window-flight.ts';

/** A question that may cost a call. */
export interface Question<T> {
  readonly method: 'GetList' | 'GetDetail';
  /** As it goes into the ledger. */
  readonly query: string;
  /** One text for every spelling of the query. A block of this query holds for all of them. */
  readonly key: string;
  readonly page: number;
  /** The local rule that it breaks: it would be charged and not answered. */
  readonly invalid: BrokenRule;
  /** Who wants it: see `AskOptions`. */
  readonly press: Press;
  /** The stored answer, whatever its age. */
  readonly stored: () => Answer<T> | undefined;
  /** The ledger row of its call: it grows when another window has brought a newer one. */
  readonly asked: () => number;
  /**
   * The ledger row that `asked` gave before anybody looked for a stored answer: a higher one now means a newer answer.
   */
  readonly seen: number;
  /**
   * Sends the question.
   * @param recall takes the question back while it waits for its turn; what was sent comes to its end.
   */
  readonly send: (api: TelecomLicenseApi, recall: AbortSignal) => Promise<Sent<T>>;
}

/** What stands behind a question: nobody's doing, the user's, or the user's who knows that an earlier answer forbids it. */
export type Press = 'automatic' | 'asked' | 'anyway';

/** What a question that was sent brought: why it failed, or its answer, which is not kept yet. */
export type Sent<T> =
  | Failure
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

/** This window under a new random id, as flights and the ledger know it. */
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
  recall: AbortSignal,
): Promise<Outcome<T>> {
  const { keeper } = desk;
  const { realm } = connection;
  const { method, key, page } = question;
  if (question.invalid !== null) {
    return failed(notAnswered('invalidInput', 'refused before sending', 'no', question.invalid));
  }
  const refused = refusal(keeper, connection, question);
  if (refused) return refused;
  const known = new Set(callsOfOthers(desk, realm, question).map(({ id }) => id));
  try {
    return await flyAlone((work) => keeper.write(realm, work), desk.window, {
      realm,
      key: JSON.stringify([method, key, page]),
      landed: () => landed(desk, realm, question, known),
      send: () => send(desk, connection, question, recall),
      left: () => failed(notAnswered('cancelled', 'cancelled while another window asked', 'no')),
      signal: recall,
    });
  } catch (error) {
    if (error instanceof StoreError) return { kind: 'refused', why: 'unwritten', trouble: error.reason };
    throw error;
  }
}

/** What an earlier answer, or the want of one, says against this call, unless the user tries once more on purpose. */
function refusal<T>(keeper: StoreKeeper, connection: Connection, question: Question<T>): Refusal | undefined {
  const { realm } = connection;
  const { method, key, press } = question;
  if (press === 'anyway') return undefined;
  const block = keeper.current(realm, (store) => store.blocks.find(connection, method, key));
  if (block) {
    const { until } = block;
    return { kind: 'refused', why: 'blocked', failure: failureOfBlock(block, realm), until };
  }
  if (press === 'asked') return undefined;
  const doubtful = keeper.current(realm, (store) => store.ledger.doubtful(realm, method)) ?? [];
  return doubtful.some((query) => queryKey(query) === queryKey(question.query))
    ? { kind: 'refused', why: 'notStored' }
    : undefined;
}

/** Reserves, sends and settles. */
async function send<T>(
  { keeper, limit, now, window, isPresent }: CallDesk,
  connection: Connection,
  question: Question<T>,
  recall: AbortSignal,
): Promise<Outcome<T>> {
  const { realm } = connection;
  const { method, query, key } = question;
  let api: TelecomLicenseApi;
  try {
    api = await connection.api();
  } catch {
    // The simulator could not listen, or a part of the extension could not be loaded.
    return failed(notAnswered('network', 'the client could not be started', 'no'));
  }
  // Another call may have been forbidden something while this one waited.
  const refused = refusal(keeper, connection, question);
  if (refused) return refused;
  const call = { realm, method, query, at: now(), limit: limit(), window: window.id };
  const { store, row } = keeper.write(realm, (store) => ({ store, row: store.ledger.reserve(call) }));
  if (row.kind === 'limitReached') return { kind: 'refused', why: 'limitReached' };

  const target = { kind: 'query', method, key } as const;
  const sent = await question.send(api, recall);
  if (sent.outcome === 'error') {
    settle(store, row, sent);
    const next = blockAfter(sent, target, now());
    if (next && (next.target.kind === 'query' || isPresent(connection)))
      quietly(() => {
        keeper.write(realm, (store) => {
          store.blocks.put(connection, next);
        });
      });
    return failed(failureAt(realm, sent));
  }
  // The answer first: a window that ends between the two has a call that may be charged, and what it was charged for.
  const answer = sent.keep({ asked: row.id, fetchedAt: now(), orderNumber: sent.facts.orderNumber });
  settle(store, row, sent);
  // The answer shows that nothing stands against this query, its method or the connection any more.
  if (question.press === 'anyway')
    lift(keeper, connection, target, { kind: 'method', method }, { kind: 'connection' });
  return { kind: 'answered', answer };
}

/**
 * What another window's call has brought while this one waited for it: its answer, or why there is none.
 * @param known the calls that had ended before: whoever asks after them asks anew.
 */
function landed<T>(
  desk: CallDesk,
  realm: string,
  question: Question<T>,
  known: ReadonlySet<number>,
): Outcome<T> | undefined {
  const answer = question.asked() > question.seen ? question.stored() : undefined;
  if (answer) return { kind: 'answered', answer };
  const ended = callsOfOthers(desk, realm, question).find(({ id }) => !known.has(id));
  const failure = ended && failureOfOthers(ended);
  return failure && failed(failureAt(realm, failure));
}

/** The calls of other windows about the same that have ended, the newest first. */
function callsOfOthers<T>(
  { keeper, window }: CallDesk,
  realm: string,
  { method, query }: Question<T>,
): readonly LedgerRow[] {
  const same = queryKey(query);
  const calls = keeper.current(realm, (store) => store.ledger.endedElsewhere(realm, method, window.id)) ?? [];
  return calls.filter((call) => queryKey(call.query) === same);
}

/** A row that cannot be settled stays as it is: maybe charged. */
function settle<T>(store: Store, row: Extract<Reserved, { kind: 'reserved' }>, sent: Sent<T>): void {
  const facts = sent.outcome === 'error' ? sent : sent.facts;
  const outcome = sent.outcome === 'error' ? sent.reason : sent.outcome;
  const { status, orderNumber, counted, durationMs } = facts;
  quietly(() => store.ledger.settle(row.id, { status, orderNumber, counted, durationMs, outcome }));
}

function lift(keeper: StoreKeeper, connection: Connection, ...targets: readonly BlockTarget[]): void {
  quietly(() => {
    keeper.write(connection.realm, (store) => {
      store.together(() => {
        for (const target of targets) store.blocks.lift(connection, target);
      });
    });
  });
}

function failed(failure: Failure): Failed {
  return { kind: 'failed', failure };
}
