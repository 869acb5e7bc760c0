import { defineConfig } from 'vitest/config';
import { root } from '../../scripts/lib/bootstrap.mjs';

/** The pages as they ship, in a browser without an editor around it: one file at a time, for a browser takes its share. */
export default defineConfig({
  test: {
    root,
    include: ['test/pages/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});
