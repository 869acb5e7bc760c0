import { daysBetween } from '../calendar-day.ts';
import { statusValidity } from './compare.ts';
import type { RegulatorRecord } from './record.ts';

/**
 * How near the recorded end of a licence is. `past` says that the recorded day is over, not that the licence has
 * expired: it may have been renewed since.
 */
export type ReminderState = 'far' | 'remind' | 'past';

/** What a reminder is made of. */
export interface Reminder {
  readonly state: ReminderState;
  /** Until the recorded day; 0 on that day, below 0 after it. */
  readonly days: number;
}

/**
 * How near the end is that a record gives; `null` where it gives none, or says that the licence has ended already.
 * @param today as `2026-11-03`.
 * @param remindDays so many days before the end and fewer it is time; 0 is never.
 */
export function reminderOf(
  { validUntil, status }: Pick<RegulatorRecord, 'validUntil' | 'status'>,
  today: string,
  remindDays: number,
): Reminder | null {
  if (validUntil === null || statusValidity(status) === 'invalid') return null;
  const days = daysBetween(today, validUntil);
  if (days < 0) return { state: 'past', days };
  return { state: days <= remindDays && remindDays > 0 ? 'remind' : 'far', days };
}

/** Records by their recorded end, the soonest first; those without one come last, in their order. */
export function soonestFirst<T extends Pick<RegulatorRecord, 'validUntil'>>(
  records: readonly T[],
): readonly T[] {
  const endOf = ({ validUntil }: T): string => validUntil ?? '9999';
  return records.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : Number(endOf(a) > endOf(b))));
}
