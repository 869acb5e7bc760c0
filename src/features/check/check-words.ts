import * as vscode from 'vscode';
import { vendorDay } from '../../domain/vendor-day.ts';
import type { DocumentCheck } from '../../licenses/document-check/check.ts';
import { dayWords } from '../../wording/times.ts';
import { remarked } from '../../wording/parts.ts';

/**
 * What a check is called: by what was checked, with its day where another check is of the same, and with its time where
 * that other one is of the same day.
 */
export function checkTitle({ id, title, began }: DocumentCheck, all: readonly DocumentCheck[]): string {
  const others = all.filter((other) => other.id !== id && other.title === title);
  if (others.length === 0) return title;
  const isOfOneDay = others.some((other) => vendorDay(other.began) === vendorDay(began));
  // To the second: two checks of one minute have two titles.
  const time = new Date(began).toLocaleString(vscode.env.language, { timeZoneName: 'short' });
  return remarked(title, isOfOneDay ? time : dayWords(began));
}

/** Said where a check that is asked for is no longer there. */
export function goneWords(): string {
  return vscode.l10n.t('This check was discarded; its answers are still stored.');
}

/** Said where another window runs the check. */
export function elsewhereWords(): string {
  return vscode.l10n.t('Another window runs this check. Stop it there first.');
}

/** Said where this window runs a check already. */
export function runningWords(): string {
  return vscode.l10n.t('A check is running; stop it first.');
}
