import * as vscode from 'vscode';
import { regionText } from '../../domain/scope/meaning.ts';
import { mayBeCut, parseScope } from '../../domain/scope/scope.ts';
import type { ScopeEntry, ScopeRegion } from '../../domain/scope/entry.ts';
import type { ScopeView } from '../../protocol/license-page.ts';
import { mapView } from '../map-view.ts';
import { isGiven, vendorRow } from '../../pages/row-view.ts';
import { standingWord } from '../standing-word.ts';

type Line = ScopeView['lines'][number];

/** A licence's scope as a table of businesses and their regions, with whatever could not be read beside it. */
export function scopeView(scope: string): ScopeView {
  const { entries, rest } = parseScope(scope);
  const map = mapView(entries.map((entry) => ({ entry })));
  return {
    heading: vscode.l10n.t('Coverage'),
    columns: {
      code: vscode.l10n.t('Catalogue code'),
      business: vscode.l10n.t('Business'),
      regions: vscode.l10n.t('Regions'),
      standing: vscode.l10n.t('Standing'),
    },
    lines: entries.map(lineOf),
    rest: isGiven(rest) ? vendorRow(vscode.l10n.t('Could not be read'), rest) : null,
    notes: notesOf(scope, entries, map !== null),
    map,
    raw: vscode.l10n.t('Scope, as sent'),
  };
}

function notesOf(scope: string, entries: readonly ScopeEntry[], hasMap: boolean): string[] {
  if (!isGiven(scope)) return [vscode.l10n.t('The vendor gave no scope for this licence.')];
  return [
    ...(entries.length === 0 ? [vscode.l10n.t('No business could be read from the scope.')] : []),
    ...(entries.length > 0 && !hasMap
      ? [vscode.l10n.t('The scope names no province, so there is no map.')]
      : []),
    ...(mayBeCut(scope)
      ? [vscode.l10n.t("The text fills the vendor's field: businesses and regions may have been cut off.")]
      : []),
  ];
}

function lineOf(entry: ScopeEntry): Line {
  const { business, name, qualifiers, regions, standing } = entry;
  return {
    code: business?.code ?? null,
    noCode: vscode.l10n.t('no code'),
    name,
    qualifiers: [...qualifiers],
    remarks: remarksOf(entry),
    regions: regions.map(regionOf),
    noRegions: vscode.l10n.t('none named'),
    standing: { kind: standing, word: standingWord(standing) },
  };
}

function remarksOf({ business, name, whole }: ScopeEntry): string[] {
  if (business === null) return [vscode.l10n.t('not known in the catalogue')];
  return [
    ...(whole ? [] : [vscode.l10n.t('a part of {0}', business.name)]),
    ...(whole && business.name !== name ? [vscode.l10n.t('today: {0}', business.name)] : []),
    ...(business.evidence === 'general' ? [vscode.l10n.t('code not confirmed by a public source')] : []),
  ];
}

function regionOf(region: ScopeRegion): Line['regions'][number] {
  const remark = region.region === null ? vscode.l10n.t('as written') : null;
  return { name: regionText(region), remark };
}
