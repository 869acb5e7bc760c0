/** What `GET /sandbox/calls` answers. */
export interface Calls {
  readonly requests: number;
  /** Requests that the vendor would count, and so may charge. */
  readonly counted: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

/** Counts the requests to the API from its start, or from the last reset. */
export class CallLog {
  #calls: Calls = { requests: 0, counted: 0, byStatus: {} };

  /** @param label the status answered, or `FAULT-…` where that fault came upon it */
  record(label: string, counted: boolean): void {
    const { requests, byStatus } = this.#calls;
    this.#calls = {
      requests: requests + 1,
      counted: this.#calls.counted + (counted ? 1 : 0),
      byStatus: { ...byStatus, [label]: (byStatus[label] ?? 0) + 1 },
    };
  }

  read(): Calls {
    return this.#calls;
  }

  reset(): void {
    this.#calls = { requests: 0, counted: 0, byStatus: {} };
  }
}
