import { clearInterval, setInterval } from 'node:timers';

const GLANCE_MS = 500;

/**
 * What asks a process to end: Ctrl-C, `kill`, a closed terminal.
 * @type {readonly NodeJS.Signals[]}
 */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Resolves at the first signal to end. Further ones are heard and pass: a Ctrl-C reaches a script under npm twice, from
 * the terminal and from npm, and the second must not cut its tidying up short.
 * @returns {Promise<void>}
 */
export function untilAskedToEnd() {
  return new Promise((resolve) => {
    for (const signal of endSignals) process.on(signal, () => resolve());
  });
}

/**
 * From now on a child decides when to end: signals are handed on to it, not obeyed.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} ends that
 */
export function handOnSignals(child) {
  /** @param {NodeJS.Signals} signal */
  const handOn = (signal) => child.kill(signal);
  for (const signal of endSignals) process.on(signal, handOn);
  return () => {
    for (const signal of endSignals) process.off(signal, handOn);
  };
}

/**
 * Takes the end of the shell that npm started as a request to end. npm hands a signal to that shell alone, which
 * dies of it and tells nobody.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, GLANCE_MS);
  timer.unref();
}
