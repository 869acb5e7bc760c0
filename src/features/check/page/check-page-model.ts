import * as vscode from 'vscode';
import type { Company, DataKind, SearchPages } from '../../../licenses/answer.ts';
import { eachNumberOnce, type NumbersKnown } from '../../../licenses/document-check/checked-claims.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { PageHost, PageModel } from '../../../pages/page.ts';
import type { Arrangement, CheckAction, CheckMessage, CheckView } from '../../../protocol/check-page.ts';
import type { NoteView } from '../../../protocol/page.ts';
import { changesView } from '../../../sections/check/changes-view.ts';
import { isCall, type Way } from '../../../licenses/known/way.ts';
import { askForLabel, showStoredLabel } from '../../../wording/actions.ts';
import { remarked } from '../../../wording/parts.ts';
import { callPrice, noCall } from '../../../wording/prices.ts';
import { notify } from '../../../vscode/notify.ts';
import { checkTitle, goneWords } from '../check-words.ts';
import { inSightOf } from '../result/in-sight.ts';
import { listResultsInTurns } from '../result/list-results.ts';
import { readCompanies, type KnownRows } from '../result/read-companies.ts';
import { ResultRenewal } from '../result/renewal.ts';
import { orTellTrouble } from '../run/run-check.ts';
import { checkView } from './check-view.ts';
import { saveCheck } from './saved-check.ts';

/** What the page of one check needs. */
export interface CheckPageOptions {
  readonly id: number;
  readonly arrangement: Arrangement;
  readonly known: KnownLicenses;
  readonly checks: DocumentChecks;
  /** The kind of data of the present connection; `undefined` where there is none. */
  readonly data: () => DataKind | undefined;
  /** Does what a button of the page asks for, with the check of this id. */
  readonly act: (action: CheckAction, id: number) => unknown;
  /** Shows a company's page. */
  readonly openCompany: (id: string) => unknown;
  /** Opens the search with a name in it, which asks for nothing before the user does. */
  readonly search: (query: string) => unknown;
}

/** The page of one check, kept up while the check runs. Nothing here asks the vendor. */
export class CheckPageModel implements PageModel<CheckMessage, number> {
  readonly activity = { kind: 'idle' } as const;
  readonly #host: PageHost;
  readonly #options: CheckPageOptions;
  readonly #renewal: ResultRenewal;
  readonly #subscriptions: readonly { dispose(): void }[];
  /** While a check runs, what it found stays as it was read first; at its end all is read once more. */
  #read: KnownRows = new Map();
  /** As long as that, whose a claimed number is. */
  #numbers: NumbersKnown;
  #view: CheckView | undefined;
  /** The companies whose branches rows name, by the ids of the rows. */
  #branches: ReadonlyMap<number, string> = new Map();

  constructor(host: PageHost, options: CheckPageOptions) {
    this.#host = host;
    this.#options = options;
    this.#numbers = eachNumberOnce(options.known);
    this.#renewal = new ResultRenewal(() => void this.#renew());
    const due = (): void => {
      this.#renewal.due();
    };
    this.#subscriptions = [options.checks.onDidChange(due), options.known.onDidChange(due)];
    void this.#renew();
  }

  /** What was checked, and when where there are several such checks; `undefined` where the check is not there. */
  get title(): string | undefined {
    const { id, checks } = this.#options;
    const { all } = checks;
    const check = all.find((each) => each.id === id);
    return check && vscode.l10n.t('{0}, licences', checkTitle(check, all));
  }

  /** The check's id. */
  get shown(): number {
    return this.#options.id;
  }

  /** The result as it was read last, or why there is none. */
  render(): { readonly view: CheckView | NoteView; readonly saved: unknown } {
    return { view: this.#view ?? this.#note(), saved: saveCheck(this.#options.id) };
  }

  /** The days of answers are told, not their ages. */
  lookAgain(): void {
    // Nothing changes by time alone.
  }

  /** Does what the user asked for in the page. */
  async receive(message: CheckMessage): Promise<void> {
    const { id, act, search } = this.#options;
    switch (message.type) {
      case 'actOnCheck':
        await act(message.action, id);
        return;
      case 'openRow':
        await this.#openRow(message.id);
        return;
      case 'searchCompany': {
        const company = this.#branches.get(message.id);
        if (company !== undefined) await search(company);
        return;
      }
      case 'require':
        await this.#require(message.businesses, message.region);
    }
  }

  /** No button of this page asks by itself: those that lead to calls say so, and are asked about first. */
  ask(): Promise<void> {
    return Promise.resolve();
  }

  cancel(): void {
    // A page of a check has no question of its own under way.
  }

  /** Ends the model: it hears of nothing any more. */
  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#renewal.dispose();
  }

  async #renew(): Promise<void> {
    await this.#renewal.build(() => this.#build());
    this.#host.changed();
  }

  async #build(): Promise<void> {
    const { id, known, arrangement, data } = this.#options;
    const inSight = inSightOf(id, this.#options);
    if (inSight?.isRunning !== true) {
      this.#read = new Map();
      this.#numbers = eachNumberOnce(known);
    }
    if (!inSight) {
      this.#view = undefined;
      return;
    }
    const companies = await readCompanies(inSight, known, this.#read);
    const { compared, plan, leftOut } = inSight;
    const list = await listResultsInTurns(plan?.lists ?? [], companies, leftOut, this.#numbers);
    const opens = (place: number): boolean =>
      companies.some(({ item, facts }) => item.place === place && facts.name !== null);
    const changes = compared ? changesView(compared, opens) : null;
    this.#branches = new Map(
      companies.flatMap(({ item, branchOf }) => (branchOf === undefined ? [] : [[item.place, branchOf]])),
    );
    const searchLabel = (query: string): string => searchWords(query, known.wayTo(query), data());
    this.#view = checkView(inSight, { companies, list, arrangement, changes, searchLabel });
  }

  async #openRow(place: number): Promise<void> {
    const { known, openCompany } = this.#options;
    const row = this.#view?.rows.find(({ id }) => id === place);
    if (!row?.opens) return;
    const names = [row.name, row.company].filter((name) => name !== '');
    const company = names.reduce<Company | undefined>(
      (found, name) => found ?? known.companyNamed(name),
      undefined,
    );
    if (company) await openCompany(company.id);
  }

  async #require(businesses: string, region: string): Promise<void> {
    const { id, checks } = this.#options;
    const need = businesses.trim() === '' ? null : { businesses, region };
    await orTellTrouble(() => {
      if (!checks.noteNeed(id, need))
        void notify.warn(vscode.l10n.t('Not kept: what is stored of this check’s list cannot be read.'));
    });
  }

  #note(): NoteView {
    const { id, checks } = this.#options;
    const isThere = checks.all.some((check) => check.id === id);
    const text = isThere
      ? vscode.l10n.t('Reading the result…')
      : checks.isOfAnother(id)
        ? vscode.l10n.t('This check is of another connection. Sign in there again to see it.')
        : goneWords();
    return {
      kind: 'note',
      heading: vscode.l10n.t('Check of companies'),
      text,
      ask: null,
      activity: { kind: 'idle' },
    };
  }
}

/** What begins a search, with its price: a stored answer serves, whatever its age. */
function searchWords(query: string, way: Way<SearchPages>, data: DataKind | undefined): string {
  return isCall(way, 'stored')
    ? remarked(askForLabel(query), callPrice(data))
    : remarked(showStoredLabel(query), noCall());
}
