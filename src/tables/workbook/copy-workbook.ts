import type { Additions } from './edit/add-results.ts';
import { MOST_MS } from './limits.ts';
import { inThread, type GivenUp } from './workbook-thread.ts';

/** What became of copying a workbook: the copy's bytes, or why there is none. */
export type WorkbookCopy = { readonly kind: 'copied'; readonly bytes: Uint8Array } | GivenUp;

/**
 * A copy of a workbook with results added, made in a thread of its own. Whatever else is in the workbook stays byte for
 * byte as it was.
 * @returns `undefined` where it was given up.
 */
export function copyWorkbook(
  bytes: Uint8Array,
  additions: Additions,
  signal?: AbortSignal,
): Promise<WorkbookCopy | undefined> {
  return inThread<WorkbookCopy>(
    { kind: 'add', bytes, additions },
    { signal, mostMs: MOST_MS },
    async (next) => {
      const portion = await next();
      if (portion.kind === 'written') return { kind: 'copied', bytes: portion.bytes };
      return { kind: portion.kind === 'tooLarge' ? 'tooLarge' : 'unreadable' };
    },
  );
}
