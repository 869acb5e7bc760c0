import { readFile } from 'node:fs/promises';

/** Where copies of the sources and the results lie, seen from the repository's folder; never committed. */
export const workFolder = '.vscode-test/mutation';

/** @param {string} part */
export const resultsFile = (part) => `${workFolder}/${part}.json`;

/**
 * A change of the sources, and what became of it.
 * @typedef {{ file: string, line: number, column: number, kind: string, now: string, state: string }} Change
 */

/**
 * The part of Stryker's report that is read.
 * @typedef {{ location: { start: { line: number, column: number } }, mutatorName: string, replacement?: string,
 *   status: string }} Mutant
 */

/**
 * Reads what the last run of a part left.
 * @param {string} part
 * @returns {Promise<readonly Change[]>}
 */
export async function readChanges(part) {
  /** @type {{ files: Record<string, { mutants: Mutant[] }> }} */
  const { files } = JSON.parse(await readFile(resultsFile(part), 'utf8'));
  return Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map(({ location, mutatorName, replacement, status }) => ({
      file,
      line: location.start.line,
      column: location.start.column,
      kind: mutatorName,
      now: (replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 80),
      state: status,
    })),
  );
}

/**
 * How many changes were noticed. Those that run before any test (`Ignored`) or that broke the code as such
 * (`CompileError`, `RuntimeError`) say nothing of the tests and are not counted.
 * @param {readonly Change[]} changes
 */
export function scoreOf(changes) {
  /** @param {string[]} states */
  const count = (...states) => changes.filter(({ state }) => states.includes(state)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = count('Survived', 'NoCoverage');
  const all = noticed + missed;
  return { noticed, missed, ignored: changes.length - all, percent: all === 0 ? 100 : (100 * noticed) / all };
}

/** Of so many changes at most one in twenty may end in an error of the run itself. */
const MOST_BROKEN = 1 / 20;

/**
 * Whether too many changes ended in an error of the run itself to say anything: something took away what it needs.
 * @param {readonly Change[]} changes
 */
export function isBroken(changes) {
  return changes.filter(({ state }) => state === 'RuntimeError').length > changes.length * MOST_BROKEN;
}
