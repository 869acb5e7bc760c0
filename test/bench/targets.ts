/** A figure that is to be reached, as a ratio, a difference or a count within one run. */
export interface Target {
  /** The benchmark that reports it: `test/bench/NAME`. */
  readonly bench: string;
  /** Of the figure, as a benchmark reports it. */
  readonly name: string;
  /** What the README calls it. */
  readonly title: string;
  /** What it is held against in the same run; empty where it is a time or a count by itself. */
  readonly baseline: string;
  /** It holds up to this value, in the figure's unit. */
  readonly atMost: number;
}

/** What `npm run bench` holds the figures against, in the order of its table and of the README's. */
export const TARGETS: readonly Target[] = [
  {
    bench: 'activation',
    name: 'activation.difference',
    title: 'activation, cold, median of 20 runs',
    baseline: 'empty extension',
    atMost: 15,
  },
  { bench: 'activation', name: 'activation.first-hover', title: 'first hover', baseline: '', atMost: 150 },
  {
    bench: 'activation',
    name: 'activation.first-search',
    title: 'first search box',
    baseline: '',
    atMost: 150,
  },
  {
    bench: 'activation',
    name: 'activation.first-answer',
    title: 'first answer of sample data, its simulator started',
    baseline: '',
    atMost: 150,
  },
  { bench: 'activation', name: 'activation.first-panel', title: 'first panel', baseline: '', atMost: 150 },
  {
    bench: 'activation',
    name: 'activation.bytes',
    title: 'bytes loaded at activation',
    baseline: '',
    atMost: 60,
  },
  {
    bench: 'client',
    name: 'client.over-fetch',
    title: 'a call of `GetList` with 50 rows',
    baseline: 'fetch and JSON.parse',
    atMost: 1.25,
  },
  {
    bench: 'editor',
    name: 'editor.hover.p99',
    title: 'stored hover, p99',
    baseline: 'question over a word that names nobody',
    atMost: 5,
  },
  {
    bench: 'editor',
    name: 'editor.hover.large.p99',
    title: 'stored hover in 10 MB, p99',
    baseline: 'the same',
    atMost: 16,
  },
  {
    bench: 'editor',
    name: 'editor.typing.more',
    title: 'typing in 10 MB, longest block of the host',
    baseline: 'marks off',
    atMost: 16,
  },
  {
    bench: 'tree',
    name: 'tree.first.5000',
    title: 'tree of 5,000 companies, first look',
    baseline: '',
    atMost: 100,
  },
  { bench: 'tree', name: 'tree.refresh.5000', title: 'that tree, refreshed', baseline: '', atMost: 100 },
  {
    bench: 'tree',
    name: 'tree.growth',
    title: 'a row of that tree',
    baseline: 'a row where 500 companies are stored',
    atMost: 1,
  },
  {
    bench: 'list',
    name: 'list.check.share',
    title: 'check of 1,000 companies',
    baseline: 'companies × (latency + spacing)',
    atMost: 1.05,
  },
  {
    bench: 'domain',
    name: 'panel.check1000.median',
    title: 'page of its result, from its data to the frame',
    baseline: '',
    atMost: 150,
  },
  {
    bench: 'domain',
    name: 'typing.company117.key.p99',
    title: 'a key in the question to 117 licences, p99',
    baseline: '',
    atMost: 16,
  },
  {
    bench: 'editor',
    name: 'editor.memory.more',
    title: 'memory of the extension host with 100,000 companies',
    baseline: 'empty store',
    atMost: 20,
  },
  // As they were when the targets were set, with room for a busy machine.
  {
    bench: 'store',
    name: 'store.lookup.over-sqlite.100000',
    title: 'looking a company up among 100,000',
    baseline: 'SQLite and JSON.parse alone',
    atMost: 3,
  },
  {
    bench: 'recognizer',
    name: 'recognizer.over-plain',
    title: 'recogniser, the slowest of four texts',
    baseline: 'a plain regular expression',
    atMost: 1.3,
  },
  {
    bench: 'domain',
    name: 'scope.over-plain',
    title: 'reading scopes of 1 MB',
    baseline: 'a plain regular expression',
    atMost: 20,
  },
  {
    bench: 'list',
    name: 'list.export.workbook.over-zip',
    title: 'results in a workbook of 10,000 rows',
    baseline: 'unpacking and packing it',
    atMost: 6,
  },
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
  const rows = TARGETS.map(({ bench, name, baseline, atMost }) => {
    const figure = figures.find((each) => each.name === name);
    if (!figure) return [name, '-', '', baseline, String(atMost), `not measured: ${bench}`];
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
