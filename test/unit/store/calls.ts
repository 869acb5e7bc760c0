import { REALM } from '../../support/stored-companies.ts';
import type { Reservation } from '../../../src/store/ledger.ts';

export const DAY = 86_400_000;

/** Noon of 3 November 2026 in China. */
export const NOON = Date.parse('2026-11-03T12:00:00+08:00');

export function call(changes: Partial<Reservation> = {}): Reservation {
  return { realm: REALM, method: 'GetList', query: '云梦', at: NOON, limit: 0, window: 'one', ...changes };
}
