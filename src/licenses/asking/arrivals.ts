import type { ReceivedBody } from '../../store/answers/received.ts';
import { compressed } from '../keeping/compressed.ts';

/**
 * Makes the bodies of answers ready to be stored, one after the other: so answers are kept in the order in which they
 * came, however long each body takes.
 */
export class Arrivals {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns `undefined` where it cannot be made ready: an answer was paid for, and is then kept without its body. */
  bodyOf(bytes: Uint8Array | null): Promise<Pick<ReceivedBody, 'body'> | undefined> {
    const body = this.#last.then(() => ready(bytes));
    this.#last = body;
    return body;
  }
}

async function ready(bytes: Uint8Array | null): Promise<Pick<ReceivedBody, 'body'> | undefined> {
  try {
    return { body: await compressed(bytes) };
  } catch {
    return undefined;
  }
}
