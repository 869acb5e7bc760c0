import * as vscode from 'vscode';
import type { LicenseRecord, Outcome } from '../../licenses/answer.ts';
import type { AskOptions } from '../../licenses/asking/ask-options.ts';
import { loadMoreLicenses, refreshCompany } from '../../licenses/asking/company-questions.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { withProgress } from '../../vscode/cancellation.ts';
import { idOf } from '../../vscode/command-target.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { warn } from '../../vscode/toast.ts';

/** What the licence panel does for these commands. */
export interface LicenseActions {
  refresh(id: string): Promise<void>;
  asMarkdown(record: LicenseRecord): Promise<string>;
}

/** What can be done with a company or a licence, from the tree, the panel or a link. */
export function registerCompanyCommands(service: LicenseService, licenses: LicenseActions): Disposable {
  const commands = new DisposableStore();
  const add = (name: string, run: (id: string) => unknown): void => {
    commands.add(
      vscode.commands.registerCommand(`telecomLicense.${name}`, (given: unknown) => {
        const id = idOf(given);
        return id === undefined ? undefined : run(id);
      }),
    );
  };

  add('pinCompany', (id) => {
    service.pin(id, !service.company(id)?.pinned);
  });
  add('removeCompany', (id) => {
    service.remove(id);
  });
  add('copyNumber', (id) =>
    copy([service.license(id)].flatMap((record) => record?.license.value.licenseNumber ?? [])),
  );
  add('copyMarkdown', async (id) => {
    const record = service.license(id);
    const records = record ? [record] : (service.company(id)?.licenses ?? []);
    await copy(await Promise.all(records.map((each) => licenses.asMarkdown(each))));
  });
  add('loadMore', async (id) => {
    const more = service.company(id)?.more;
    if (!more) return;
    await inView((options) => loadMoreLicenses(service, more, options));
  });
  add('refresh', async (id) => {
    const found = service.company(id);
    if (found) await inView((options) => refreshCompany(service, found, options));
    else if (service.license(id)) await licenses.refresh(id);
  });
  return commands;
}

async function copy(texts: readonly string[]): Promise<void> {
  if (texts.length > 0) await vscode.env.clipboard.writeText(texts.join('\n'));
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
