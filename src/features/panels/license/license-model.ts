import type { DataKind, Dossier, Provenance } from '../../../licenses/answer.ts';
import { recordedPart } from '../../../licenses/kept-record.ts';
import type { LicenseHistory } from '../../../licenses/known/license-history.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { isCall, type Mode } from '../../../licenses/known/way.ts';
import type { LicenseService } from '../../../licenses/license-service.ts';
import { Asking, type Activity } from '../../../pages/asking.ts';
import type { SavedPanel } from './saved-license.ts';

/** What a panel needs of what is known: it reads, and hears of news. */
export type LicenseSource = Pick<
  KnownLicenses,
  'license' | 'wayToDetail' | 'question' | 'history' | 'onDidChange'
>;

/** What one licence's model needs. */
export interface LicenseModelOptions {
  readonly id: string;
  readonly known: LicenseSource;
  /** Asks for the licence, which may cost a call. */
  readonly service: Pick<LicenseService, 'detail' | 'connection'>;
  /** Whether a call would now bring sample or real data; `undefined` where there is no connection. */
  readonly dataKind: () => DataKind | undefined;
  /** What the panel showed before a reload. */
  readonly restored?: Pick<SavedPanel, 'record' | 'scope' | 'draft'> | undefined;
  readonly onDidChange: () => void;
}

/**
 * Whether the licence may be asked for. `otherSource`: an id of sample data must not reach the vendor, nor the reverse.
 * `unknownLicense`: it might be either.
 */
export type Permission = 'allowed' | 'unknownLicense' | 'notConnected' | 'otherSource';

/** What there is to show of a licence. */
export type LicenseState = Pick<
  LicenseModel,
  'id' | 'dossier' | 'question' | 'history' | 'activity' | 'permission' | 'dataKind' | 'mode' | 'isCall'
>;

/** One licence as its panel knows it. Nothing but `ask` spends. */
export class LicenseModel {
  readonly id: string;
  readonly #known: LicenseSource;
  readonly #service: Pick<LicenseService, 'detail' | 'connection'>;
  readonly #dataKind: () => DataKind | undefined;
  readonly #asking: Asking<'detail'>;
  readonly #subscription: { dispose(): void };
  #dossier: Dossier | undefined;
  /** Whose answers they are: see `Connection`. `undefined`: nobody's that is known, and so nobody is asked for it. */
  #realm: string | undefined;

  constructor({ id, known, service, dataKind, restored, onDidChange }: LicenseModelOptions) {
    this.id = id;
    this.#known = known;
    this.#service = service;
    this.#dataKind = dataKind;
    this.#asking = new Asking(onDidChange, () => service.connection);
    this.#dossier = restored?.record ?? undefined;
    this.#realm = restored?.scope;
    this.lookAgain();
    this.#subscription = known.onDidChange(() => {
      this.lookAgain();
      onDidChange();
    });
  }

  /** The licence with all that is known of it; `undefined` where nothing is. */
  get dossier(): Dossier | undefined {
    return this.#dossier;
  }

  /** Whose answers they are, as the connection's realm; `undefined` where that is not known. */
  get realm(): string | undefined {
    return this.#realm;
  }

  /** What was searched for when the licence was found, if that is known. */
  get question(): string | undefined {
    return this.#known.question(this.id);
  }

  /** What changed between the stored answers about the licence. */
  get history(): LicenseHistory {
    return this.#known.history(this.id);
  }

  /** What the page is doing with the vendor, or what came of it. */
  get activity(): Activity {
    return this.#asking.activity;
  }

  /** Whether the present connection gives sample or real data; `undefined` without a connection. */
  get dataKind(): DataKind | undefined {
    return this.#dataKind();
  }

  /** Whether the page may ask the vendor for the licence, or why not. */
  get permission(): Permission {
    if (!this.#dossier) return 'unknownLicense';
    const kind = this.#dataKind();
    if (kind === undefined) return 'notConnected';
    const isOwn = this.#realm === this.#service.connection?.realm;
    return isOwn && this.#dossier.license.provenance.data === kind ? 'allowed' : 'otherSource';
  }

  /** What `ask` asks for: the annual report where none is on screen, a stored one too; otherwise all of it anew. */
  get mode(): Extract<Mode, 'stored' | 'fresh'> {
    return this.#dossier?.annualReport ? 'fresh' : 'stored';
  }

  /** Whether `ask` would be a call. */
  get isCall(): boolean {
    return isCall(this.#known.wayToDetail(this.id), this.mode);
  }

  /**
   * Asks for the licence in the present mode, which is a call where `isCall` says so. Asked again after it was
   * refused for an earlier answer, it is sent anyway: the button has said so.
   * @param isFree whether the button has said "no call": then nothing is sent, although the stored answer may be gone.
   */
  async ask(isFree = !this.isCall): Promise<void> {
    if (this.permission !== 'allowed') return;
    const mode = isFree ? 'onlyStored' : this.mode;
    await this.#asking.ask(
      'detail',
      (options) => this.#service.detail(this.id, { ...options, mode }),
      (dossier) => {
        if (dossier === null) return 'gone';
        this.#dossier = dossier;
        return 'fetched';
      },
    );
  }

  /** Gives the question under way up: what was not sent is not sent; what was sent may be charged. */
  cancel(): void {
    this.#asking.cancel();
  }

  /** Ends the model: it hears of nothing any more, and gives its question up. */
  dispose(): void {
    this.#subscription.dispose();
    this.#asking.dispose();
  }

  /** Reads what the service knows by now: that an answer expires is no news, time alone brings it about. */
  lookAgain(): void {
    const known = this.#known.license(this.id);
    if (known) this.#realm = this.#service.connection?.realm;
    this.#dossier = newer(this.#dossier, known);
  }
}

/**
 * What the service knows wins. The same answers are kept as they are, since the service calls an answer `stored` as
 * soon as it has it, and the panel still says that it came from the vendor just now.
 */
function newer(own: Dossier | undefined, known: Dossier | undefined): Dossier | undefined {
  if (!own || !known || !sameAnswers(own, known)) return known ?? own;
  const { license, annualReport } = own;
  return { license, annualReport, ...recordedPart(known) };
}

function sameAnswers(a: Dossier, b: Dossier): boolean {
  return (
    sameProvenance(a.license.provenance, b.license.provenance) &&
    sameProvenance(a.annualReport?.provenance, b.annualReport?.provenance)
  );
}

function sameProvenance(a: Provenance | undefined, b: Provenance | undefined): boolean {
  return (
    a?.fetchedAt === b?.fetchedAt &&
    a?.orderNumber === b?.orderNumber &&
    a?.data === b?.data &&
    a?.olderThanMs === b?.olderThanMs
  );
}
