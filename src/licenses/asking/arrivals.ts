import type { ReceivedBody } from '../../store/answers/received.ts';
import { compressed } from '../keeping/compressed.ts';

/**
 * Makes the bodies of answers ready to be stored, one after the other: so answers are kept in the order in which they
 * came, however long each body takes.
 */
export class Arrivals {
  #last: Promise<unknown> = Promise.resolve();

  /** A body as it is stored. @returns no bytes where it could not be compressed: that is noted beside its answer. */
  bodyOf(bytes: Uint8Array | null): Promise<ReceivedBody['body']> {
    const body = this.#last.then(() => ready(bytes));
    this.#last = body;
    return body;
  }
}

/** An answer was paid for: it is kept without its body where there is no other way. */
async function ready(bytes: Uint8Array | null): Promise<ReceivedBody['body']> {
  try {
    return await compressed(bytes);
  } catch {
    return new Uint8Array();
  }
}
