/** A figure that is to be reached, as a ratio, a difference or a count within one run. */
export interface Target {
  /** Of the figure, as a benchmark reports it. */
  readonly name: string;
  /** What it is held against in the same run; empty where it is a count. */
  readonly baseline: string;
  /** It holds up to this value, in the figure's unit. */
  readonly atMost: number;
}

/** What `npm run bench` holds the figures against, in the order of its table. */
export const TARGETS: readonly Target[] = [
  { name: 'activation.difference', baseline: 'empty extension', atMost: 15 },
  { name: 'activation.bytes', baseline: '', atMost: 60 },
  { name: 'client.over-fetch', baseline: 'fetch and JSON.parse', atMost: 1.25 },
  { name: 'editor.hover.p99', baseline: 'question over a word that names nobody', atMost: 5 },
  { name: 'editor.hover.large.p99', baseline: 'the same', atMost: 16 },
  { name: 'editor.typing.more', baseline: 'marks off', atMost: 16 },
  { name: 'tree.first.5000', baseline: '', atMost: 100 },
  { name: 'tree.growth', baseline: 'a row where 500 companies are stored', atMost: 1 },
  { name: 'list.check.share', baseline: 'companies × (latency + spacing)', atMost: 1.05 },
  { name: 'editor.memory.more', baseline: 'empty store', atMost: 20 },
];

/** One line of the table of figures. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** A figure beside what it is to reach; `holds` is `null` where nothing is. */
export interface Judged extends Figure {
  readonly baseline: string | null;
  readonly target: number | null;
  readonly holds: boolean | null;
}

/** Holds a figure against its target. */
export function judged(figure: Figure): Judged {
  const target = TARGETS.find(({ name }) => name === figure.name);
  if (!target) return { ...figure, baseline: null, target: null, holds: null };
  return {
    ...figure,
    baseline: target.baseline,
    target: target.atMost,
    holds: figure.value <= target.atMost,
  };
}

/** The figures that have a target as a table, one a line; those that were not measured are named. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = TARGETS.map(({ name, baseline, atMost }) => {
    const figure = figures.find((each) => each.name === name);
    if (!figure) return [name, '-', '', baseline, String(atMost), 'not measured'];
    const { value, unit, holds } = judged(figure);
    return [name, String(value), unit, baseline, String(atMost), holds === true ? 'yes' : 'NO'];
  });
  const table = [['name', 'value', 'unit', 'baseline', 'target', 'holds'], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
