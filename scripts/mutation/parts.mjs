/**
 * A part whose tests are put to the proof.
 * @typedef {object} Part
 * @property {readonly string[]} mutate globs of the sources that are changed
 * @property {readonly string[]} tests globs of the tests that have to notice
 * @property {number} least the share of changes that must be noticed, in percent
 */

/**
 * The parts by the name that `--only` takes: what decides over money, secrets and certainty.
 * @type {Readonly<Record<string, Part>>}
 */
export const PARTS = {
  api: {
    mutate: ['src/api/**/*.ts', '!src/api/**/*.d.ts'],
    // Without the developer tool's test: it starts processes, in which the sources are as they were.
    tests: [
      'test/unit/api/{answer,signing,wire}/**/*.test.ts',
      'test/unit/api/{call-facts,client,endpoint,query,sandbox}.test.ts',
    ],
    least: 88,
  },
  ledger: {
    mutate: ['src/store/ledger.ts'],
    tests: ['test/unit/store/ledger.test.ts'],
    least: 85,
  },
  asking: {
    mutate: ['src/licenses/asking/**/*.ts'],
    tests: ['test/unit/licenses/**/*.test.ts', 'test/unit/features/would-be-a-call.test.ts'],
    least: 85,
  },
  known: {
    mutate: ['src/licenses/known/**/*.ts'],
    tests: ['test/unit/licenses/**/*.test.ts', 'test/unit/features/would-be-a-call.test.ts'],
    least: 85,
  },
  needs: {
    mutate: ['src/domain/needs/**/*.ts'],
    tests: ['test/unit/domain/needs/**/*.test.ts'],
    least: 85,
  },
  scope: {
    mutate: ['src/domain/scope/**/*.ts'],
    tests: ['test/unit/domain/scope/**/*.test.ts'],
    least: 85,
  },
};
