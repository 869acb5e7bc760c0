import { ageOf, isFresh } from '../../store/answers/age.ts';
import type { Stamp } from '../../store/answers/answers.ts';
import type { DataKind, Provenance } from '../answer.ts';

/** How long an answer may be given instead of a new call, in milliseconds. */
export interface Freshness {
  readonly maxAgeMs: number;
  /** How long an answer "nothing found" may be given instead of a new call, in milliseconds. */
  readonly emptyMaxAgeMs: number;
}

/**
 * Where a stored answer comes from, and whether it is older than the user's settings allow.
 * @param limit the age that they allow, in milliseconds.
 * @param now milliseconds since 1970.
 */
export function storedProvenance(
  { fetchedAt, orderNumber }: Pick<Stamp, 'fetchedAt' | 'orderNumber'>,
  data: DataKind,
  limit: number,
  now: number,
): Provenance {
  const olderThanMs = ageOf(fetchedAt, now) === undefined ? null : limit;
  return {
    data,
    source: 'stored',
    ...{ fetchedAt, orderNumber },
    ...(isFresh(fetchedAt, now, limit) ? {} : { olderThanMs }),
  };
}
