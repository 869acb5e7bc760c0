import { endSignals } from '../../scripts/lib/signals.mjs';

/** Makes a signal an orderly exit, which ends the servers that this process has started. */
export function exitOnSignals(): void {
  for (const signal of endSignals) process.once(signal, () => process.exit(1));
}
