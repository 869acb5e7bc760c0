import type { SentEnvelope } from '../../src/sandbox/envelope.ts';
import type { EnvelopeFault } from './orders.ts';

/** Each of these forms has been seen from the vendor, or follows from what its reference leaves open. */
export const oddEnvelopes: { readonly [fault in EnvelopeFault]: (envelope: SentEnvelope) => SentEnvelope } = {
  lowercase: (envelope) =>
    Object.fromEntries(Object.entries(envelope).map(([key, value]) => [lowerInitial(key), value])),
  numbers: (envelope) => ({ ...envelope, Status: Number(envelope['Status']) }),
  strings: (envelope) => ({ ...envelope, Paging: mapValues(envelope['Paging'], String) }),
  nopaging: (envelope) => Object.fromEntries(Object.entries(envelope).filter(([key]) => key !== 'Paging')),
  oddrow: (envelope) => ({ ...envelope, Result: withOddRow(envelope['Result']) }),
  norows: (envelope) => ({ ...envelope, Result: [] }),
};

function lowerInitial(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1);
}

function mapValues(record: unknown, change: (value: unknown) => unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** In a list, the second row is no licence; a detail has lost the id that it was asked by. */
function withOddRow(result: unknown): unknown {
  if (Array.isArray(result)) return result.map((row: unknown, index) => (index === 1 ? ['?', 42] : row));
  return typeof result === 'object' && result !== null ? { ...result, Id: { '?': 42 } } : result;
}
