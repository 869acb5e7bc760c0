import { parseLicenseNumber } from '../license-number.ts';
import type { License, Validity } from '../license.ts';
import { scopeChanges, type ScopeChanges } from './scope-changes.ts';

/** What was known of a company's licences at one time. */
export interface LicensesSeen {
  readonly licenses: readonly License[];
  /** Whether these are all that the vendor had of it. */
  readonly isWhole: boolean;
}

/** One thing that changed about a company's licences. */
export type LicenseChange =
  /** `isCertain` is `false` where it may have been there before, unseen. */
  | { readonly kind: 'new'; readonly license: License; readonly isCertain: boolean }
  /** `isCertain` is `false` where it may still be there, unseen. */
  | { readonly kind: 'gone'; readonly license: License; readonly isCertain: boolean }
  | {
      readonly kind: 'validity';
      readonly license: License;
      readonly before: Validity;
      readonly after: Validity;
    }
  | { readonly kind: 'renamed'; readonly before: string; readonly after: string }
  | { readonly kind: 'renumbered'; readonly before: string; readonly after: string }
  | ({ readonly kind: 'scope'; readonly license: License } & ScopeChanges);

/**
 * What changed about a company's licences between two times. A licence is the same by the vendor's id, and where that
 * changed, by its number.
 */
export function licenseChanges(before: LicensesSeen, after: LicensesSeen): readonly LicenseChange[] {
  const pairs = paired(before.licenses, after.licenses);
  const [old, now] = [new Set(pairs.map(([each]) => each)), new Set(pairs.map(([, each]) => each))];
  const names = new Map(
    pairs.flatMap(([one, two]) =>
      one.companyName === two.companyName
        ? []
        : [[`${one.companyName}\n${two.companyName}`, [one.companyName, two.companyName] as const]],
    ),
  );
  return [
    ...Array.from(names.values(), ([one, two]) => ({ kind: 'renamed' as const, before: one, after: two })),
    ...pairs.flatMap(([one, two]) => changesOf(one, two)),
    ...after.licenses
      .filter((license) => !now.has(license))
      .map((license) => ({ kind: 'new' as const, license, isCertain: before.isWhole })),
    ...before.licenses
      .filter((license) => !old.has(license))
      .map((license) => ({ kind: 'gone' as const, license, isCertain: after.isWhole })),
  ];
}

type Pair = readonly [before: License, after: License];

function paired(before: readonly License[], after: readonly License[]): readonly Pair[] {
  const byId = matched(before, after, ({ id }) => id);
  const [old, now] = [new Set(byId.map(([each]) => each)), new Set(byId.map(([, each]) => each))];
  const byNumber = matched(
    before.filter((license) => !old.has(license)),
    after.filter((license) => !now.has(license)),
    numberOf,
  );
  return [...byId, ...byNumber];
}

/** Pairs of licences that are equal by a key, each in one pair at most. */
function matched(
  before: readonly License[],
  after: readonly License[],
  keyOf: (license: License) => string,
): readonly Pair[] {
  const free = new Map(after.toReversed().map((license) => [keyOf(license), license]));
  return before.flatMap((license) => {
    const key = keyOf(license);
    const other = key === '' ? undefined : free.get(key);
    if (!other) return [];
    free.delete(key);
    return [[license, other] as const];
  });
}

function changesOf(before: License, after: License): readonly LicenseChange[] {
  const changes: LicenseChange[] = [];
  if (before.validity !== after.validity)
    changes.push({ kind: 'validity', license: after, before: before.validity, after: after.validity });
  if (numberOf(before) !== numberOf(after))
    changes.push({ kind: 'renumbered', before: before.licenseNumber, after: after.licenseNumber });
  const scope = scopeChanges(before.scope, after.scope);
  if (scope.grown.length + scope.shrunk.length > 0 || scope.isUnclear)
    changes.push({ kind: 'scope', license: after, ...scope });
  return changes;
}

function numberOf({ licenseNumber }: License): string {
  return parseLicenseNumber(licenseNumber).normalized;
}
