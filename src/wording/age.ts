import * as vscode from 'vscode';
import type { Provenance } from '../licenses/answer.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago an answer was given, and that it is too old to be given for a new call. */
export function answerAge(
  { fetchedAt, expired = false }: Pick<Provenance, 'fetchedAt' | 'expired'>,
  now: number = Date.now(),
): string {
  const words = age(fetchedAt, now);
  return expired ? vscode.l10n.t('{0}, expired', words) : words;
}

/** How long ago something was, for a reader: "just now", "5 minutes ago". @param fetchedAt milliseconds since 1970. */
export function age(fetchedAt: number, now: number = Date.now()): string {
  const passed = now - fetchedAt;
  if (passed < minute) return vscode.l10n.t('just now');
  const format = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'always' });
  if (passed < hour) return format.format(-Math.floor(passed / minute), 'minute');
  if (passed < day) return format.format(-Math.floor(passed / hour), 'hour');
  return format.format(-Math.floor(passed / day), 'day');
}
