import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const GRACE_MS = 5000;

/**
 * Starts a program as the head of a process group of its own, so that all it starts can be ended with it;
 * at the latest, by force, when this process exits.
 */
export function startGroup(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const head = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (): void => void signalGroup(head, 'SIGKILL');
  process.on('exit', kill);
  head.on('exit', () => process.off('exit', kill));
  return head;
}

/** Ends a group that {@link startGroup} began: kindly, and after five seconds by force. Safe to call twice. */
export async function endGroup(head: ChildProcess): Promise<void> {
  const deadline = Date.now() + GRACE_MS;
  signalGroup(head, 'SIGTERM');
  while (signalGroup(head, 0)) {
    if (Date.now() > deadline) {
      signalGroup(head, 'SIGKILL');
      return;
    }
    await sleep(50);
  }
}

/**
 * @param signal 0 only asks whether anyone is there
 * @returns whether the group still has a member
 */
function signalGroup(head: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (head.pid === undefined) return false; // it could not be started
  if (process.platform === 'win32') return signalTree(head, head.pid, signal);
  try {
    return process.kill(-head.pid, signal);
  } catch {
    return false;
  }
}

/** Windows knows neither groups nor kind signals: the head and all that it started are ended at once. */
function signalTree(head: ChildProcess, pid: number, signal: NodeJS.Signals | 0): boolean {
  const isThere = head.exitCode === null && head.signalCode === null;
  if (isThere && signal !== 0) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
  return isThere;
}
