import { parseArgs } from 'node:util';

/**
 * The command line's options; `--help` prints the usage and ends, an unknown or wrong option prints it with
 * what is wrong and ends with exit code 2.
 * @param {string} usage
 * @param {import('node:util').ParseArgsConfig['options']} options
 * @param {(values: Record<string, unknown>) => string | undefined} [check] what is wrong with the values, if anything
 * @param {string[]} [args] the words to read
 */
export function readOptions(usage, options, check = () => undefined, args = process.argv.slice(2)) {
  let problem;
  /** @type {Record<string, unknown>} */
  let values = {};
  try {
    ({ values } = parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } } }));
    problem = values.help ? undefined : check(values);
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  if (problem !== undefined) {
    console.error(`${problem}\n\n${usage}`);
    process.exit(2);
  }
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  return values;
}
