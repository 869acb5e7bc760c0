import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FLIGHT_LOST_AFTER_MS } from '../../../src/store/flights.ts';
import { REALM } from '../../support/stored-companies.ts';
import { newFolder, open } from './setup.ts';

const A = { id: 'a', pid: 11 };
const B = { id: 'b', pid: 12 };

/** Two windows on a machine whose clock and processes the test rules. */
function twoWindows() {
  const machine = { time: 1_000_000, alive: new Set([A.pid, B.pid]) };
  const of = { clock: () => machine.time, isAlive: (pid: number) => machine.alive.has(pid) };
  const folder = newFolder();
  const window = () => open(folder, { machine: of }).store.flights;
  return { machine, first: window(), second: window() };
}

describe('Flights', () => {
  it('have one owner at a time', () => {
    const { first, second } = twoWindows();
    expect(first.claim(REALM, 'k', A)).toEqual({ kind: 'mine' });
    expect(first.claim(REALM, 'k', A)).toEqual({ kind: 'mine' });
    expect(second.claim(REALM, 'k', B)).toEqual({ kind: 'others', owner: 'a' });
    expect(second.claim(REALM, 'other', B).kind).toBe('mine');
    expect(second.claim('sample', 'k', B).kind).toBe('mine');
    expect(second.release(REALM, 'k', 'b')).toBe(false);
    expect(first.release(REALM, 'k', 'a')).toBe(true);
    expect(first.release(REALM, 'k', 'a')).toBe(false);
    expect(second.claim(REALM, 'k', B)).toEqual({ kind: 'mine' });
  });

  it('are taken over at once from a process that is gone', () => {
    const { machine, first, second } = twoWindows();
    first.claim(REALM, 'k', A);
    machine.alive.delete(A.pid);
    expect(second.claim(REALM, 'k', B)).toEqual({ kind: 'mine' });
    expect(first.heartbeat('a')).toBe(0);
    expect(first.release(REALM, 'k', 'a')).toBe(false);
    expect(first.claim(REALM, 'k', A)).toEqual({ kind: 'others', owner: 'b' });
  });

  it('are taken over from an owner that has stopped beating, and from before a restart of the machine', () => {
    const { machine, first, second } = twoWindows();
    first.claim(REALM, 'k', A);
    for (let beats = 0; beats < 3; beats += 1) {
      machine.time += FLIGHT_LOST_AFTER_MS;
      expect(second.claim(REALM, 'k', B).kind).toBe('others');
      expect(first.heartbeat('a')).toBe(1);
    }
    machine.time += FLIGHT_LOST_AFTER_MS + 1;
    expect(second.claim(REALM, 'k', B)).toEqual({ kind: 'mine' });
    machine.time = 5;
    expect(first.claim(REALM, 'k', A)).toEqual({ kind: 'mine' });
  });

  it('see on a real machine whether a process runs', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'spawn');
    const { flights } = open(newFolder()).store;
    flights.claim(REALM, 'k', { id: 'child', pid: child.pid ?? 0 });
    const own = { id: 'own', pid: process.pid };
    expect(flights.claim(REALM, 'k', own)).toEqual({ kind: 'others', owner: 'child' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(flights.claim(REALM, 'k', own)).toEqual({ kind: 'mine' });
  });
});
