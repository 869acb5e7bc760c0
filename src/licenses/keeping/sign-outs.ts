import type { BlockOwner } from '../../store/blocks.ts';
import { quietly } from './quietly.ts';
import type { StoreKeeper } from './store-keeper.ts';

/** It stands among the blocks, under a method that the vendor does not have: no call is ever held against it. */
const MARK = { kind: 'query', method: 'SignOut', key: '' } as const;

/** Whoever was signed in. */
const EVERYBODY: BlockOwner = { realm: '', account: '' };

/**
 * Which sign-ins are over, for all windows of one store: an editor in a browser tells no window that another one has
 * changed its secrets. What is noted is a time, and at most an account's name, never its key. Signing in anew is later
 * than every sign-in that is over, so that a note locks nobody out.
 */
export class SignOuts {
  readonly #keeper: Pick<StoreKeeper, 'current' | 'write'>;
  readonly #now: () => number;

  /** @param now milliseconds since 1970. */
  constructor(keeper: Pick<StoreKeeper, 'current' | 'write'>, now: () => number) {
    this.#keeper = keeper;
    this.#now = now;
  }

  /** The time of a sign-in that begins now, in milliseconds since 1970: after all that are over, whatever the clock says. */
  begin(owner: BlockOwner): number {
    return Math.max(this.#now(), this.#last(owner) + 1);
  }

  /**
   * Ends all sign-ins until now, in all windows. Where the store takes no note, the other windows do not hear of it.
   * @param signedIn the time of the one that is known here, which ends even if the clock was set back since.
   * @param owner the account whose sign-ins end; those of every account unless given.
   */
  end(signedIn: number, owner = EVERYBODY): void {
    const since = Math.max(this.#now(), signedIn);
    quietly(() => {
      // A later note stays: this one may be written after it, where another window held the file.
      if (this.#noted(owner) >= since) return;
      const rest = { status: null, reason: 'signedOut', message: null, orderNumber: null };
      this.#keeper.write(owner.realm, ({ blocks }) => {
        blocks.put(owner, { ...rest, target: MARK, since, until: null });
      });
    });
  }

  /** Whether a sign-in of that time was ended, by whatever window. @param signedIn milliseconds since 1970. */
  isOver(owner: BlockOwner, signedIn: number): boolean {
    return signedIn <= this.#last(owner);
  }

  #last(owner: BlockOwner): number {
    return Math.max(this.#noted(owner), this.#noted(EVERYBODY));
  }

  /** -1 where nothing is noted, or nothing can be read. */
  #noted(owner: BlockOwner): number {
    const blocks = this.#keeper.current(owner.realm, (store) => store.blocks.list(owner));
    const mark = blocks?.find(({ target }) => target.kind === MARK.kind && target.method === MARK.method);
    return mark?.since ?? -1;
  }
}
