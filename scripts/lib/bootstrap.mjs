// What stands between a fresh clone and the first line that may use a dependency. Built-in modules only.

import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { checkInstallingNode, rerunUnderOwnNode } from './node.mjs';
import { endWithNpm } from './signals.mjs';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs the dependencies where they are missing, and goes on under a Node that can run everything. */
export async function bootstrap() {
  checkInstallingNode();
  endWithNpm();
  await ensureDependencies(root);
  const code = await rerunUnderOwnNode(root);
  if (code !== undefined) process.exit(code);
}
