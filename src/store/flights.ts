import * as z from 'zod/mini';
import { integer } from './columns.ts';
import type { Database } from './file/database.ts';

/** A window, as flights know it. */
export interface FlightOwner {
  /** Unique for ever: a random id made when the window starts. */
  readonly id: string;
  readonly pid: number;
}

/** Who has a key after a window has claimed it: that window, or the one that had it before and still lives. */
export type FlightClaim = { readonly kind: 'mine' } | { readonly kind: 'others'; readonly owner: string };

/** What flights need to know of the machine. */
export interface Machine {
  /** Milliseconds of a clock that all processes share and nobody sets; only differences mean something. */
  readonly clock: () => number;
  /** Whether a process with this id runs. */
  readonly isAlive: (pid: number) => boolean;
}

/**
 * An owner that has not beaten for so long is taken for gone, even if some process has its id. A window may stand still
 * for minutes, and the call that it has sent is paid for all the same; so this is longer than a call and any standstill.
 */
export const FLIGHT_LOST_AFTER_MS = 600_000;

/**
 * Which window is asking for what, so that equal questions of several windows make one call. A claim is one
 * transaction: there is never more than one owner of a key. Whoever gets one looks for the answer once more before
 * asking: the owner before may have kept it and let go in the moment between.
 */
export class Flights {
  readonly #database: Database;
  readonly #machine: Machine;

  constructor(database: Database, machine: Machine = thisMachine) {
    this.#database = database;
    this.#machine = machine;
  }

  /** Takes the key, if it is free or its owner is gone. Claiming what one owns already is a heartbeat. @throws {StoreError} */
  claim(realm: string, key: string, { id, pid }: FlightOwner): FlightClaim {
    return this.#database.write((file): FlightClaim => {
      const now = this.#machine.clock();
      const holder = file.row('flights', HOLDER, HELD, realm, key);
      if (holder && holder.owner !== id && !this.#isGone(holder, now)) {
        return { kind: 'others', owner: holder.owner };
      }
      file.run(
        'INSERT OR REPLACE INTO flights (scope, key, owner, pid, beat) VALUES (?, ?, ?, ?, ?)',
        ...[realm, key, id, pid, now],
      );
      return { kind: 'mine' };
    });
  }

  /** Who has the key, `undefined` where nobody has, or its owner is gone. @throws {StoreError} */
  holder(realm: string, key: string): string | undefined {
    const holder = this.#database.read((file) => file.row('flights', HOLDER, HELD, realm, key));
    return holder && !this.#isGone(holder, this.#machine.clock()) ? holder.owner : undefined;
  }

  /** Says that the owner lives, for all its keys; every few seconds while it has any. @returns how many it still has. @throws {StoreError} */
  heartbeat(owner: string): number {
    const now = this.#machine.clock();
    return this.#database.write((file) =>
      file.run('UPDATE flights SET beat = ? WHERE owner = ?', now, owner),
    );
  }

  /** Lets go of the key, once the answer is kept. `false`: another owner has taken it over. @throws {StoreError} */
  release(realm: string, key: string, owner: string): boolean {
    const sql = 'DELETE FROM flights WHERE scope = ? AND key = ? AND owner = ?';
    return this.#database.write((file) => file.run(sql, realm, key, owner)) === 1;
  }

  /** A beat from the future is from before the machine was started anew. */
  #isGone({ pid, beat }: Holder, now: number): boolean {
    return !this.#machine.isAlive(pid) || now - beat > FLIGHT_LOST_AFTER_MS || beat > now;
  }
}

const HELD = 'SELECT owner, pid, beat FROM flights WHERE scope = ? AND key = ?';

const HOLDER = z.object({ owner: z.string(), pid: integer, beat: integer });

type Holder = z.infer<typeof HOLDER>;

const thisMachine: Machine = {
  clock: () => Number(process.hrtime.bigint() / 1_000_000n),
  isAlive(pid) {
    if (pid <= 0) return false;
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // EPERM: it runs, and belongs to somebody else.
      return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
    }
  },
};
