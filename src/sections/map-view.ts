import * as vscode from 'vscode';
import { provincesOf } from '../domain/scope/provinces.ts';
import { provinces, type Region } from '../domain/regions/regions.ts';
import { businessKey } from '../domain/scope/meaning.ts';
import { codedName } from '../domain/scope/listed.ts';
import type { ScopeEntry } from '../domain/scope/entry.ts';
import type { MapView } from '../protocol/map-view.ts';

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
  readonly business: string;
  readonly whole: boolean;
  /** The business, its limits and its cities, in the words of the text. */
  readonly text: string;
}

/** The key of the layer of all businesses. No business has it: theirs have no small letters. */
const TOGETHER = 'together';

/** Where the licensed businesses are, one layer each and all together; `null` where no province is named. */
export function mapView(entries: readonly MapEntry[]): MapView | null {
  const licensed = entries.filter(({ entry }) => entry.standing === 'named');
  const businesses = [...Map.groupBy(licensed, ({ entry }) => businessKey(entry))]
    .map(([key, own]) => ({
      key,
      label: own
        .slice(0, 1)
        .map(({ entry }) => codedName(entry))
        .join(''),
      facts: own.flatMap(factsOf),
    }))
    .filter(({ facts }) => facts.length > 0);
  if (businesses.length === 0) return null;
  const all = businesses.flatMap(({ facts }) => facts);
  // 全国 says the same in 31 provinces, and a layer says what all together say: each text is sent once.
  const texts = new Map([...new Set(all.map(({ text }) => text))].map((text, index) => [text, index]));
  const layers = businesses.map(({ key, label, facts }): Layer => ({
    key,
    label,
    own: false,
    cells: cellsOf(facts, texts, (own) => ({ mark: own.some(({ whole }) => whole) ? '●' : '◐', note: null })),
  }));
  const together: Layer = {
    key: TOGETHER,
    label: vscode.l10n.t('All businesses together'),
    own: true,
    cells: cellsOf(all, texts, countsOf),
  };
  const several = layers.length > 1;
  return {
    heading: vscode.l10n.t('Map'),
    intro: vscode.l10n.t(
      'One tile for each province, roughly where it lies; arrow keys go from one to the next. The table above says the same.',
    ),
    choose: vscode.l10n.t('Business'),
    layers: several ? [together, ...layers] : layers,
    tiles: provinces.map(({ code, name, short }) => ({ region: code, name, short })),
    facts: [...texts.keys()],
    legend: [
      { extent: 'whole', mark: '●', word: vscode.l10n.t('the whole province') },
      ...(several
        ? [
            {
              extent: 'mixed' as const,
              mark: '',
              word: vscode.l10n.t('the whole province for some businesses'),
            },
          ]
        : []),
      { extent: 'part', mark: '◐', word: vscode.l10n.t('some of its cities') },
      { extent: 'none', mark: '', word: vscode.l10n.t('not named') },
    ],
    numbers: several ? vscode.l10n.t('A number says how many businesses.') : null,
  };
}

function factsOf({ entry, licenseNumber }: MapEntry): Fact[] {
  const limits = entry.qualifiers.map((qualifier) => `（${qualifier}）`).join('');
  const by = licenseNumber === undefined ? '' : `，${licenseNumber}`;
  return provincesOf(entry.regions).map(({ province, cities, except }) => {
    const namesOf = (some: readonly Region[]): string => some.map(({ name }) => name).join('、');
    const where =
      except.length > 0 ? `：不含${namesOf(except)}` : cities.length > 0 ? `：${namesOf(cities)}` : '';
    return {
      province,
      business: businessKey(entry),
      whole: cities.length + except.length === 0,
      text: `${codedName(entry)}${limits}${where}${by}`,
    };
  });
}

function cellsOf(
  facts: readonly Fact[],
  texts: ReadonlyMap<string, number>,
  wordsOf: (own: readonly Fact[]) => Pick<Cell, 'mark' | 'note'>,
): Cell[] {
  return [...Map.groupBy(facts, ({ province }) => province)].map(([{ code }, own]) => ({
    region: code,
    extent: extentOf(own),
    ...wordsOf(own),
    facts: [...new Set(own.flatMap(({ text }) => texts.get(text) ?? []))],
  }));
}

function countsOf(own: readonly Fact[]): Pick<Cell, 'mark' | 'note'> {
  const count = new Set(own.map(({ business }) => business)).size;
  return {
    mark: String(count),
    note: vscode.l10n.t('businesses: {0}, entries: {1}', count, own.length),
  };
}

/** `whole` where every business is licensed in all of the province, by one licence or another. */
function extentOf(facts: readonly Fact[]): Cell['extent'] {
  const businesses = new Set(facts.map(({ business }) => business));
  const whole = new Set(facts.filter((fact) => fact.whole).map(({ business }) => business));
  if (whole.size === businesses.size) return 'whole';
  return whole.size > 0 ? 'mixed' : 'part';
}
