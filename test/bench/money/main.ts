import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { startFaultySandbox, type FaultySandbox } from '../../../scripts/sandbox/start.ts';
import { queryKey } from '../../../src/licenses/known/query-key.ts';
import { openStore } from '../../../src/store/store.ts';
import type { Report } from '../bench.ts';
import { QUERIES } from './queries.ts';

const PROCESSES = 8;
const LOOKUPS = 500;
const KILLS = 24;
const LIMIT = 120;
const LIMIT_KILLS = 8;

/** Windows that are killed at random, and started again, never pay twice and never go past the limit. */
export async function bench(report: Report): Promise<void> {
  await inFolder(async (folder, sandbox) => {
    const said = await lookUp(folder, sandbox, 0, KILLS);
    const { ledger, answers } = fileOf(folder, sandbox);
    const calls = sandbox.countedCalls();
    const chargeable = ledger.filter(({ counted }) => counted !== 'no').length;
    const inFlight = ledger.filter(({ settled }) => !settled).length;
    const orders = new Set([...ledger.map(({ orderNumber }) => orderNumber), ...answers]);
    const lost = said.filter(({ order }) => order !== null && !orders.has(order));
    report('money.lookups', said.length, 'count');
    report('money.queries.distinct', new Set(said.map(({ at }) => at)).size, 'count');
    report('money.calls', calls, 'count');
    report('money.ledger', chargeable, 'count');
    report('money.kills', KILLS, 'count');
    report('money.kills.in-flight', inFlight, 'count');
    const beyond = calls - QUERIES.length;
    report('money.calls.beyond-distinct', beyond, 'count');
    if (beyond > inFlight)
      throw new Error(`${beyond} calls beyond the queries, and ${inFlight} kills in flight`);
    must(report, 'money.lookups.unanswered', said.filter(({ kind }) => kind !== 'answered').length);
    must(report, 'money.ledger.missing', Math.max(0, calls - chargeable));
    must(report, 'money.rows.lost', lost.length);
  });
  await inFolder(async (folder, sandbox) => {
    await lookUp(folder, sandbox, LIMIT, LIMIT_KILLS);
    report('money.limit', LIMIT, 'count');
    report('money.limit.calls', sandbox.countedCalls(), 'count');
    must(report, 'money.limit.overshoot', Math.max(0, sandbox.countedCalls() - LIMIT));
  });
}

/** What a window was given, as it says in a line. */
const SAID = z.object({ at: z.number(), kind: z.string(), order: z.nullable(z.string()) });

type Said = z.infer<typeof SAID>;

/** Eight windows at once; `kills` of them, at random, die and are followed by another. All that they say. */
async function lookUp(
  folder: string,
  sandbox: FaultySandbox,
  limit: number,
  kills: number,
): Promise<readonly Said[]> {
  const all: ReturnType<typeof startWindow>[] = [];
  const start = (): void => void all.push(startWindow(folder, sandbox, limit));
  for (let at = 0; at < PROCESSES; at += 1) start();
  for (let killed = 0; killed < kills; killed += 1) {
    await sleep(20 + Math.random() * 60);
    const busy = all.filter(({ isRunning, said }) => isRunning() && said.length > 0);
    const victim = busy[Math.floor(Math.random() * busy.length)];
    if (!victim) {
      killed -= 1;
      continue;
    }
    victim.kill();
    start();
  }
  await Promise.all(all.map(({ ended }) => ended));
  return all.flatMap(({ said }) => said);
}

function startWindow(folder: string, { endpoint, appKey, secretKey }: FaultySandbox, limit: number) {
  const window = join(import.meta.dirname, 'window.ts');
  const child = spawn(process.execPath, [window, folder, String(limit), String(LOOKUPS)], {
    env: { ...process.env, endpoint, appKey, secretKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Said[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines.map((line) => SAID.parse(JSON.parse(line))));
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0 || child.signalCode === 'SIGKILL') resolve();
      else reject(new Error(`a window ended with ${String(code)}`));
    });
  });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  return { said, ended, isRunning, kill: () => child.kill('SIGKILL') };
}

/** What is in the store: the calls, and the order numbers of the answers. */
function fileOf(folder: string, { endpoint }: FaultySandbox) {
  const opened = openStore(folder, { now: Date.now });
  if (opened.kind !== 'open') throw opened.error;
  const { store } = opened;
  const ledger = [...store.ledger.entries()].filter(({ realm }) => realm === endpoint);
  const answers = QUERIES.map((query) => store.answers.get(endpoint, 'search', queryKey(query))?.orderNumber);
  store.close();
  return { ledger, answers };
}

async function inFolder(work: (folder: string, sandbox: FaultySandbox) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'money-bench-'));
  const sandbox = await startFaultySandbox({ latencyMs: 30 });
  try {
    await work(folder, sandbox);
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
}

/** Reports what has to be 0. */
function must(report: Report, name: string, value: number): void {
  report(name, value, 'count');
  if (value !== 0) throw new Error(`${name} is ${value}, and must be 0`);
}
