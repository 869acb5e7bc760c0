import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { packageExtension, vsixPath } from '../../../scripts/lib/package.ts';
import { ensureVsCode } from '../../../scripts/lib/vscode-host.ts';
import { installExtension } from '../../../scripts/lib/vscode-server.ts';
import { bundleForHost } from '../../host/bundle.ts';
import { registryEditor } from '../../host/launch/editors.ts';
import { makeWindow } from '../../host/launch/window.ts';
import { putToSleep } from '../../host/sleeping-copy.ts';
import { testedVersion } from '../../support/vscode-server.ts';
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

/** Installs the packaged extension without what wakes it, and one that does nothing. @returns their folder */
async function makeExtensions(folder: string): Promise<string> {
  const installed = join(folder, 'installed');
  await installExtension(await ensureVsCode(testedVersion), await vsixPath(), installed);
  const name = (await readdir(installed)).find((entry) => entry.startsWith('telecom-license.'));
  if (name === undefined) throw new Error(`${await vsixPath()} was not installed`);
  const extensions = join(folder, 'extensions');
  await cp(join(installed, name), join(extensions, name), { recursive: true });
  await putToSleep(join(extensions, name));

  const empty = join(extensions, `${EMPTY_EXTENSION}-1.0.0`);
  await mkdir(empty);
  await writeJson(join(empty, 'package.json'), { ...emptyManifest('empty'), main: './main.cjs' });
  await writeFile(join(empty, 'main.cjs'), 'exports.activate = () => {};\n');
  return extensions;
}

interface ColdStart {
  readonly extensions: string;
  readonly probe: string;
  readonly first: 'empty' | 'own';
}

async function coldStart(folder: string, { extensions, probe, first }: ColdStart): Promise<Figures> {
  const place = await mkdtemp(join(folder, 'start-'));
  const figures = join(place, 'figures.json');
  const development = join(place, 'probe');
  await cp(extensions, join(place, 'extensions'), { recursive: true });
  await mkdir(development);
  await writeJson(join(development, 'package.json'), emptyManifest('probe'));
  const silence = new PassThrough().resume();
  await runTests({
    vscodeExecutablePath: registryEditor.executable,
    launchArgs: [...registryEditor.args, ...(await makeWindow(place))],
    extensionDevelopmentPath: development,
    extensionTestsPath: probe,
    extensionTestsEnv: { [FIGURES_VARIABLE]: figures, [FIRST_VARIABLE]: first },
    stdout: silence,
  });
  return figuresSchema.parse(JSON.parse(await readFile(figures, 'utf8')));
}

function emptyManifest(name: string): object {
  return { name, publisher: 'bench', version: '1.0.0', engines: { vscode: '*' }, activationEvents: [] };
}

function writeJson(file: string, content: object): Promise<void> {
  return writeFile(file, JSON.stringify(content));
}
