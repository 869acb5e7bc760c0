import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
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
      await restUntil(this.#free + this.#spacing(), waiting.signal);
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

/**
 * A timer knows whole milliseconds alone, and counts from the turn that it is set in: it may end one too early or too
 * late, at every request. What is left of the last one passes in turns of the editor's.
 * @param moment by `performance.now()`.
 */
async function restUntil(moment: number, signal: AbortSignal): Promise<void> {
  for (let left = moment - performance.now(); left > 0; left = moment - performance.now()) {
    const options = { signal };
    await (left >= 1 ? sleep(Math.floor(left), undefined, options) : nextTurn(undefined, options));
  }
}
