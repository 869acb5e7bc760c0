import { StoreError } from '../store/trouble.ts';

/** A note that the store cannot take must not take an answer along: the keeper tells the user why, once. */
export function quietly(note: () => unknown): void {
  try {
    note();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}
