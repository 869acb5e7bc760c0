import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { registerCompanyCommands, type LicenseActions } from './commands.ts';
import { registerCompaniesView } from './companies-view.ts';

/** What the companies that were looked up, their tree and their commands need. */
export interface CompaniesParts {
  readonly known: KnownLicenses;
  readonly service: Pick<LicenseService, 'search' | 'state' | 'connection'>;
  /** What the licence panel does for the commands. */
  readonly licenses: LicenseActions;
  /** Whether the present connection gives sample data. */
  readonly isSample: () => boolean;
  /** The extension's version, as its package.json has it, for diagnostics. */
  readonly version: string;
}

/** The companies that were looked up: their tree, and what can be done with each of them and its licences. */
export function registerCompanies({ isSample, ...parts }: CompaniesParts): Disposable {
  const disposables = new DisposableStore();
  disposables.add(registerCompaniesView(parts.known, () => parts.service.state, isSample));
  disposables.add(registerCompanyCommands(parts));
  return disposables;
}
