import * as vscode from 'vscode';
import { provincesOf } from '../../domain/coverage.ts';
import { provinces, type Region } from '../../domain/regions.ts';
import { codedName } from '../../domain/scope.ts';
import type { ScopeEntry } from '../../domain/scope-entry.ts';
import type { MapView } from '../../webview/map-view.ts';

type Layer = MapView['layers'][number];
type Cell = Layer['cells'][number];

/** A business that a licence names. */
export interface MapEntry {
  readonly entry: ScopeEntry;
  /** The licence's number, where the map is of several licences. */
  readonly licenseNumber?: string;
}

/** One business in one province. */
interface Fact {
  readonly province: Region;
  readonly whole: boolean;
  /** The business, its limits and its cities, in the words of the text. */
  readonly text: string;
}

/** Where the licensed businesses are, one layer each and all together; `null` where no province is named. */
export function mapView(entries: readonly MapEntry[]): MapView | null {
  const licensed = entries.filter(({ entry }) => entry.standing === 'named');
  const businesses = [...Map.groupBy(licensed, ({ entry }) => entry.business?.code ?? entry.name).values()]
    .map((own) => ({
      label: own
        .slice(0, 1)
        .map(({ entry }) => codedName(entry))
        .join(''),
      facts: own.flatMap(factsOf),
    }))
    .filter(({ facts }) => facts.length > 0);
  if (businesses.length === 0) return null;
  const layers = businesses.map(({ label, facts }): Layer => ({
    label,
    own: false,
    cells: cellsOf(facts, extentMark),
  }));
  const together: Layer = {
    label: vscode.l10n.t('All businesses together'),
    own: true,
    cells: cellsOf(
      businesses.flatMap(({ facts }) => facts),
      (facts) => String(facts.length),
    ),
  };
  return {
    heading: vscode.l10n.t('Map'),
    intro: vscode.l10n.t(
      'One tile for each province, roughly where it lies; arrow keys go from one to the next. The table above says the same.',
    ),
    choose: vscode.l10n.t('Business'),
    layers: layers.length === 1 ? layers : [together, ...layers],
    tiles: provinces.map(({ code, name, short }) => ({
      region: code,
      name,
      short,
      label: vscode.l10n.t('{0}: not named', name),
    })),
    legend: [
      { extent: 'whole', word: vscode.l10n.t('the whole province') },
      { extent: 'part', word: vscode.l10n.t('some of its cities') },
      { extent: 'none', word: vscode.l10n.t('not named') },
    ],
  };
}

function factsOf({ entry, licenseNumber }: MapEntry): Fact[] {
  const limits = entry.qualifiers.map((qualifier) => `（${qualifier}）`).join('');
  const by = licenseNumber === undefined ? '' : `，${licenseNumber}`;
  return provincesOf(entry.regions).map(({ province, cities }) => {
    const where = cities.length === 0 ? '' : `：${cities.map(({ name }) => name).join('、')}`;
    return { province, whole: cities.length === 0, text: `${codedName(entry)}${limits}${where}${by}` };
  });
}

function cellsOf(facts: readonly Fact[], markOf: (facts: readonly Fact[]) => string): Cell[] {
  return [...Map.groupBy(facts, ({ province }) => province)].map(([{ code, name }, own]) => {
    const texts = own.map(({ text }) => text);
    return {
      region: code,
      extent: extentOf(own),
      mark: markOf(own),
      label: vscode.l10n.t('{0}: {1}', name, texts.join('；')),
      facts: texts,
    };
  });
}

function extentOf(facts: readonly Fact[]): Cell['extent'] {
  return facts.some(({ whole }) => whole) ? 'whole' : 'part';
}

function extentMark(facts: readonly Fact[]): string {
  return extentOf(facts) === 'whole' ? '●' : '◐';
}
