import { setImmediate as nextTurn } from 'node:timers/promises';

/** As long as one piece of work may hold up the editor, in milliseconds. */
const TURN_MS = 5;

/** To be awaited in a long loop: gives others their turn whenever some milliseconds have passed. */
export function turns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN_MS) return;
    await nextTurn();
    began = performance.now();
  };
}
