import type { ReceivedBody } from '../../store/answers/received.ts';
import { compressed } from '../keeping/compressed.ts';

/**
 * Makes the bodies of answers ready to be stored, one after the other: so answers are kept in the order in which they
 * came, however long each body takes.
 */
export class Arrivals {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Compresses a body for the store. An answer was paid for: one whose body cannot be compressed is kept without it.
   * @returns `null` for a body that repeated a secret, nothing of bytes for one that cannot be compressed. Never rejects.
   */
  bodyOf(bytes: Uint8Array | null): Promise<ReceivedBody['body']> {
    const body = this.#last.then(() => ready(bytes));
    this.#last = body;
    return body;
  }
}

async function ready(bytes: Uint8Array | null): Promise<ReceivedBody['body']> {
  try {
    return await compressed(bytes);
  } catch {
    return new Uint8Array();
  }
}
