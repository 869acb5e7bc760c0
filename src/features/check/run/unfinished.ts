import * as vscode from 'vscode';
import { enumerated, remarked } from '../../../wording/parts.ts';
import type { DocumentCheck } from '../../../licenses/document-check/check.ts';
import { notify } from '../../../vscode/notify.ts';

/** Tells the user of checks that are not finished after another one began. Every check stays until it is discarded. */
export function tellUnfinished(before: readonly DocumentCheck[]): void {
  const unfinished = before.filter(({ done, total }) => done < total);
  if (unfinished.length === 0) return;
  const titles = unfinished.map(({ title, done, total }) =>
    remarked(title, `${String(done)}/${String(total)}`),
  );
  void notify.info(
    vscode.l10n.t('Still unfinished: {0}. Resume Check goes on with it.', enumerated(...titles)),
  );
}
