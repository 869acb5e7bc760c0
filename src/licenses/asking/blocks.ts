import { failureAt, type Failure } from '../failure.ts';
import { nextVendorMidnight } from '../../domain/vendor-day.ts';
import type { StoredBlock, BlockTarget } from '../../store/blocks.ts';
import type { LedgerRow } from '../../store/ledger.ts';
import { notAnswered } from './not-answered.ts';
import type { ServiceState } from './service-state.ts';

const MINUTE = 60_000;

/** 110 (the vendor's reference, "Status codes"): 请等 2小时后重试. */
const LOCKED_MS = 120 * MINUTE;

/** How long all calls rest where the vendor gives no time: long enough not to make it worse. */
const PAUSE_MS: Readonly<Record<string, number>> = { '106': 30 * MINUTE, '108': 30 * MINUTE, '120': MINUTE };

const TOO_MANY_REQUESTS = 429;

const LONGEST_PAUSE_MS = 24 * 60 * MINUTE;

/**
 * What a failed call forbids from now on, `undefined` where it forbids nothing.
 * @param query the call that failed. @param now milliseconds since 1970.
 */
export function blockAfter(
  failure: Failure,
  query: Extract<BlockTarget, { kind: 'query' }>,
  now: number,
): StoredBlock | undefined {
  const stops = (target: BlockTarget, until: number | null): StoredBlock => ({
    target,
    status: failure.status,
    reason: failure.reason,
    message: failure.message,
    orderNumber: failure.orderNumber,
    since: now,
    until,
  });
  switch (failure.reason) {
    case 'locked':
      return stops(query, now + LOCKED_MS);
    case 'credentials':
    case 'account':
      return stops({ kind: 'connection' }, null);
    case 'quota':
      return stops({ kind: 'connection' }, nextVendorMidnight(now));
    case 'withdrawn':
      return stops({ kind: 'method', method: query.method }, null);
    default: {
      const pause = pauseOf(failure);
      return pause === undefined ? undefined : stops({ kind: 'connection' }, now + pause);
    }
  }
}

/** In milliseconds; `Retry-After` goes before our own guess. */
function pauseOf({ status, httpStatus, retryAfterSeconds }: Failure): number | undefined {
  const own = httpStatus === TOO_MANY_REQUESTS ? MINUTE : PAUSE_MS[status ?? ''];
  if (own === undefined) return undefined;
  return Math.min(LONGEST_PAUSE_MS, retryAfterSeconds === null ? own : retryAfterSeconds * 1000);
}

/** What the service stands at while a block holds for more than one query. @param realm of the connection that it forbids. */
export function stateOfBlock(block: StoredBlock, realm: string): ServiceState {
  const failure = failureOfBlock(block, realm);
  const { until } = block;
  switch (failure.reason) {
    case 'credentials':
      return { kind: 'keyRejected', failure, until };
    case 'blocked':
    case 'transient':
      return { kind: 'paused', failure, until };
    default:
      return { kind: 'accountStopped', failure, until };
  }
}

/** The failure that a block came of, as this window tells it: it has sent nothing itself. @param realm as of `stateOfBlock`. */
export function failureOfBlock(
  { reason, status, message, orderNumber }: StoredBlock,
  realm: string,
): Failure {
  const known = REASONS.find((name) => name === reason) ?? 'blocked';
  const failure = notAnswered(known, 'refused before sending: an earlier answer forbids it', 'no');
  return failureAt(realm, { ...failure, status, message, orderNumber });
}

/**
 * What another window's call failed with, as the ledger tells it; `undefined` where it is worth a call of one's own: it
 * has cost nothing, and says nothing to the next one. Its charge is in the other window's row.
 */
export function failureOfOthers({ outcome, status, orderNumber, counted }: LedgerRow): Failure | undefined {
  const own = REASONS.find((name) => name === outcome);
  const passing = counted === 'no' ? undefined : PASSING_REASONS.find((name) => name === outcome);
  const reason = own ?? passing;
  if (reason === undefined) return undefined;
  const cost = passing === undefined ? 'no' : 'maybe';
  const failure = notAnswered(reason, 'another window asked the same at the same time', cost);
  return { ...failure, status, orderNumber };
}

/** Reasons that hold for whoever asks. */
const REASONS = [
  'locked',
  'credentials',
  'account',
  'quota',
  'withdrawn',
  'blocked',
  'transient',
  'badQuery',
  'pending',
  'unknownStatus',
] as const;

/** Reasons that another call may not meet; but where the first may have been charged, only the user makes a second one. */
const PASSING_REASONS = ['network', 'timeout', 'cancelled', 'malformed', 'tooLarge'] as const;
