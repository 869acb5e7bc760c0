import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { FaultsOnOrder } from './faults-on-order.ts';

/** The simulator with its faults on order and its controls, which sample data is without. */
export interface FaultySandbox extends Sandbox {
  /** Requests so far that the vendor would count, and so may charge. */
  countedCalls(): number;
}

/**
 * Starts the simulator on a loopback port, with faults on order. `docs/sandbox.md` says what it answers.
 *
 * @throws the error of the listening socket, e.g. `EADDRINUSE`
 */
export async function startFaultySandbox(
  options: Omit<SandboxOptions, 'faults'> = {},
): Promise<FaultySandbox> {
  const faults = new FaultsOnOrder();
  const sandbox = await startSandbox({ ...options, faults });
  return { ...sandbox, countedCalls: () => faults.calls.read().counted };
}
