import * as vscode from 'vscode';
import { enumerated } from '../../../wording/parts.ts';
import { mayAskAgain } from '../../../licenses/document-check/outcome.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import type { DocumentCheck } from '../../../licenses/document-check/check.ts';
import { notify } from '../../../vscode/notify.ts';

/** So many finished checks stay: other windows may show them, and this one does not see what others show. */
const KEPT = 5;

/**
 * Discards old checks after another one began. Unfinished ones stay, and the user is told so. Of the finished ones the
 * newest stay, those that are open here, and those that tell of queries that may have been charged: nothing else tells
 * of them. Stored answers stay in any case.
 * @param before the checks before the new one, the newest first.
 * @param isOpen whether the result of the check with this id is open in this window.
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
  void notify.info(
    vscode.l10n.t('Still unfinished: {0}. Resume Check goes on with it.', enumerated(...titles)),
  );
}
