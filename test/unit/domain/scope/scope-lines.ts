import { expect } from 'vitest';
import { parseScope } from '../../../../src/domain/scope/scope.ts';

/**
 * A scope as lines, one an entry: code, name, {qualifiers}, @ regions, ! standing where it is not the ordinary one.
 * Unknown regions and names are marked; that a name which is not known is doubtful goes without saying.
 */
export function linesOf(text: string): string[] {
  const { entries, rest } = parseScope(text);
  expect(entries.map(({ raw }) => raw).join('') + rest).toBe(text);
  const lines = entries.map(({ business, name, qualifiers, regions, standing }) =>
    [
      business?.code ?? '?',
      name + qualifiers.map((qualifier) => `{${qualifier}}`).join(''),
      ...(regions.length > 0
        ? ['@', ...regions.map(({ region, raw }) => (region === null ? `“${raw}”` : region.name))]
        : []),
      ...(standing === 'named' || (standing === 'doubtful' && business === null) ? [] : [`!${standing}`]),
    ].join(' '),
  );
  return rest === '' ? lines : [...lines, `rest: ${rest}`];
}
