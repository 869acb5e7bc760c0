import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageExtension } from '../../../scripts/lib/package.ts';
import { openStore } from '../../../src/store/store.ts';
import { bundleForHost } from '../../host/bundle.ts';
import { registryEditor } from '../../host/launch/editors.ts';
import { runInWindow } from '../../host/launch/run-in-window.ts';
import { copyAsleep } from '../../host/sleeping-copy.ts';
import { company, fillStore } from '../../support/stored-companies.ts';
import { quantile, type Report } from '../bench.ts';
import { sampleTexts } from '../recognizer/texts.ts';
import { type Figures, FIGURES_VARIABLE, figuresSchema, LARGE_VARIABLE } from './figures.ts';

/** Windows of each kind, in turn. */
const RUNS = 3;
const COMPANIES = 100_000;
const LARGE_BYTES = 10 * 1024 * 1024;
/** Companies that the documents name. */
const NAMED = 300;
const MEGABYTE = 1024 * 1024;

/** The packaged extension in a window, with 100,000 stored companies and with none, in turn. */
export async function bench(report: Report): Promise<void> {
  await packageExtension();
  const folder = await mkdtemp(join(tmpdir(), 'editor-bench-'));
  try {
    const extension = await copyAsleep(join(folder, 'own'));
    const bundles = await bundleForHost('bench-editor', { probe: join(import.meta.dirname, 'probe.ts') });
    const window = { extension, probe: join(bundles, 'probe.cjs'), large: await largeDocument(folder) };
    const full: Figures[] = [];
    const empty: Figures[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      full.push(await openWindow(folder, { ...window, companies: COMPANIES }));
      empty.push(await openWindow(folder, { ...window, companies: 0 }));
    }
    tell(report, full, empty);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tell(report: Report, full: readonly Figures[], empty: readonly Figures[]): void {
  const memory = (runs: readonly Figures[]): number =>
    quantile(
      runs.map((run) => run.memory / MEGABYTE),
      0.5,
    );
  report('editor.companies', COMPANIES, 'count');
  report('editor.memory', memory(full), 'MB');
  report('editor.memory.empty', memory(empty), 'MB');
  report('editor.memory.more', memory(full) - memory(empty), 'MB');
  const plain = full.map((run) => run.plain);
  for (const measure of ['inHost', 'roundTrip'] as const) {
    const suffix = measure === 'inHost' ? '' : '.round-trip';
    tellHovers(report, `editor.hover${suffix}`, {
      times: full.map((run) => run.hovers[measure]),
      own: plain.map((run) => run[measure]),
    });
    tellHovers(report, `editor.hover.large${suffix}`, {
      times: full.map((run) => run.hoversInLarge[measure]),
      own: plain.map((run) => run[measure]),
    });
  }
  const typing = (of: 'typingMarked' | 'typingPlain'): number =>
    quantile(
      full.map((run) => run[of]),
      0.5,
    );
  report('editor.typing', typing('typingMarked'), 'ms');
  report('editor.typing.plain', typing('typingPlain'), 'ms');
  report('editor.typing.more', typing('typingMarked') - typing('typingPlain'), 'ms');
}

/** What hovers take beside the same question over a word that names nobody, which is the editor's own share. */
function tellHovers(
  report: Report,
  name: string,
  { times, own }: { readonly times: readonly number[][]; readonly own: readonly number[][] },
): void {
  const editorsOwn = quantile(own.flat(), 0.5);
  report(`${name}.p50`, quantile(times.flat(), 0.5) - editorsOwn, 'ms');
  report(`${name}.p99`, quantile(times.flat(), 0.99) - editorsOwn, 'ms');
  // How far the slowest of the editor's own questions lie above its usual ones: no provider can be below that.
  report(`${name}.p99.editor`, quantile(own.flat(), 0.99) - editorsOwn, 'ms');
}

/** A text of 10 MB in which all companies stand that are looked at. @returns its path */
async function largeDocument(folder: string): Promise<string> {
  const [dense] = sampleTexts(LARGE_BYTES);
  const lines = dense?.text.split('\n') ?? [];
  const gap = Math.max(1, Math.floor(lines.length / NAMED));
  for (let at = 0; at < NAMED; at += 1) {
    const line = Math.min(lines.length - 1, at * gap);
    lines[line] = `${lines[line] ?? ''}\n供应商：${company(at).name}`;
  }
  const file = join(folder, 'large.txt');
  await writeFile(file, lines.join('\n'));
  return file;
}

interface BenchWindow {
  readonly extension: string;
  readonly probe: string;
  readonly large: string;
  readonly companies: number;
}

async function openWindow(
  folder: string,
  { extension, probe, large, companies }: BenchWindow,
): Promise<Figures> {
  const place = await mkdtemp(join(folder, 'window-'));
  await storeIn(
    join(place, 'user-data', 'User', 'globalStorage', 'telecom-license.qcc-telecom-license'),
    companies,
  );
  const figures = join(place, 'figures.json');
  const editorError = await runInWindow({
    ...{ editor: registryEditor, folder: place, extension, tests: probe },
    env: { [FIGURES_VARIABLE]: figures, [LARGE_VARIABLE]: large },
  });
  if (editorError) throw editorError;
  const read = figuresSchema.parse(JSON.parse(await readFile(figures, 'utf8')));
  await rm(place, { recursive: true, force: true });
  return read;
}

async function storeIn(folder: string, companies: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const opened = openStore(folder, { now: Date.now });
  if (opened.kind !== 'open') throw opened.error;
  fillStore(opened.store, companies, 'sample');
  opened.store.close();
}
