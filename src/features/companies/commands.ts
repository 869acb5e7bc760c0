import * as vscode from 'vscode';
import type { LicenseRecord, Outcome } from '../../licenses/answer.ts';
import type { AskOptions } from '../../licenses/asking/ask-options.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { withProgress } from '../../vscode/cancellation.ts';
import { idOf } from '../../vscode/command-target.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { warn } from '../../vscode/toast.ts';

/** What the licence panel does for these commands. */
export interface LicenseActions {
  open(id: string): void;
  refresh(id: string): Promise<void>;
  asMarkdown(record: LicenseRecord): string;
}

/** What can be done with a company or a licence, from the tree, the panel or a link. */
export function registerCompanyCommands(
  known: KnownLicenses,
  service: Pick<LicenseService, 'search'>,
  licenses: LicenseActions,
): Disposable {
  const commands = new DisposableStore();
  const add = (name: string, run: (id: string) => unknown): void => {
    commands.add(
      vscode.commands.registerCommand(`telecomLicense.${name}`, (given: unknown) => {
        const id = idOf(given);
        return id === undefined ? undefined : run(id);
      }),
    );
  };

  add('openLicense', (id) => {
    licenses.open(id);
  });
  add('pinCompany', (id) => {
    known.pin(id, !known.company(id)?.pinned);
  });
  add('removeCompany', (id) => {
    known.remove(id);
  });
  add('copyNumber', (id) =>
    copy(
      [known.license(id)].flatMap((record) => record ?? []),
      (record) => record.license.value.licenseNumber,
    ),
  );
  add('copyMarkdown', (id) => {
    const record = known.license(id);
    const records = record ? [record] : (known.company(id)?.licenses ?? []);
    return copy(records, (each) => licenses.asMarkdown(each));
  });
  add('loadMore', async (id) => {
    const more = known.company(id)?.more;
    if (!more) return;
    await inView((options) => service.search(more.query, { ...options, pageIndex: more.nextPage }));
  });
  add('refresh', async (id) => {
    const found = known.company(id);
    if (found) await inView((options) => service.search(found.query, { ...options, mode: 'fresh' }));
    else if (known.license(id)) await licenses.refresh(id);
  });
  return commands;
}

async function copy(
  records: readonly LicenseRecord[],
  text: (record: LicenseRecord) => string,
): Promise<void> {
  if (records.length > 0) await vscode.env.clipboard.writeText(records.map(text).join('\n'));
}

/** Progress and cancellation where the user looks; a failure is said once and stays as a state in the view. */
async function inView(
  ask: (options: AskOptions) => Promise<Outcome<unknown>>,
  anyway = false,
): Promise<void> {
  const outcome = await withProgress(vscode.l10n.t('Asking the vendor'), async (signal) => {
    const answer = await ask({ signal, anyway });
    return signal.aborted ? undefined : answer;
  });
  if (outcome && outcome.kind !== 'answered') await warn(outcome, () => inView(ask, true));
}
