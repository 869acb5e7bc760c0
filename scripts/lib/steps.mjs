// Long steps, told to the person who waits: what happens, how long it may take, that it is still going on.

import { spawn } from 'node:child_process';
import { clearInterval, setInterval } from 'node:timers';
import { Problem } from './problem.mjs';
import { handOnSignals } from './signals.mjs';

const STILL_GOING_MS = 10_000;
const TAIL_LINES = 25;

/** As a shell says it. */
const CANNOT_START = 127;
const INTERRUPTED = 128;

/**
 * Says what happens, does it, and says how long it took; every ten seconds that it still goes on.
 * @template T
 * @param {string} title what happens, e.g. "Installing dependencies"
 * @param {string} expectation how long it may take, e.g. "about 20 s"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, expectation, work) {
  const began = Date.now();
  const elapsed = () => `${Math.round((Date.now() - began) / 1000)} s`;
  console.log(`▸ ${title} (${expectation})`);
  const ticker = setInterval(() => console.log(`  … ${elapsed()} ${title}`), STILL_GOING_MS);
  try {
    const result = await work();
    console.log(`  done in ${elapsed()}: ${title}`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}

/**
 * Runs a program to its end without showing what it prints. What asks this process to end asks that one too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` is stdout and stderr as they came.
 *   `code` is 127 where the program could not be started (`output` says why), and 128 where a signal ended it.
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const stopHandingOn = handOnSignals(child);
    /** @type {Buffer[]} */
    const chunks = [];
    /** @type {(code: number, output: string) => void} */
    const finish = (code, output) => {
      stopHandingOn();
      resolve({ code, output });
    };
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => finish(CANNOT_START, error.message));
    child.on('close', (code) => finish(code ?? INTERRUPTED, Buffer.concat(chunks).toString()));
  });
}

/**
 * Like {@link capture}, for a program that must succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, remedy: string }} options
 * @returns {Promise<string>} what it printed
 * @throws {Problem} with the end of what it printed and the remedy
 */
export async function mustRun(command, args, { remedy, ...options }) {
  const { code, output } = await capture(command, args, options);
  if (code === 0) return output;
  if (code === INTERRUPTED) throw new Problem(`"${command}" was interrupted.`, 'Run the command again.');
  throw new Problem(
    `"${[command, ...args].join(' ')}" failed (exit code ${code}):\n${lastLines(output)}\n`,
    remedy,
  );
}

/**
 * The end of what a program printed, which is where it says what went wrong.
 * @param {string} output
 */
export function lastLines(output) {
  return output.trim().split('\n').slice(-TAIL_LINES).join('\n');
}
