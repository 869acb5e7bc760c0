import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/bootstrap.mjs';
import { packageExtension } from '../../../scripts/lib/package.ts';
import { bundleForHost } from '../../host/bundle.ts';
import { registryEditor } from '../../host/launch/editors.ts';
import { runInWindow } from '../../host/launch/run-in-window.ts';
import { copyAsleep } from '../../host/sleeping-copy.ts';
import { quantile, type Report } from '../bench.ts';
import { EMPTY_EXTENSION, type Figures, FIGURES_VARIABLE, figuresSchema, FIRST_VARIABLE } from './figures.ts';

/** Cold starts: each is a server, a window and an extension host of its own. */
const RUNS = Number(process.env['BENCH_RUNS'] ?? 20);

/** The packaged extension beside an empty one in the same host, cold, each first in every second run. */
export async function bench(report: Report): Promise<void> {
  await packageExtension();
  const folder = await mkdtemp(join(tmpdir(), 'activation-bench-'));
  try {
    const extensions = await makeExtensions(folder);
    const probe = join(
      await bundleForHost('bench', { probe: join(import.meta.dirname, 'probe.ts') }),
      'probe.cjs',
    );
    const runs: Figures[] = [];
    for (let at = 0; at < RUNS; at += 1) {
      runs.push(await coldStart(folder, { extensions, probe, first: at % 2 === 0 ? 'empty' : 'own' }));
    }
    const tell = (name: string, values: readonly number[]): void => {
      report(`activation.${name}`, quantile(values, 0.5), 'ms');
      report(`activation.${name}.slowest`, Math.max(...values), 'ms');
    };
    report('activation.bytes', (await stat(join(root, 'dist', 'extension.cjs'))).size / 1024, 'KB');
    report('activation.runs', runs.length, 'count');
    tell(
      'empty',
      runs.map(({ empty }) => empty),
    );
    tell(
      'own',
      runs.map(({ own }) => own),
    );
    tell(
      'difference',
      runs.map(({ empty, own }) => own - empty),
    );
    tell(
      'blocked-afterwards',
      runs.map(({ blocked }) => blocked),
    );
    tell(
      'first-hover',
      runs.map(({ firstHover }) => firstHover),
    );
    tell(
      'first-search',
      runs.map(({ firstSearch }) => firstSearch),
    );
    tell(
      'first-answer',
      runs.map(({ firstAnswer }) => firstAnswer),
    );
    tell(
      'first-panel',
      runs.map(({ firstPanel }) => firstPanel),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies what the package holds, without what wakes it, beside an extension that does nothing. @returns the folder of both */
async function makeExtensions(parent: string): Promise<string> {
  const folder = join(parent, 'extensions');
  await copyAsleep(join(folder, 'own'));
  const empty = join(folder, 'empty');
  await mkdir(empty);
  const [publisher, id] = EMPTY_EXTENSION.split('.');
  const engines = { vscode: '^1.106.0' };
  const manifest = {
    publisher,
    name: id,
    version: '1.0.0',
    engines,
    activationEvents: [],
    main: './main.cjs',
  };
  await writeFile(join(empty, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(empty, 'main.cjs'), 'exports.activate = () => {};\n');
  return folder;
}

interface ColdStart {
  readonly extensions: string;
  readonly probe: string;
  readonly first: 'empty' | 'own';
}

async function coldStart(folder: string, { extensions, probe, first }: ColdStart): Promise<Figures> {
  const place = await mkdtemp(join(folder, 'start-'));
  const figures = join(place, 'figures.json');
  const editorError = await runInWindow({
    editor: registryEditor,
    folder: place,
    extension: extensions,
    tests: probe,
    env: { [FIGURES_VARIABLE]: figures, [FIRST_VARIABLE]: first },
  });
  if (editorError) throw editorError;
  return figuresSchema.parse(JSON.parse(await readFile(figures, 'utf8')));
}
