import type { SandboxCompany } from '../../src/sandbox/data/company.ts';
import { allCompanies, startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { FaultsOnOrder } from './faults-on-order.ts';

/** The simulator with its faults on order and its controls, which sample data is without. */
export interface FaultySandbox extends Sandbox {
  /** Requests so far that the vendor would count, and so may charge. */
  countedCalls(): number;
  /** Lets a company be otherwise from the next request on, as when an authority has decided. @throws where none has the name. */
  change(name: string, to: (company: SandboxCompany) => SandboxCompany): void;
}

/**
 * Starts the simulator on a loopback port, with faults on order. `docs/sandbox.md` says what it answers.
 *
 * @throws the error of the listening socket, e.g. `EADDRINUSE`
 */
export async function startFaultySandbox(
  options: Omit<SandboxOptions, 'faults' | 'companies'> = {},
): Promise<FaultySandbox> {
  const faults = new FaultsOnOrder();
  let companies = allCompanies();
  const sandbox = await startSandbox({ ...options, faults, companies: () => companies });
  return {
    ...sandbox,
    countedCalls: () => faults.calls.read().counted,
    change: (name, to) => {
      if (!companies.some((company) => company.name === name)) throw new Error(`no company ${name}`);
      companies = companies.map((company) => (company.name === name ? to(company) : company));
    },
  };
}
