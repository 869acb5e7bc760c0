import { StoreError } from '../../store/file/trouble.ts';

/** Why what is known cannot be read or kept. The set is closed: whoever shows one can name them all. */
export type StoreTrouble = StoreError['reason'];

/** The trouble of the store that an exception tells of; `undefined` for any other: that one is a mistake in code. */
export function storeTroubleOf(error: unknown): StoreTrouble | undefined {
  return error instanceof StoreError ? error.reason : undefined;
}
