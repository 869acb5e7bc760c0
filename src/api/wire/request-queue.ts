import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';

/** Lets requests through one by one, with a pause between the end of one and the start of the next. */
export class RequestQueue {
  readonly #queue = new PQueue({ concurrency: 1 });
  readonly #spacing: () => number;
  #free = Number.NEGATIVE_INFINITY;

  /** @param spacing the pause in milliseconds, read before every request. */
  constructor(spacing: () => number) {
    this.#spacing = spacing;
  }

  /**
   * Runs `task` when its turn comes. `signal` takes it out of the queue at once; from its start on, ending early is
   * the task's own business, so that the next request waits until this one has really ended.
   *
   * @param options `ahead`: goes before all that wait, for a second try.
   * @throws the signal's reason, only where `task` never started.
   */
  async run<T>(
    task: () => Promise<T>,
    options: { readonly signal?: AbortSignal | undefined; readonly ahead?: boolean } = {},
  ): Promise<T> {
    const { signal, ahead = false } = options;
    // The queue forgets a running task whose signal aborts, so it sees the signal only up to the start.
    const waiting = new AbortController();
    const leave = () => {
      waiting.abort(signal?.reason);
    };
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave);
    const stopWaiting = () => {
      signal?.removeEventListener('abort', leave);
    };

    const turn = async () => {
      const pause = this.#free + this.#spacing() - performance.now();
      // A timer of nothing takes a millisecond all the same.
      if (pause > 0) await sleep(pause, undefined, { signal: waiting.signal });
      waiting.signal.throwIfAborted();
      stopWaiting();
      try {
        return await task();
      } finally {
        this.#free = performance.now();
      }
    };
    return await this.#queue.add(turn, { signal: waiting.signal, priority: ahead ? 1 : 0 });
  }
}
