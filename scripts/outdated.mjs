// npm run outdated: which packages are behind, and which stay where they are and why. Ends with 1 where one is behind.

import { join } from 'node:path';
import { root } from './lib/bootstrap.mjs';
import { HELD_BACK, newestVersion, sortOutdated } from './release/held-back.mjs';
import { askNpm } from './lib/npm.mjs';
import { readOptions } from './lib/options.mjs';
import { Problem, runMain } from './lib/problem.mjs';

/** Each has a package.json and a lock file of its own. */
const FOLDERS = ['.', 'scripts/mutation', 'scripts/publishing'];

readOptions(
  'Usage: npm run outdated\n\nAsks the package registry for the newest version of each package.',
  {},
);

await runMain(async () => {
  const newest = Object.fromEntries(
    await Promise.all(
      Object.entries(HELD_BACK).map(async ([name, { line }]) => [name, await newestOf(name, line)]),
    ),
  );
  for (const folder of FOLDERS) {
    const outdated = await askNpm(['outdated'], join(root, folder));
    if (outdated === undefined || outdated.error !== undefined) {
      throw new Problem('The package registry did not answer.', 'Check `npm ping` and the proxy settings.');
    }
    const { behind, held } = sortOutdated(outdated, newest);
    for (const line of [...held, ...behind.map((text) => `behind: ${text}`)]) console.log(line);
    console.log(`${folder}: ${behind.length} behind`);
    if (behind.length > 0) process.exitCode = 1;
  }
});

/** The newest version of a line; npm lists them in the order of their publication, or not at all where there is one. */
async function newestOf(name, line) {
  const versions = await askNpm(['view', `${name}@${line}`, 'version'], root);
  return newestVersion([versions ?? []].flat());
}
