import { afterAll, onTestFinished } from 'vitest';
import { startFaultySandbox, type FaultySandbox } from '../../scripts/sandbox/start.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';

type Options = Omit<SandboxOptions, 'faults' | 'companies'>;

/** A simulator for all tests of a file, called at the file's head: a real server, which counts the calls that reach it. */
export async function useSandbox(options: Options = {}): Promise<FaultySandbox> {
  const sandbox = await startFaultySandbox(options);
  afterAll(() => sandbox.close());
  return sandbox;
}

/** A simulator for the test that calls it, closed when that test has ended. */
export async function useSandboxInTest(options: Options = {}): Promise<FaultySandbox> {
  const sandbox = await startFaultySandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}
