import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './bootstrap.mjs';
import { Problem } from './problem.mjs';
import { capture, lastLines, step } from './steps.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Without the font Chinese is boxes in pictures. */
const APT_PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * A Chromium for tests: the machine's own, else one through apt, else playwright's.
 * @returns the path of its program
 * @throws {Problem} where none can be had
 */
export async function ensureChromium(): Promise<string> {
  const found =
    (await find()) ??
    ((await installThroughApt()) ? await find() : undefined) ??
    ((await installThroughPlaywright()) ? await find() : undefined);
  if (found !== undefined) return found;
  throw new Problem(
    'There is no Chromium, and neither apt nor playwright could install one (see above).',
    'Install it (Debian: "apt-get install chromium fonts-noto-cjk") so that "chromium" is on the PATH.',
  );
}

async function find(): Promise<string | undefined> {
  for (const command of COMMANDS) {
    const path = (process.env['PATH'] ?? '')
      .split(delimiter)
      .map((folder) => join(folder, command))
      .find((candidate) => existsSync(candidate));
    // A file alone proves nothing: Ubuntu's is a stub that wants a snap.
    if (path !== undefined && (await capture(path, ['--version'])).code === 0) return path;
  }
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

async function installThroughApt(): Promise<boolean> {
  if ((await capture('apt-get', ['--version'])).code !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await capture('sudo', ['-n', 'true'])).code !== 0) return false;
  const apt = (...args: readonly string[]): Promise<boolean> =>
    succeeds(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['-n', 'apt-get', ...args]);
  return step('Installing Chromium and a Chinese font through apt', '1 to 3 minutes', async () => {
    await apt('update'); // a failing source does not matter where the packages are known
    return apt('install', '-y', '--no-install-recommends', ...APT_PACKAGES);
  });
}

function installThroughPlaywright(): Promise<boolean> {
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  return step('Downloading Chromium with playwright', '1 to 3 minutes', () =>
    succeeds(process.execPath, [cli, 'install', 'chromium']),
  );
}

async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await capture(command, args, { env });
  if (code !== 0) console.log(`  ${[command, ...args].join(' ')} failed:\n${lastLines(output)}`);
  return code === 0;
}
