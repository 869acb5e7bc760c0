import * as vscode from 'vscode';
import {
  broughtBy,
  type Company,
  type DataKind,
  type Outcome,
  type SearchPages,
} from '../../licenses/answer.ts';
import type { AskOptions } from '../../licenses/asking/ask-options.ts';
import type { Connection } from '../../licenses/connection.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import {
  companyPagesLeft,
  loadAllPages,
  loadMoreLicenses,
  refreshCompany,
  type AgreedPages,
} from '../../licenses/asking/company-questions.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { withId } from '../../vscode/command-target.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { FreshPress } from '../../vscode/dialogue/fresh-press.ts';
import { notify } from '../../vscode/notify.ts';
import { licensesFound } from '../../wording/license/found-licenses.ts';
import { callPrice } from '../../wording/prices.ts';
import { notifyFailure } from '../../wording/failures/failure-notice.ts';

/** What the licence panel does for commands about a licence. */
export interface LicenseActions {
  /** Asks for a licence once more, which is a call, and shows it. @param id the licence's. */
  refresh(id: string): Promise<void>;
}

/** What the commands about a company or a licence need. */
export interface CompanyCommandParts {
  readonly known: KnownLicenses;
  readonly service: Pick<LicenseService, 'search' | 'connection'>;
  readonly licenses: LicenseActions;
  /** The extension's version, as its package.json has it, for diagnostics. */
  readonly version: string;
  /** Milliseconds that nobody sets. */
  readonly clock?: () => number;
}

/** What can be done with a company or a licence, from the tree, a panel or a link. */
export function registerCompanyCommands({
  known,
  service,
  licenses,
  version,
  clock,
}: CompanyCommandParts): Disposable {
  const pin = withId((id) => {
    known.pin(id, !known.company(id)?.pinned);
  });
  const remove = withId((id) => {
    known.remove(id);
  });
  const copyNumber = withId(async (id) => {
    const dossier = known.license(id);
    if (dossier) await vscode.env.clipboard.writeText(dossier.license.value.licenseNumber);
  });
  const isOnePress = pressesApart(clock);
  const loadMore = withId(async (id, agreed: unknown) => {
    const company = known.company(id);
    const more = company?.more;
    if (!more || !isOnePress(id, agreed)) return;
    await inView((options) => loadMoreLicenses(service, more, options), offers(company));
  });
  const loadAll = withId(async (id, agreed: unknown) => {
    const company = known.company(id);
    const more = company?.more;
    if (!more || !isOnePress(id, agreed)) return;
    const left = companyPagesLeft(known, company);
    // The row may be older than what is stored by now: no more calls than it said, and no more than are left.
    const calls = typeof agreed === 'number' ? Math.min(left, agreed) : left;
    await loadAllInView(service, { ...more, calls }, offers(company));
  });
  const refresh = withId(async (id) => {
    const found = known.company(id);
    if (found) await inView((options) => refreshCompany(service, found, options), offers(found));
    else if (known.license(id)) await licenses.refresh(id);
  });

  const offers = (company: Company): CallFacts => ({
    version,
    data: company.provenance?.data,
    meantFor: service.connection,
  });
  const commands = new DisposableStore();
  commands.add(vscode.commands.registerCommand('telecomLicense.pinCompany', pin));
  commands.add(vscode.commands.registerCommand('telecomLicense.removeCompany', remove));
  commands.add(vscode.commands.registerCommand('telecomLicense.copyNumber', copyNumber));
  commands.add(vscode.commands.registerCommand('telecomLicense.loadMore', loadMore));
  commands.add(vscode.commands.registerCommand('telecomLicense.loadAll', loadAll));
  commands.add(vscode.commands.registerCommand('telecomLicense.refresh', refresh));
  return commands;
}

/**
 * A key held down on a row of the tree runs its command again and again: only a press of its own counts. A row hands its
 * command the number of calls that it names.
 */
function pressesApart(clock?: () => number): (row: string, calls: unknown) => boolean {
  const pressed = new Map<string, FreshPress>();
  return (row, calls) => {
    if (typeof calls !== 'number') return true;
    if (pressed.get(row)?.press() === false) return false;
    pressed.set(row, new FreshPress(clock));
    return true;
  };
}

/** Asks for the pages that are left of a company, and shows in the tree how many licences have come. */
async function loadAllInView(
  service: CompanyCommandParts['service'],
  left: AgreedPages,
  facts: CallFacts,
): Promise<void> {
  await inView((options, report) => {
    const arrived = (pages: SearchPages): void => {
      report(loadedWords(pages));
    };
    return loadAllPages(service, { ...left, arrived }, options);
  }, facts);
}

function loadedWords(pages: SearchPages): string {
  return licensesFound(broughtBy(pages), pages.totalRecords);
}

/** What is to be said of a call that failed. */
interface CallFacts {
  readonly version: string;
  readonly data: DataKind | undefined;
  /** The connection that was asked: what it forbids is not tried anyway with another one. */
  readonly meantFor: Connection | undefined;
}

/** Progress and cancellation where the user looks; a failure is said once and stays as a state in the view. */
async function inView(
  ask: (options: AskOptions, report: (words: string) => void) => Promise<Outcome<unknown>>,
  facts: CallFacts,
  anyway = false,
): Promise<void> {
  const outcome = await notify.progress(vscode.l10n.t('Asking the vendor'), async (signal, report) => {
    const answer = await ask({ signal, anyway, meantFor: facts.meantFor }, report);
    return signal.aborted ? undefined : answer;
  });
  if (!outcome || outcome.kind === 'answered') return;
  const { version, data } = facts;
  await notifyFailure(outcome, {
    version,
    anyway: { price: callPrice(data), ask: () => inView(ask, facts, true) },
  });
}
