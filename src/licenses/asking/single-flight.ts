import { setImmediate as moment } from 'node:timers/promises';

interface Flight<T> {
  readonly result: Promise<T>;
  readonly recalled: AbortController;
  /** Riders who want it to be sent. */
  senders: number;
}

/** How a caller takes part in a call that several share: when it leaves, and when it takes its question back. */
export interface Ride {
  /** The rider leaves at once, and gets what the flight has come to by then. */
  readonly signal?: AbortSignal | undefined;
  /** The rider does not want it to be sent any more, and stays until it has ended. */
  readonly recall?: AbortSignal | undefined;
}

/**
 * Equal questions asked at the same time share one call. Where nobody wants it any more it is recalled: not sent, if it
 * was not sent yet. What was sent comes to its end, since it may be charged, and whoever asks for the same meanwhile gets
 * its answer. Whoever joins a flight that was recalled, and finds that it was not sent, begins another.
 */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();
  readonly #left: () => T;
  readonly #isUnsent: (value: T) => boolean;

  /**
   * @param left what a rider gets who leaves while the flight goes on.
   * @param isUnsent whether a flight that was recalled has ended before anything was sent.
   */
  constructor(left: () => T, isUnsent: (value: T) => boolean) {
    this.#left = left;
    this.#isUnsent = isUnsent;
  }

  /**
   * Joins the flight of a key, or begins one. It fails where `start` fails.
   * @param key equal for equal questions.
   * @param start begins the call; its signal recalls it.
   */
  async ride(key: string, start: (recalled: AbortSignal) => Promise<T>, ride: Ride = {}): Promise<T> {
    const { signal, recall } = ride;
    for (;;) {
      if (signal?.aborted) return this.#left();
      const flight = this.#flights.get(key) ?? this.#begin(key, start);
      const value = await this.#board(flight, ride);
      const wanted = signal?.aborted !== true && recall?.aborted !== true;
      if (!wanted || !flight.recalled.signal.aborted || !this.#isUnsent(value)) return value;
    }
  }

  async #board(flight: Flight<T>, { signal, recall }: Ride): Promise<T> {
    flight.senders += 1;
    const withdraw = onceOnly(() => {
      flight.senders -= 1;
      if (flight.senders === 0) flight.recalled.abort();
    });
    recall?.addEventListener('abort', withdraw, { once: true });
    if (recall?.aborted) withdraw();
    let alight = (): void => undefined;
    const leaving = new Promise<T>((resolve) => {
      alight = () => {
        withdraw();
        // What was not sent ends in the same moment, and tells that it cost nothing.
        resolve(Promise.race([flight.result, moment().then(this.#left)]));
      };
      signal?.addEventListener('abort', alight, { once: true });
    });
    try {
      return await Promise.race([flight.result, leaving]);
    } finally {
      signal?.removeEventListener('abort', alight);
      recall?.removeEventListener('abort', withdraw);
    }
  }

  #begin(key: string, start: (recalled: AbortSignal) => Promise<T>): Flight<T> {
    const recalled = new AbortController();
    const result = start(recalled.signal);
    const flight: Flight<T> = { recalled, result, senders: 0 };
    this.#flights.set(key, flight);
    const land = (): void => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    result.then(land, land);
    return flight;
  }
}

function onceOnly(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
