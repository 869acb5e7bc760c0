import { defineConfig } from 'vitest/config';
import { root } from '../../scripts/lib/bootstrap.mjs';

/** The packaged extension in a real VS Code in a real browser: one window at a time, and slow. */
export default defineConfig({
  test: {
    root,
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});
