import { defineConfig } from 'vitest/config';
import { root } from '../lib/bootstrap.mjs';

/** The tests of one part. Their time is not measured here: changed code is slower, and the machine may be busy. */
export default defineConfig({
  test: {
    root,
    include: JSON.parse(process.env.MUTATION_TESTS ?? '[]'),
    testTimeout: 40_000,
  },
});
