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
