/**
 * How long work that waits for nothing keeps this thread's processor busy, in milliseconds. Unlike the time by the
 * clock, it does not grow with what else the machine has to do.
 */
export function processorTime(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Watches how long others wait for their turn on this thread.
 * @returns ends it, and gives the waits in milliseconds of this thread's work, the longest first: what else the machine
 *   has to do does not count.
 */
export function watchTurns(): () => readonly number[] {
  const waits: number[] = [];
  let before = process.threadCpuUsage();
  let isOver = false;
  const turn = (): void => {
    const { user, system } = process.threadCpuUsage(before);
    waits.push((user + system) / 1000);
    before = process.threadCpuUsage();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    isOver = true;
    return waits.toSorted((a, b) => b - a);
  };
}
