import * as vscode from 'vscode';
import { mayAskAgain } from '../../licenses/document-check/outcome.ts';
import type { DocumentChecks } from '../../licenses/document-check/document-checks.ts';
import type { DocumentCheck } from '../../licenses/document-check/check.ts';
import { tell } from './check-words.ts';

/** So many finished checks stay, whatever window shows them: this one does not see what others show. */
const KEPT = 5;

/**
 * After another check began: what is unfinished stays, and is said to. Of what was finished, the older ones go, unless
 * they are in sight here, or tell of queries that may have been charged: nothing else does. The answers stay.
 * @param before the newest first.
 */
export function tidyUp(
  before: readonly DocumentCheck[],
  checks: Pick<DocumentChecks, 'items' | 'discard'>,
  isOpen: (id: number) => boolean,
): void {
  const finished = before.filter(({ done, total }) => done === total);
  for (const { id } of finished.slice(KEPT))
    if (!isOpen(id) && !checks.items(id).some(mayAskAgain)) checks.discard(id);
  const unfinished = before.filter(({ done, total }) => done < total);
  if (unfinished.length === 0) return;
  const titles = unfinished.map(({ title, done, total }) => `${title} (${String(done)}/${String(total)})`);
  tell(vscode.l10n.t('Still unfinished: {0}. Resume Check goes on with it.', titles.join(', ')));
}
