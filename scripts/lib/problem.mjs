/** Something the person at the keyboard can put right: printed as it is, without a stack. */
export class Problem extends Error {
  name = 'Problem';

  /**
   * @param {string} what what is missing or went wrong, by name
   * @param {string} remedy what to do about it
   */
  constructor(what, remedy) {
    super(`${what}\n${remedy}`);
  }
}

/**
 * Runs a script's main function; a {@link Problem} ends the process with its words and exit code 1,
 * anything else with its stack.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\nError: ${describe(error)}`);
    process.exit(1);
  }
}

/** @param {unknown} error */
function describe(error) {
  if (error instanceof Problem) return error.message;
  return error instanceof Error ? error.stack : error;
}
