/** Developer tools, for tests and for people: `npm run -s tool -- <subcommand> …`. */
import { code } from './tool/code.ts';
import { number } from './tool/number.ts';
import { read } from './tool/read.ts';
import { recognize } from './tool/recognize.ts';
import { request } from './tool/request.ts';
import { scope } from './tool/scope.ts';
import { UsageError, type Subcommand } from './tool/subcommand.ts';

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = { request, scope, number, code, read, recognize };

/** Wrong usage, as the shell's own tools report it. */
const WRONG_USAGE = 2;

async function main([name = '', ...parameters]: readonly string[]): Promise<number> {
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (subcommand === undefined) {
    const usages = Object.values(SUBCOMMANDS).map(({ usage }) => `  npm run -s tool -- ${usage}\n`);
    const isAsked = name === '--help' || name === '-h';
    (isAsked ? process.stdout : process.stderr).write(`Usage:\n${usages.join('')}`);
    return isAsked ? 0 : WRONG_USAGE;
  }
  try {
    const { lines, exitCode } = await subcommand.run(parameters);
    for await (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
    return exitCode;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nUsage:\n  npm run -s tool -- ${subcommand.usage}\n`);
    return WRONG_USAGE;
  }
}

process.exitCode = await main(process.argv.slice(2));
