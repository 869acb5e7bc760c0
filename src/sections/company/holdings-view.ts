import * as vscode from 'vscode';
import { englishName } from '../../domain/catalogue/english-names.ts';
import { regionsBeyondIssuer } from '../../domain/comparisons/number-province.ts';
import { withoutFilings } from '../../domain/license-counts.ts';
import type { License } from '../../domain/license.ts';
import { NATIONWIDE } from '../../domain/regions/regions.ts';
import type { ScopeEntry, ScopeRegion } from '../../domain/scope/entry.ts';
import { businessKey, regionText } from '../../domain/scope/meaning.ts';
import { mayBeCut } from '../../domain/scope/scope.ts';
import type { HoldingsView } from '../../protocol/company-page.ts';
import { licenseFieldWords } from '../../wording/license/fields.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { licenseWord } from '../../wording/license/validity.ts';
import { enumerated, firstOf } from '../../wording/parts.ts';
import { isGiven } from '../../pages/row-view.ts';
import { standingWord } from '../standing-word.ts';
import type { ReadLicense } from './read-license.ts';
import { validityView } from './states-view.ts';

type Line = HoldingsView['businesses'][number]['lines'][number];

/** One business in the scope of one licence. */
interface Holding {
  readonly license: License;
  readonly entry: ScopeEntry;
}

/** So many numbers stand in a line; of more, the line says how many, and each is told with its regions where it unfolds. */
const MOST_NUMBERS = 3;

/** Which businesses the licences name, in which regions, over all licences. @param gaps why there may be others. */
export function holdingsView(read: readonly ReadLicense[], gaps: readonly string[]): HoldingsView {
  const holdings = read.flatMap(({ license, scope }) => scope.entries.map((entry) => ({ license, entry })));
  const licenses = withoutFilings(read.map(({ license }) => license));
  const businesses = Map.groupBy(holdings, ({ entry }) => businessKey(entry));
  return {
    heading: vscode.l10n.t('Businesses and regions'),
    columns: {
      regions: vscode.l10n.t('Regions'),
      validity: licenseFieldWords('validity'),
      licenses: licenseFieldWords('licenseNumber'),
    },
    notes: [
      ...gaps,
      // Of a filing no business is expected, and of none found there is nothing to read.
      ...(holdings.length === 0 && licenses.length > 0
        ? [vscode.l10n.t('No business could be read from the licences.')]
        : []),
      ...unreadNotes(read),
      ...beyondNotes(read),
    ],
    businesses: [...businesses].sort(byCode).map(([, own]) => businessOf(own)),
  };
}

/** What of the licences could not be read, and may name more. */
function unreadNotes(read: readonly ReadLicense[]): readonly string[] {
  const unread = read.filter(({ license, scope }) => isGiven(scope.rest) || mayBeCut(license.scope));
  if (unread.length === 0) return [];
  const numbers = unread.map(({ license }) => licenseNumberWords(license));
  return [vscode.l10n.t('Not read whole, so more may be licensed: {0}', enumerated(...numbers))];
}

/** Which licences name regions beyond the province whose authority their numbers name: there it is not known whether they hold. */
function beyondNotes(read: readonly ReadLicense[]): readonly string[] {
  const beyond = read.filter(
    ({ license, scope }) => regionsBeyondIssuer(license.licenseNumber, scope).length > 0,
  );
  if (beyond.length === 0) return [];
  const numbers = beyond.map(({ license }) => licenseNumberWords(license));
  return [
    vscode.l10n.t(
      'Licences of one province’s authority that name regions beyond it, where it is not known whether they hold: {0}',
      enumerated(...firstOf(numbers, MOST_NAMED)),
    ),
  ];
}

/** So many numbers stand in a note: each licence's page tells of its own. */
const MOST_NAMED = 12;

/** Codes first, in the catalogue's order; then names. */
function byCode([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function businessOf(own: readonly Holding[]): HoldingsView['businesses'][number] {
  const entry = own[0]?.entry;
  const code = entry?.business?.code ?? null;
  const alike = Map.groupBy(own, ({ license, entry }) =>
    JSON.stringify([licenseWord(license), entry.standing, limitsIn(entry)]),
  );
  return {
    code,
    noCode: vscode.l10n.t('no code'),
    name: entry?.business?.name ?? entry?.name ?? '',
    english: code === null ? null : englishName(code),
    lines: [...alike.values()].flatMap((same) => lineOf(same) ?? []),
  };
}

/** @param same licences that say the same of the business, each in its regions. */
function lineOf(same: readonly Holding[]): Line | undefined {
  const [first] = same;
  if (!first) return undefined;
  const { standing } = first.entry;
  const numbers = [...new Set(same.map(({ license }) => licenseNumberWords(license)))];
  return {
    limits: limitsIn(first.entry),
    regions: together(same.flatMap(({ entry }) => entry.regions)),
    noRegions: vscode.l10n.t('none named'),
    standing: standing === 'named' ? null : standingWord(standing),
    validity: validityView(first.license),
    numbers: numbers.length > MOST_NUMBERS ? [vscode.l10n.t('{0} licences', numbers.length)] : numbers,
    each: eachOf(same),
  };
}

/** What limits it: a name that means a part of the business only is a limit as well as what stands in brackets. */
function limitsIn({ business, whole, name, qualifiers }: ScopeEntry): readonly string[] {
  return [...(business && !whole ? [name] : []), ...qualifiers];
}

/** Each region once; where all China is among them, no other that is known says more. */
function together(regions: readonly ScopeRegion[]): readonly string[] {
  const isEverywhere = regions.some(isAllChina);
  const told = isEverywhere
    ? [...regions.filter(isAllChina), ...regions.filter(({ region }) => region === null)]
    : regions;
  return [...new Set(told.map(regionText))];
}

function isAllChina({ region, except = [] }: ScopeRegion): boolean {
  return region?.code === NATIONWIDE.code && except.length === 0;
}

/** Which licence names which regions; nothing where the line itself says so. */
function eachOf(same: readonly Holding[]): Line['each'] {
  const regionsBy = Map.groupBy(same, ({ license }) => licenseNumberWords(license));
  const rows = [...regionsBy].map(([number, own]) => ({
    number,
    regions: [...new Set(own.flatMap(({ entry }) => entry.regions).map(regionText))],
  }));
  const isPlain =
    rows.length <= MOST_NUMBERS && new Set(rows.map(({ regions }) => regions.join())).size === 1;
  return isPlain ? null : { summary: vscode.l10n.t('By licence'), rows };
}
