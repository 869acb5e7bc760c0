import * as vscode from 'vscode';
import type { DocumentCheck } from '../../licenses/document-check/check.ts';
import { pickFreshly } from '../../vscode/dialogue/fresh-press.ts';
import { pickOne } from '../../vscode/labels.ts';
import { notify } from '../../vscode/notify.ts';
import { absoluteTime } from '../../wording/times.ts';

/** What a command asks for which check: its title, and whether the choice of one may lead to a call. */
export interface WhichCheck {
  readonly title: string;
  readonly spends?: boolean;
}

/**
 * The check that a command is about: the one whose result is in sight, else the only one there is, else the user's
 * choice.
 * @param checks those that the command can be about.
 * @param shown the id of the check whose result is in sight, which need not be one of `checks`.
 * @param which what the user is asked where there are several.
 * @returns `undefined` where there is none, which the user is told, or the user left.
 */
export async function pickCheck(
  checks: readonly DocumentCheck[],
  shown: number | undefined,
  { title, spends = false }: WhichCheck,
): Promise<DocumentCheck | undefined> {
  const found = checks.find(({ id }) => id === shown);
  if (found) return found;
  if (checks.length === 0) void notify.info(vscode.l10n.t('There is no such check.'));
  if (checks.length < 2) return checks[0];
  const items = checks.map((check) => ({ ...checkDetails(check), check }));
  const chosen = await (spends ? pickFreshly(items, title) : pickOne(items, { title }));
  return chosen?.check;
}

/** A check in a list to choose from: what was checked, how far it is, and when it began. */
export function checkDetails(
  check: DocumentCheck,
): Required<Pick<vscode.QuickPickItem, 'label' | 'description' | 'detail'>> {
  return {
    label: check.title,
    description: vscode.l10n.t('{0} of {1} done', check.done, check.total),
    detail: absoluteTime(check.began),
  };
}
