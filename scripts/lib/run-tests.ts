import { ensureChromium } from './chromium.ts';
import { Problem } from './problem.mjs';
import { endSignals } from './signals.mjs';
import { step } from './steps.mjs';
import {
  endToEndSuite,
  hostSuite,
  type Outcome,
  packaging,
  pagesSuite,
  plainSuites,
  type Suite,
} from './suites.ts';
import { ensureVsCode, versions } from './vscode-host.ts';

export interface TestRequest {
  /** Names of suites. */
  readonly only: readonly string[];
  /** `current`, `minimum` or `all`. */
  readonly host: string;
  /** Whether the host tests run in a desktop VS Code that is downloaded. */
  readonly desktop: boolean;
  /** The folder of an installed desktop VS Code for the host tests. */
  readonly vscode?: string;
  /** Whether the tests of windows and pages renew the pictures in the repository. */
  readonly pictures: boolean;
}

interface Result extends Outcome {
  readonly name: string;
}

/**
 * Installs what the suites need, runs those inside the editor beside the others, and says the sum in the last line.
 * @returns whether all passed
 */
export async function runTests(request: TestRequest): Promise<boolean> {
  const { only, host, pictures } = request;
  const wanted = (name: string): boolean => only.includes(name);
  const hostVersions = Object.entries(versions)
    .filter(([name]) => host === 'all' || host === name)
    .map(([, version]) => version);
  const editor = desktopArguments(request);
  const plain = Object.entries(plainSuites).flatMap(([name, suites]) => (wanted(name) ? suites : []));
  const pages = wanted('pages') ? [pagesSuite(pictures)] : [];
  const inEditor = hostVersions.flatMap((version) => [
    ...(wanted('host') ? [hostSuite(version, editor)] : []),
    ...(wanted('e2e') ? [endToEndSuite(version, pictures)] : []),
  ]);

  if (wanted('e2e') || wanted('pages') || (wanted('host') && editor.length === 0)) await ensureChromium();
  if (wanted('e2e') || (wanted('host') && editor.length === 0))
    for (const version of hostVersions) await ensureVsCode(version);
  const packaged = inEditor.length + pages.length > 0 ? await runAll([packaging]) : [];
  // A window waits for the editor most of its time: what needs none goes on beside it.
  const beside = await Promise.all([runAll([...plain, ...pages]), runAll(inEditor)]);
  return summarise([...packaged, ...beside.flat()]);
}

/** What `test/host/run.ts` is told of the editor; nothing where it is the one from the package registry. */
function desktopArguments({ desktop, vscode }: TestRequest): readonly string[] {
  if (vscode !== undefined) return ['--vscode', vscode];
  return desktop ? ['--desktop'] : [];
}

function counts({ passed, failed }: Pick<Outcome, 'passed' | 'failed'>): string {
  return `${String(passed)} passed, ${String(failed)} failed`;
}

/** Runs the suites in turn; what a failing one printed is shown at once. */
async function runAll(suites: readonly Suite[]): Promise<readonly Result[]> {
  const stop = { asked: false };
  for (const signal of endSignals) process.on(signal, () => (stop.asked = true));
  const results: Result[] = [];
  for (const { name, expectation, run } of suites) {
    const outcome = await step(`Running ${name}`, expectation, run);
    if (stop.asked) throw new Problem('The tests were interrupted.', 'Run "npm test" again for a result.');
    console.log(`  ${name}: ${counts(outcome)}`);
    if (outcome.failed > 0) console.log(`\n${outcome.output.trim()}\n`);
    results.push({ name, ...outcome });
  }
  return results;
}

function summarise(results: readonly Result[]): boolean {
  console.log('');
  for (const result of results) {
    console.log(`${result.failed === 0 ? '✓' : '✗'} ${result.name}: ${counts(result)}`);
  }
  const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0);
  console.log(counts({ passed: sum('passed'), failed: sum('failed') }));
  return sum('failed') === 0;
}
