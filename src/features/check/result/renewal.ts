/** The least time between a change and the renewal, in milliseconds: answers come faster than one can read. */
const PAUSE_MS = 500;

/** A renewal waits for so many times as long as the last one took: then it takes a small part of the editor's time. */
const SHARE = 10;

/**
 * When documents that take time to be built are built anew: one at a time, so that an older one never overwrites a newer
 * one, and the less often the longer it takes.
 */
export class ResultRenewal {
  readonly #renew: () => void;
  #timer: NodeJS.Timeout | undefined;
  /** How long the builds since the last renewal took together, in milliseconds. */
  #took = 0;
  #building = 0;
  #isDue = false;
  #last: Promise<unknown> = Promise.resolve();

  /** @param renew has everything built that is in sight, by calls of `build`. */
  constructor(renew: () => void) {
    this.#renew = renew;
  }

  /** Has the documents built anew before long: what they show has changed. */
  due(): void {
    if (this.#building > 0) this.#isDue = true;
    else
      this.#timer ??= setTimeout(
        () => {
          this.#timer = undefined;
          this.#took = 0;
          this.#renew();
        },
        Math.max(PAUSE_MS, SHARE * this.#took),
      );
  }

  /** Builds one document, behind those that were asked for before; fails where the work fails. */
  build<T>(work: () => Promise<T>): Promise<T> {
    this.#building += 1;
    const built = this.#last.then(() => this.#timed(work));
    this.#last = built.catch(() => undefined);
    return built;
  }

  async #timed<T>(work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.#took += performance.now() - began;
      this.#building -= 1;
      if (this.#building === 0 && this.#isDue) {
        this.#isDue = false;
        this.due();
      }
    }
  }

  /** Lets go of a renewal that is due; one that is being built comes to its end. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
