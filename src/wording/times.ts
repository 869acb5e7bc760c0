import * as vscode from 'vscode';
import { localDay } from '../domain/calendar-day.ts';
import { vendorDay } from '../domain/vendor-day.ts';
import type { Provenance } from '../licenses/answer.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Stamp = Pick<Provenance, 'fetchedAt' | 'olderThanMs'>;
type Limit = Pick<Provenance, 'olderThanMs'>;

/** How long ago an answer was given, and that it is older than the user's settings allow. @param now milliseconds since 1970. */
export function answerAge(answer: Stamp, now: number = Date.now()): string {
  return withLimit(age(answer.fetchedAt, now), answer);
}

/** The age of an answer as words about the question: "asked 5 minutes ago". @param now milliseconds since 1970. */
export function askedWhen(answer: Stamp, now: number = Date.now()): string {
  return withLimit(vscode.l10n.t('asked {0}', age(answer.fetchedAt, now)), answer);
}

/** What is said of an answer, with the note that it is older than the user's settings allow, where it is. */
export function withLimit(said: string, answer: Limit): string {
  const limit = ageLimitWords(answer);
  return limit === ''
    ? said
    : vscode.l10n.t({
        message: '{0}, {1}',
        args: [said, limit],
        comment: ['{0} is what an answer says or how old it is, {1} that it is older than so many days'],
      });
}

/** Which age an answer has passed, e.g. "older than 7 days"; empty where it may still be given instead of a new call. */
export function ageLimitWords({ olderThanMs }: Limit): string {
  if (olderThanMs === undefined) return '';
  if (olderThanMs === null) return vscode.l10n.t('age not certain');
  const days = olderThanMs / day;
  if (Number.isInteger(days) && days > 1) return vscode.l10n.t('older than {0} days', days);
  const hours = Math.round((10 * olderThanMs) / hour) / 10;
  if (hours === 0) return vscode.l10n.t('older than the setting allows');
  return hours === 1 ? vscode.l10n.t('older than 1 hour') : vscode.l10n.t('older than {0} hours', hours);
}

/** How long ago something was, for a reader: "just now", "5 minutes ago". Both times are milliseconds since 1970. */
export function age(at: number, now: number = Date.now()): string {
  const passed = now - at;
  if (passed < minute) return vscode.l10n.t('just now');
  const format = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'always' });
  const ago = (amount: number, unit: 'minute' | 'hour' | 'day'): string =>
    // Chinese typography sets a space between a figure and a character, which the formatter leaves out.
    format.format(-Math.floor(amount), unit).replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
  if (passed < hour) return ago(passed / minute, 'minute');
  if (passed < day) return ago(passed / hour, 'hour');
  return ago(passed / day, 'day');
}

/**
 * The day of an answer by the vendor's calendar, as lists and sentences have it; with the zone where the user's own
 * calendar shows another day. @param at milliseconds since 1970.
 */
export function dayWords(at: number): string {
  const parts = { dateStyle: 'medium', timeZone: 'Asia/Shanghai' } as const;
  const day = new Intl.DateTimeFormat(vscode.env.language, parts).format(at);
  return localDay(at) === vendorDay(at) ? day : vscode.l10n.t('{0} (UTC+8)', day);
}

/** A time with its date and zone: beside it stand days by the vendor's calendar. @param at milliseconds since 1970. */
export function absoluteTime(at: number): string {
  const parts: Intl.DateTimeFormatOptions = {
    ...{ year: 'numeric', month: 'short', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  };
  return new Intl.DateTimeFormat(vscode.env.language, parts).format(at);
}

/** A time as a clock shows it, in the user's time zone; with its date and the zone where it is a day or more off. Both times are milliseconds since 1970. */
export function clockTime(at: number, now: number = Date.now()): string {
  const near = Math.abs(at - now) < day;
  return near
    ? new Intl.DateTimeFormat(vscode.env.language, { hour: '2-digit', minute: '2-digit' }).format(at)
    : absoluteTime(at);
}
