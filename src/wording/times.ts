import * as vscode from 'vscode';
import type { Provenance } from '../licenses/answer.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago an answer was given, and that it is too old to be given for a new call. @param now milliseconds since 1970. */
export function answerAge(
  { fetchedAt, expired = false }: Pick<Provenance, 'fetchedAt' | 'expired'>,
  now: number = Date.now(),
): string {
  const words = age(fetchedAt, now);
  return expired ? expiredWords(words) : words;
}

/** What is said of an answer, with the note that the answer is too old to be given for a new call. */
export function expiredWords(said: string): string {
  return vscode.l10n.t('{0}, expired', said);
}

/** How long ago something was, for a reader: "just now", "5 minutes ago". Both times are milliseconds since 1970. */
export function age(at: number, now: number = Date.now()): string {
  const passed = now - at;
  if (passed < minute) return vscode.l10n.t('just now');
  const format = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'always' });
  if (passed < hour) return format.format(-Math.floor(passed / minute), 'minute');
  if (passed < day) return format.format(-Math.floor(passed / hour), 'hour');
  return format.format(-Math.floor(passed / day), 'day');
}

/** A time as a clock shows it, in the user's time zone; with its date where it is a day or more off. Both times are milliseconds since 1970. */
export function clockTime(at: number, now: number = Date.now()): string {
  const near = Math.abs(at - now) < day;
  const options: Intl.DateTimeFormatOptions = near
    ? { hour: '2-digit', minute: '2-digit' }
    : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(vscode.env.language, options).format(at);
}
