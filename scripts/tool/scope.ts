import { parseScope } from '../../src/domain/scope.ts';
import { textOf, type Subcommand } from './subcommand.ts';

/** A scope, read. */
export const scope: Subcommand = {
  usage: 'scope TEXT',
  run(parameters) {
    const { entries, rest } = parseScope(textOf(parameters));
    const line = {
      entries: entries.map(({ business, name, qualifiers, regions, raw }) => ({
        business: business === null ? null : { code: business.code, name: business.name },
        name,
        qualifiers,
        regions: regions.map(({ region, raw: token }) =>
          region === null ? { raw: token } : { code: region.code, name: region.name },
        ),
        raw,
      })),
      rest,
    };
    return Promise.resolve({ lines: [line], exitCode: 0 });
  },
};
