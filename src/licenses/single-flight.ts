interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  riders: number;
}

/**
 * Equal questions asked at the same time share one call. A rider who leaves does not end the flight for the others;
 * when the last one leaves, the call is cancelled down to the socket, and its outcome tells what that has cost.
 */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();
  readonly #left: () => T;

  /** @param left what a rider gets who leaves while others stay. */
  constructor(left: () => T) {
    this.#left = left;
  }

  async ride(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) return this.#left();
    const flight = this.#flights.get(key) ?? this.#begin(key, start);
    flight.riders += 1;
    let alight: (() => void) | undefined;
    const leaving = new Promise<'left'>((resolve) => {
      alight = () => {
        resolve('left');
      };
      signal?.addEventListener('abort', alight, { once: true });
    });
    try {
      const landed = await Promise.race([flight.result.then((value) => ({ value })), leaving]);
      if (landed !== 'left') return landed.value;
    } finally {
      if (alight) signal?.removeEventListener('abort', alight);
      flight.riders -= 1;
      if (flight.riders === 0) this.#end(key, flight);
    }
    return flight.riders > 0 ? this.#left() : flight.result;
  }

  #begin(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { controller, result: start(controller.signal), riders: 0 };
    this.#flights.set(key, flight);
    return flight;
  }

  /** Aborting a flight that has landed does nothing; one still in the air is taken down and never joined again. */
  #end(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
    flight.controller.abort();
  }
}
