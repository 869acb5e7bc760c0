interface Flight<T> {
  readonly result: Promise<T>;
  readonly leaving: AbortController;
  readonly recalled: AbortController;
  riders: number;
  /** Riders who still want it to be sent. */
  senders: number;
  /** Nobody wanted it to be sent any more while it was in the air. */
  takenBack: boolean;
}

/**
 * Equal questions asked at the same time share one call. A rider who leaves does not end the flight for the others;
 * when the last one leaves, the call is cancelled down to the socket, and its outcome tells what that has cost. A rider
 * who recalls it stays until it ends: where nobody else wants it, it is not sent any more, but what was sent comes to its
 * end. Whoever joins a flight that was recalled, and finds that it was not sent, begins another.
 */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();
  readonly #left: () => T;
  readonly #isUnsent: (value: T) => boolean;

  /**
   * @param left what a rider gets who leaves while others stay.
   * @param isUnsent whether a flight that was recalled has ended before anything was sent.
   */
  constructor(left: () => T, isUnsent: (value: T) => boolean) {
    this.#left = left;
    this.#isUnsent = isUnsent;
  }

  async ride(
    key: string,
    start: (left: AbortSignal, recalled: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
    recall?: AbortSignal,
  ): Promise<T> {
    for (;;) {
      if (signal?.aborted) return this.#left();
      const flight = this.#flights.get(key) ?? this.#begin(key, start);
      const value = await this.#board(key, flight, signal, recall);
      const wanted = signal?.aborted !== true && recall?.aborted !== true;
      if (!wanted || !flight.takenBack || !this.#isUnsent(value)) return value;
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    }
  }

  async #board(
    key: string,
    flight: Flight<T>,
    signal: AbortSignal | undefined,
    recall: AbortSignal | undefined,
  ): Promise<T> {
    flight.riders += 1;
    flight.senders += 1;
    let landed = false;
    const takeBack = onceOnly(() => {
      flight.senders -= 1;
      if (flight.senders > 0 || landed) return;
      flight.takenBack = true;
      flight.recalled.abort();
    });
    recall?.addEventListener('abort', takeBack, { once: true });
    if (recall?.aborted) takeBack();
    let alight: (() => void) | undefined;
    const leaving = new Promise<'left'>((resolve) => {
      alight = () => {
        resolve('left');
      };
      signal?.addEventListener('abort', alight, { once: true });
    });
    try {
      const end = await Promise.race([flight.result.then((value) => ({ value })), leaving]);
      landed = end !== 'left';
      if (end !== 'left') return end.value;
    } catch (error) {
      landed = true;
      throw error;
    } finally {
      if (alight) signal?.removeEventListener('abort', alight);
      recall?.removeEventListener('abort', takeBack);
      takeBack();
      flight.riders -= 1;
      if (flight.riders === 0) this.#end(key, flight);
    }
    return flight.riders > 0 ? this.#left() : flight.result;
  }

  #begin(key: string, start: (left: AbortSignal, recalled: AbortSignal) => Promise<T>): Flight<T> {
    const [leaving, recalled] = [new AbortController(), new AbortController()];
    const result = start(leaving.signal, recalled.signal);
    const flight: Flight<T> = { leaving, recalled, result, riders: 0, senders: 0, takenBack: false };
    this.#flights.set(key, flight);
    return flight;
  }

  /** Aborting a flight that has landed does nothing; one still in the air is taken down and never joined again. */
  #end(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
    flight.leaving.abort();
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
