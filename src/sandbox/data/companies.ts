import type { SandboxCompany } from './company.ts';
import { generatedCompanies } from './generated-companies.ts';
import { notable } from './notable-companies.ts';

/** Every company that the simulator knows, the same at every start. All of them are invented. */
export function allCompanies(): readonly SandboxCompany[] {
  return [...Object.values(notable), ...generatedCompanies()];
}
