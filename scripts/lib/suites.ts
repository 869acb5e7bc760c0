import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { root } from './bootstrap.mjs';
import { capture } from './steps.mjs';
import { toolScript } from './tool.mjs';
import { hostsFolder, type VersionNumber } from './vscode-host.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What it printed, to be shown where something failed. */
  readonly output: string;
}

export interface Suite {
  readonly name: string;
  readonly expectation: string;
  readonly run: () => Promise<Outcome>;
}

const vitestSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const hostSchema = z.object({ passed: z.number(), failed: z.number() });

const tsc = toolScript('typescript', 'tsc');

/** The suites that need no editor, by the name that `--only` takes. */
export const plainSuites = {
  types: [check('types', [tsc, '-p', '.']), check('types of the webview', [tsc, '-p', 'src/webview'])],
  lint: [
    check('lint', [toolScript('eslint', 'eslint'), '.', '--max-warnings=0']),
    check('format', [toolScript('prettier', 'prettier'), '--check', '--log-level=warn', '.']),
  ],
  layers: [
    check('layer rules', [
      toolScript('dependency-cruiser', 'depcruise'),
      '--config',
      'scripts/layers.cjs',
      'src',
    ]),
    check('translations', ['scripts/check-l10n.mjs']),
  ],
  unit: [vitest('unit tests', '3 to 6 minutes', 'test/unit/vitest.config.ts')],
} as const satisfies Record<string, readonly Suite[]>;

/** What the suites that need a browser look at; it checks what goes in, so it counts. */
export const packaging: Suite = check('build and package', ['scripts/package.mjs']);

/**
 * The tests inside the extension host.
 * @param editor what `test/host/run.ts` is told of the editor: nothing for the one from the package registry
 */
export function hostSuite(version: VersionNumber, editor: readonly string[]): Suite {
  const name = editor.length === 0 ? `VS Code ${version}` : `a desktop VS Code (${editor.join(' ')})`;
  return {
    name: `host tests in ${name}`,
    expectation: 'about 1 minute',
    run: async () => {
      const summary = await summaryFile('host');
      const args = ['test/host/run.ts', '--summary', summary, ...editor];
      const result = await run(args, { TEST_VSCODE_VERSION: version });
      return outcome(result, await readSummary(summary, hostSchema));
    },
  };
}

/** The pages in a browser, without an editor around them. @param pictures whether those in the repository are renewed */
export function pagesSuite(pictures: boolean): Suite {
  return vitest('tests of pages', '3 to 5 minutes', 'test/pages/vitest.config.ts', {
    TEST_PICTURES: pictures ? 'renew' : 'apart',
  });
}

/** The packaged extension in a VS Code in a browser, worked as a person would. */
export function endToEndSuite(version: VersionNumber, pictures: boolean): Suite {
  return vitest(`end-to-end tests in VS Code ${version}`, '9 to 12 minutes', 'test/e2e/vitest.config.ts', {
    TEST_VSCODE_VERSION: version,
    TEST_PICTURES: pictures ? 'renew' : 'apart',
  });
}

/** A program that passes or fails as a whole. */
function check(name: string, args: readonly string[]): Suite {
  return {
    name,
    expectation: 'up to 30 s',
    run: async () => {
      const { code, output } = await run(args);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
    },
  };
}

function vitest(name: string, expectation: string, config: string, env: NodeJS.ProcessEnv = {}): Suite {
  return {
    name,
    expectation,
    run: async () => {
      const summary = await summaryFile('vitest');
      const result = await run(
        [
          toolScript('vitest', 'vitest'),
          ...['run', '--config', config],
          ...['--reporter=default', '--reporter=json', `--outputFile.json=${summary}`],
        ],
        env,
      );
      const counts = await readSummary(summary, vitestSchema);
      return outcome(result, counts && { passed: counts.numPassedTests, failed: counts.numFailedTests });
    },
  };
}

/** A run that failed as a whole, or ran not a single test, counts as one failure where no test of it failed. */
function outcome(
  { code, output }: { readonly code: number; readonly output: string },
  counts: { readonly passed: number; readonly failed: number } | undefined,
): Outcome {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  const broken = code !== 0 || passed + failed === 0;
  return { passed, failed: broken ? Math.max(1, failed) : failed, output };
}

function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly code: number; readonly output: string }> {
  return capture(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: '1', ...env } });
}

/** A fresh place for a suite's counts: an old file must not speak for a run that broke off. */
async function summaryFile(suite: string): Promise<string> {
  const folder = join(hostsFolder, 'summaries');
  const file = join(folder, `${suite}-${String(process.pid)}.json`);
  await mkdir(folder, { recursive: true });
  await rm(file, { force: true });
  return file;
}

async function readSummary<T extends z.core.$ZodType>(
  file: string,
  schema: T,
): Promise<z.infer<T> | undefined> {
  try {
    return z.parse(schema, JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  } finally {
    await rm(file, { force: true });
  }
}
