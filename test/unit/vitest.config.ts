import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from '../../scripts/lib/bootstrap.mjs';

// Tests start many processes and threads from the sources: what Node made of a module for one, the next one takes.
process.env['NODE_COMPILE_CACHE'] ??= join(root, '.vscode-test', 'compiled');

/** Everything that needs no editor, in plain Node. */
export default defineConfig({
  test: {
    root,
    include: ['test/unit/**/*.test.ts'],
    // Most of them wait for files, sockets and processes: one core less than there are would stand idle.
    maxWorkers: '100%',
    // How long something takes is measured where it is asserted: a slow machine alone fails no test.
    testTimeout: 30_000,
  },
});
