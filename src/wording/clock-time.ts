import * as vscode from 'vscode';

const day = 86_400_000;

/** A time of today or the next hours as the clock shows it; with its date where it is further off. @param at milliseconds since 1970. */
export function clockTime(at: number, now: number = Date.now()): string {
  const near = Math.abs(at - now) < day;
  const options: Intl.DateTimeFormatOptions = near
    ? { hour: '2-digit', minute: '2-digit' }
    : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(vscode.env.language, options).format(at);
}
