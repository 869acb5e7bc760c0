import * as z from 'zod/mini';
import { codeOf } from '../../src/domain/company/company-code.ts';
import { parseLicenseNumber } from '../../src/domain/license-number.ts';
import { requires } from '../../src/domain/needs/requires.ts';
import { findRegion, type Region } from '../../src/domain/regions/regions.ts';
import type { ScopeEntry, ScopeRegion } from '../../src/domain/scope/entry.ts';
import { parseScope } from '../../src/domain/scope/scope.ts';
import { linesOfInput } from './json-lines.ts';
import { UsageError, type Subcommand } from './subcommand.ts';

const Case = z.object({
  id: z.string(),
  kind: z.enum(['scope', 'number', 'code', 'need']),
  text: z.string(),
  need: z.optional(z.object({ code: z.string(), region: z.nullable(z.string()) })),
});

/** Scopes, licence numbers, codes and needs, read: JSON lines in and out, as scorers of known readings want it. */
export const read: Subcommand = {
  usage: 'read < CASES.jsonl   ({"id","kind","text"} a line, for a need {"need":{"code","region"}}, too)',

  run(parameters) {
    if (parameters.length > 0) throw new UsageError('read takes no parameters: it reads standard input');
    return Promise.resolve({ lines: readings(), exitCode: 0 });
  },
};

async function* readings() {
  for await (const one of linesOfInput(Case, '{"id": "…", "kind": "…", "text": "…"}'))
    yield { id: one.id, ...readingOf(one) };
}

function readingOf({ kind, text, need }: z.infer<typeof Case>): object {
  switch (kind) {
    case 'scope': {
      const { entries, rest } = parseScope(text);
      return { entries: entries.map(entryOf), rest };
    }
    case 'number': {
      const { province, ...number } = parseLicenseNumber(text);
      return { ...number, province: province === null ? null : regionOf(province) };
    }
    case 'code':
      return codeOf(text);
    case 'need':
      if (need === undefined) throw new UsageError('a need has {"need": {"code": "…", "region": …}}');
      return needOf(text, need.code, need.region);
  }
}

function entryOf({ business, name, whole, qualifiers, regions, standing }: ScopeEntry): object {
  return {
    business: business === null ? null : { code: business.code, name: business.name },
    name,
    whole,
    qualifiers,
    regions: regions.map(scopeRegionOf),
    standing,
  };
}

/** What is left out of a region stands behind its short name, e.g. 辽宁-大连. */
function scopeRegionOf({ region, raw, except = [] }: ScopeRegion): object {
  if (region === null) return { raw };
  return { ...regionOf(region), short: [region, ...except].map(({ short }) => short).join('-') };
}

function regionOf({ code, name, short }: Region): object {
  return { code, name, short };
}

/** What one valid licence of this scope says of a need. */
function needOf(scope: string, code: string, place: string | null): object {
  const region = place === null ? undefined : findRegion(place);
  if (region === null) throw new UsageError(`no region that is known: ${place ?? ''}`);
  const [answer] = requires([{ code, region }], [{ licenseNumber: 'B2-20200001', scope, validity: 'valid' }]);
  const reasons = [
    ...(answer?.notCovering ?? []).map(({ reason }) => reason),
    ...(answer?.unclear ?? []).flatMap((one) => one.reasons),
  ];
  return { verdict: answer?.verdict, reasons, lacking: answer?.lacking.regions.map(regionOf) ?? [] };
}
