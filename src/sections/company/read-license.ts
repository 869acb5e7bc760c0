import type { License } from '../../domain/license.ts';
import type { Scope } from '../../domain/scope/entry.ts';
import { parseScope } from '../../domain/scope/scope.ts';
import type { Company, Provenance } from '../../licenses/answer.ts';
import { recordedPart, type Recorded } from '../../licenses/kept-record.ts';

/** A licence with its scope, read once for all parts of the page. */
export interface ReadLicense {
  readonly license: License;
  readonly provenance: Provenance;
  readonly scope: Scope;
  /** What the user recorded of it. */
  readonly recorded: Recorded;
}

/** The licences of a company with their scopes, in the company's order. */
export function readLicenses({ licenses }: Company): readonly ReadLicense[] {
  return licenses.map(({ license: { value, provenance }, ...rest }) => ({
    license: value,
    provenance,
    scope: parseScope(value.scope),
    recorded: recordedPart(rest),
  }));
}
