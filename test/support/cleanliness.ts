import { afterEach, expect } from 'vitest';
import type { Workbench } from './workbench.ts';

/** Fails every test during which something breached a content security policy or threw. Call it once in a file. */
export function expectCleanWindows(workbench: () => Workbench): void {
  afterEach(() => {
    expect(workbench().violations).toEqual([]);
    expect(workbench().pageErrors).toEqual([]);
  });
}
