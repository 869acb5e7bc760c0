import { parseScope } from '../../src/domain/scope/scope.ts';
import { textOf, type Subcommand } from './subcommand.ts';

/** A scope, read. */
export const scope: Subcommand = {
  usage: 'scope TEXT   (an entry has a "standing" where it is refused, cancelled, mentioned or doubtful)',
  run(parameters) {
    const { entries, rest } = parseScope(textOf(parameters));
    const line = {
      entries: entries.map(({ business, name, qualifiers, regions, standing, raw }) => ({
        business: business === null ? null : { code: business.code, name: business.name },
        name,
        qualifiers,
        regions: regions.map(({ region, raw: token }) =>
          region === null ? { raw: token } : { code: region.code, name: region.name },
        ),
        raw,
        // Ordinary entries keep to the agreed keys. Without a business an entry claims nothing that could be doubtful.
        ...(standing === 'named' || (standing === 'doubtful' && business === null) ? {} : { standing }),
      })),
      rest,
    };
    return Promise.resolve({ lines: [line], exitCode: 0 });
  },
};
