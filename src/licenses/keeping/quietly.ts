import { StoreError } from '../../store/file/trouble.ts';

/** How often, and after how many milliseconds, a note is tried again while another window holds the file. */
const TRIES = 8;
const AGAIN_AFTER_MS = 1000;

/**
 * A note that the store cannot take must not take an answer along: the keeper tells the user why, once. While another
 * window holds the file, the note is made a little later.
 * @param note may run more than once.
 */
export function quietly(note: () => unknown, tries = TRIES): void {
  try {
    note();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.reason === 'locked' && tries > 1) setTimeout(quietly, AGAIN_AFTER_MS, note, tries - 1);
  }
}
