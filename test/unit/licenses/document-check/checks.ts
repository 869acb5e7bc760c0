import { DocumentChecks } from '../../../../src/licenses/document-check/document-checks.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import type { Sandbox } from '../../../../src/sandbox/sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { open, type OfficeOptions } from '../setup.ts';

/** Whom the list of a check names. */
export const NAMES = [
  notable.vendorSample.name,
  notable.fullWidthBrackets.name,
  notable.none.name,
  '查无此名网络有限公司',
  notable.validities.name,
];

export const [ASKED = '', STORED = ''] = NAMES;

/** A window with the checks of its own. */
export function window(sandbox: Sandbox, options: OfficeOptions = {}) {
  const opened = open(connectionTo(sandbox), options);
  const { choice: connections, keeper, service, known } = opened;
  return { ...opened, checks: new DocumentChecks({ connections, keeper, service, known, now: Date.now }) };
}

/** The id of a check that has begun. @param free those that the list said were stored, no call. */
export async function begun(
  checks: DocumentChecks,
  names: readonly string[] = NAMES,
  free: readonly string[] = [],
): Promise<number> {
  const connection = await checks.ready();
  const queries = names.map((query) => ({ query, isCall: !free.includes(query) }));
  const id = connection && checks.begin(connection, 'suppliers.csv', { queries, leftOut: [] });
  if (id === undefined) throw new Error('there is no connection');
  return id;
}

/** How far each company of a check is, in their order. */
export const states = (checks: DocumentChecks, id: number) => checks.items(id).map(({ state }) => state);
