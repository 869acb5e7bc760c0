/** What asks a process to end: Ctrl-C, `kill`, a closed terminal. */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * From now on a child decides when to end: signals are handed on to it, not obeyed.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} ends that
 */
export function handOnSignals(child) {
  const handOn = (signal) => child.kill(signal);
  for (const signal of endSignals) process.on(signal, handOn);
  return () => {
    for (const signal of endSignals) process.off(signal, handOn);
  };
}
