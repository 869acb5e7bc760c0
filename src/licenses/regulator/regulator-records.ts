import { vendorDay } from '../../domain/vendor-day.ts';
import type { RecordSubject, RegulatorRecord } from '../../domain/regulator/record.ts';
import { reminderOf, soonestFirst, type Reminder } from '../../domain/regulator/reminder.ts';
import { subjectKey } from '../../domain/regulator/subject.ts';
import type { DataKind } from '../answer.ts';
import type { ConnectionSource } from '../connection.ts';
import { otherNameIn, type KeptRecord, type Recorded } from '../kept-record.ts';
import type { StoreKeeper } from '../keeping/store-keeper.ts';
import type { StoreTrouble } from '../keeping/trouble.ts';

/** What the records are read and written with. */
export interface RegulatorRecordsOptions {
  readonly connections: Pick<ConnectionSource, 'current'>;
  readonly keeper: StoreKeeper;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** So many days before a recorded end the user is reminded; 0 is never. */
  readonly remindDays: () => number;
  /** Called after every change by this window. */
  readonly onChange: () => void;
}

/**
 * What the user wrote down of the regulator's page, of the present connection's kind of data: a record of an invented
 * company is never shown for one of the world. Without a connection there is none.
 */
export class RegulatorRecords {
  readonly #options: RegulatorRecordsOptions;
  #read: { readonly data: DataKind; readonly bySubject: BySubject } | undefined;

  constructor(options: RegulatorRecordsOptions) {
    this.#options = options;
  }

  /** What the records are of; `undefined` without a connection. */
  get data(): DataKind | undefined {
    return this.#options.connections.current?.data;
  }

  /** All records of a licence or company: the present one first, which is the latest look, then the former ones. */
  of(subject: RecordSubject): readonly KeptRecord[] {
    const records = this.#records;
    // Most have none, and a list asks for each of its companies and licences.
    return records.size === 0 ? [] : (records.get(subjectKey(subject)) ?? []);
  }

  /** What is recorded of a licence or company, to be put beside the vendor's answer. @param subject `null`: nothing can be. */
  beside(subject: RecordSubject | null): Recorded {
    const recorded = subject ? this.of(subject) : [];
    const [present] = recorded;
    const reminder = present && this.reminderOf(present);
    if (!subject || !present) return {};
    return { recorded, ...(reminder ? { reminder } : {}), ...otherNameIn(present, subject.companyName) };
  }

  /** How near the end of a record is today, by the calendar of China; `null` where it has none. */
  reminderOf(record: KeptRecord): Reminder | null {
    const { now, remindDays } = this.#options;
    return reminderOf(record, vendorDay(now()), remindDays());
  }

  /** The present records whose end is near or past, the soonest first; none where the user wants no reminder. */
  get due(): readonly KeptRecord[] {
    if (this.#options.remindDays() === 0) return [];
    return this.present.filter((record) => ['remind', 'past'].includes(this.reminderOf(record)?.state ?? ''));
  }

  /** The present records whose recorded end is past, the soonest end first; none where the user wants no reminder. */
  get past(): readonly KeptRecord[] {
    return this.due.filter((record) => this.reminderOf(record)?.state === 'past');
  }

  /** The present record of every licence and company that has one, the soonest end first. */
  get present(): readonly KeptRecord[] {
    return soonestFirst([...this.#records.values()].flatMap(([first]) => first ?? []));
  }

  /** Every record, present and former, those of one licence or company together. */
  get all(): readonly KeptRecord[] {
    return [...this.#records.values()].flat();
  }

  /**
   * Keeps a record; what was recorded before of the same subject stays as its history.
   * @returns `false` where there is no connection, and so no kind of data.
   * @throws where the store fails, for a reason that `storeTroubleOf` tells.
   */
  add(record: RegulatorRecord): boolean {
    const connection = this.#options.connections.current;
    if (!connection) return false;
    this.#options.keeper.write(connection.realm, (store) => {
      store.regulator.add(connection.data, record);
    });
    this.#options.onChange();
    return true;
  }

  /**
   * Deletes a record for good.
   * @returns whether it was there: one on a disk that fails is not, which `trouble` tells.
   * @throws where the store fails, for a reason that `storeTroubleOf` tells.
   */
  remove(record: Pick<KeptRecord, 'id' | 'recordedAt'>): boolean {
    const connection = this.#options.connections.current;
    if (!connection) return false;
    const wasThere = this.#options.keeper.write(connection.realm, (store) => store.regulator.remove(record));
    this.#options.onChange();
    return wasThere;
  }

  /** Why changes go into memory instead of the disk, `undefined` while they do not. */
  get trouble(): StoreTrouble | undefined {
    return this.#options.keeper.trouble;
  }

  /** Reads the records anew at the next use: they, or the connection, may have changed. */
  forget(): void {
    this.#read = undefined;
  }

  get #records(): BySubject {
    const { connections, keeper } = this.#options;
    const data = connections.current?.data;
    if (data === undefined) return new Map();
    if (this.#read?.data !== data) this.#read = { data, bySubject: readRecords(keeper, data) };
    return this.#read.bySubject;
  }
}

type BySubject = ReadonlyMap<string, readonly KeptRecord[]>;

/** Two stores are in use where the disk fails: each has its records in this order, and together they are sorted anew. */
function readRecords(keeper: StoreKeeper, data: DataKind): BySubject {
  const records = keeper.read((store) => store.regulator.all(data)).flat();
  const latest = records.toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  return Map.groupBy(latest, subjectKey);
}

function orderOf({ lookedAt, recordedAt, id }: KeptRecord): string {
  return [lookedAt, ...[recordedAt, id].map((part) => String(part).padStart(16, '0'))].join(' ');
}
