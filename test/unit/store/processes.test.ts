import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { call } from './calls.ts';
import { REALM } from '../../support/stored-companies.ts';
import { newFolder, open } from './setup.ts';

const WINDOW = join(import.meta.dirname, 'window-process.ts');

/** One more window as a process of its own; it tells of each thing it did in a line. */
function startWindow(
  task: string,
  folder: string,
  limit = 0,
): { child: ChildProcess; lines: () => readonly string[] } {
  const child = spawn(process.execPath, [WINDOW, task, folder, String(limit)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  // What follows the last line end was cut off by a kill.
  return { child, lines: () => text.split('\n').slice(0, -1) };
}

const ended = async ({ child }: { child: ChildProcess }) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
};

describe('Many processes', () => {
  it('never go past the limit, and lose no call that was written down when they are killed', async () => {
    const folder = newFolder();
    const LIMIT = 900;
    const KILLS = 6;
    const windows = Array.from({ length: 4 }, () => startWindow('reserve', folder, LIMIT));
    const told = () => windows.reduce((sum, { lines }) => sum + lines().length, 0);
    for (let kills = 1; kills <= KILLS; kills += 1) {
      while (told() < (kills * LIMIT) / (KILLS + 2)) await sleep(3);
      const busy = windows.findLast(({ child, lines }) => !child.killed && lines().length > 0);
      expect(busy?.child.kill('SIGKILL')).toBe(true);
      windows.unshift(startWindow('reserve', folder, LIMIT));
    }
    await Promise.all(windows.map(ended));
    const acknowledged = windows.flatMap(({ lines }) => lines()).map(Number);
    const { ledger } = open(folder).store;
    const rows = Array.from(ledger.entries(), ({ id }) => id);
    expect(rows).toEqual(Array.from({ length: LIMIT }, (_, at) => at + 1));
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(rows).toEqual(expect.arrayContaining(acknowledged));
    expect(acknowledged.length).toBeGreaterThanOrEqual(LIMIT - KILLS);
    expect(ledger.reserve(call({ limit: LIMIT })).kind).toBe('limitReached');
  }, 30_000);

  it('all open at once after one was killed while it was writing', async () => {
    const folder = newFolder();
    const killed = startWindow('reserve', folder);
    while (killed.lines().length < 20) await sleep(10);
    killed.child.kill('SIGKILL');
    await ended(killed);
    const windows = Array.from({ length: 16 }, () => startWindow('open', folder));
    await Promise.all(windows.map(ended));
    expect(windows.map(({ lines }) => lines().join())).toEqual(windows.map(() => 'open'));
  }, 30_000);

  it('that find a damaged file together begin one fresh one together', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'licenses.db'), 'nothing that SQLite knows '.repeat(1000));
    const windows = Array.from({ length: 6 }, () => startWindow('reserve', folder, 60));
    await Promise.all(windows.map(ended));
    expect(
      windows
        .flatMap(({ lines }) => lines())
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    expect(open(folder).store.ledger.last(REALM)).toHaveLength(60);
  }, 30_000);

  it('never own one flight together', async () => {
    const folder = newFolder();
    const windows = Array.from({ length: 4 }, () => startWindow('fly', folder));
    await sleep(900);
    windows[0]?.child.kill('SIGKILL');
    await Promise.all(windows.map(ended));
    const flights = windows.flatMap(({ lines }) => lines()).map((line) => line.split(' ').map(Number));
    const spans = flights.sort(([a = 0], [b = 0]) => a - b);
    expect(spans.length).toBeGreaterThan(20);
    spans.slice(1).forEach(([begin = 0], at) => {
      expect(begin).toBeGreaterThanOrEqual(spans[at]?.[1] ?? Infinity);
    });
  }, 30_000);
});
