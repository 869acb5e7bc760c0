import * as vscode from 'vscode';
import { enumerated } from '../../../wording/parts.ts';
import type { License, Validity } from '../../../domain/license.ts';
import { businessKey } from '../../../domain/scope/meaning.ts';
import { licensedEntries } from '../../../domain/scope/listed.ts';
import { mayBeCut, parseScope } from '../../../domain/scope/scope.ts';
import type { Scope, ScopeEntry } from '../../../domain/scope/entry.ts';
import type { Company, Provenance } from '../../../licenses/answer.ts';
import { callPrice } from '../../../wording/prices.ts';
import { companyGaps, answersCleared } from '../../../wording/license/company-gaps.ts';
import { licenseNumberWords } from '../../../wording/license/license-number.ts';
import { validityWord, validityCounts } from '../../../wording/license/validity.ts';
import type { CompanyView, HoldingsView, LicenseListView } from '../../../protocol/company-page.ts';
import { mapView } from '../page/map-view.ts';
import type { CompanyState } from './company-model.ts';
import { needsView } from './needs-view.ts';
import { activityView } from '../../../pages/activity-view.ts';
import { refreshLabel } from '../page/ask-labels.ts';
import { askAnywayLabel } from '../../../wording/actions.ts';
import { fetchedWords, isGiven, provenanceRows, sampleMark, vendorRow } from '../../../pages/row-view.ts';
import { regulatorWords } from '../page/regulator-words.ts';
import { standingWord } from '../page/standing-word.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import { exportLabel } from '../../../wording/actions.ts';
import { noLicenseFound } from '../../../wording/known.ts';

/** A licence with its scope, read once for all parts of the page. */
interface ReadLicense {
  readonly license: License;
  readonly provenance: Provenance;
  readonly scope: Scope;
}

/** One business in the scope of one licence. */
interface Holding {
  readonly license: License;
  readonly entry: ScopeEntry;
}

/** Everything the page of a company shows: its licences side by side. @param now milliseconds since 1970. */
export function companyView(state: CompanyState, now: number): CompanyView {
  const { company, question, activity } = state;
  const read = company.licenses.map(({ license: { value, provenance } }) => ({
    license: value,
    provenance,
    scope: parseScope(value.scope),
  }));
  const licenses = read.map(({ license }) => license);
  const gaps = companyGaps(company);
  const from = company.provenance ?? company.licenses[0]?.license.provenance ?? null;
  return {
    kind: 'company',
    company: vendorRow(licenseFieldWords('companyName'), company.name),
    summary: summaryWords(company),
    sample: from && sampleMark(from),
    facts: from ? provenanceRows(from, now) : [],
    exportLabel: exportLabel(),
    ...askLabels(state, callPrice(from?.data)),
    activity: activityView(activity),
    needs: needsView(question, licenses, gaps),
    licenses: licenseList(read, gaps, now),
    holdings: holdingsView(read, gaps),
    regulator: regulatorWords(),
  };
}

/** The buttons that ask, each with the price of its call. */
function askLabels(
  { isMoreACall, refused }: CompanyState,
  price: string,
): Pick<CompanyView, 'refresh' | 'loadMore'> {
  const anyway = askAnywayLabel(price);
  const more = refused === 'loadMore' ? anyway : vscode.l10n.t('Load more ({0})', price);
  return {
    refresh: refused === 'refresh' ? anyway : refreshLabel(price),
    loadMore: isMoreACall ? more : null,
  };
}

/** No number of licences where none was asked for since the answers were cleared. */
function summaryWords({ licenses, more, provenance }: Company): string {
  if (provenance === null) return answersCleared();
  return [
    more
      ? vscode.l10n.t('Licences: {0} of {1} loaded', licenses.length, licenses.length + more.remaining)
      : vscode.l10n.t('Licences: {0}', licenses.length),
    ...validityCounts(licenses.map(({ license }) => license.value)),
  ].join(' · ');
}

function holdingsView(read: readonly ReadLicense[], gaps: readonly string[]): HoldingsView {
  const holdings = read.flatMap(({ license, scope }) => scope.entries.map((entry) => ({ license, entry })));
  const unread = read.filter(({ license, scope }) => isGiven(scope.rest) || mayBeCut(license.scope));
  const valid = holdings.filter(({ license }) => license.validity === 'valid');
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
      ...(holdings.length === 0 ? [vscode.l10n.t('No business could be read from the licences.')] : []),
      ...(unread.length === 0
        ? []
        : [
            vscode.l10n.t(
              'Not read whole, so more may be licensed: {0}',
              enumerated(...unread.map(({ license }) => licenseNumberWords(license))),
            ),
          ]),
      ...(valid.length > 0 && valid.length < holdings.length
        ? [vscode.l10n.t('The map shows valid licences only.')]
        : []),
    ],
    businesses: [...businesses].sort(byCode).map(([, own]) => businessOf(own)),
    map: mapView(valid.map(({ license, entry }) => ({ entry, licenseNumber: licenseNumberWords(license) }))),
  };
}

/** Codes first, in the catalogue's order; then names. */
function byCode([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function businessOf(own: readonly Holding[]): HoldingsView['businesses'][number] {
  const entry = own[0]?.entry;
  const alike = Map.groupBy(own, ({ license, entry: { standing, qualifiers, regions } }) =>
    JSON.stringify([license.validity, standing, qualifiers, regions.map(({ raw }) => raw.trim())]),
  );
  return {
    code: entry?.business?.code ?? null,
    noCode: vscode.l10n.t('no code'),
    name: entry?.business?.name ?? entry?.name ?? '',
    lines: [...alike.values()].flatMap((same) => lineOf(same) ?? []),
  };
}

function lineOf(same: readonly Holding[]): HoldingsView['businesses'][number]['lines'][number] | undefined {
  const [first] = same;
  if (!first) return undefined;
  const { qualifiers, regions, standing } = first.entry;
  return {
    limits: [...qualifiers],
    regions: regions.map(({ region, raw }) => region?.name ?? raw.trim()),
    noRegions: vscode.l10n.t('none named'),
    standing: standing === 'named' ? null : standingWord(standing),
    validity: validityOf(first.license.validity),
    numbers: [...new Set(same.map(({ license }) => licenseNumberWords(license)))],
  };
}

function licenseList(read: readonly ReadLicense[], gaps: readonly string[], now: number): LicenseListView {
  return {
    heading: vscode.l10n.t({
      message: 'Licences',
      args: [],
      comment: ['Heading above a list of licences, not their number'],
    }),
    columns: {
      number: licenseFieldWords('licenseNumber'),
      validity: licenseFieldWords('validity'),
      businesses: vscode.l10n.t('Businesses'),
      answer: vscode.l10n.t('Fetched, order number'),
    },
    notes: read.length + gaps.length === 0 ? [noLicenseFound()] : [...gaps],
    lines: read.map((each) => licenseLine(each, now)),
  };
}

function licenseLine(
  { license, provenance, scope }: ReadLicense,
  now: number,
): LicenseListView['lines'][number] {
  const businesses = licensedEntries(scope).map(({ business, name }) => business?.code ?? name);
  return {
    id: license.id,
    number: licenseNumberWords(license),
    validity: validityOf(license.validity),
    businesses: [...new Set(businesses)],
    fetched: fetchedWords(provenance, now),
    orderNumber: provenance.orderNumber ?? '',
  };
}

function validityOf(kind: Validity): { kind: Validity; word: string } {
  return { kind, word: validityWord(kind) };
}
