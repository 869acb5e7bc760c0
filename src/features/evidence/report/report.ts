import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import type { EvidenceAbout, EvidenceSubject } from '../subject.ts';
import type { TaskPart, ReportTask } from './report-task.ts';

/** From the source, as in tests, no bundler puts the house's words in the editor's place: then Node is told to. */
const [WORKER, ARGUMENTS] = import.meta.url.endsWith('.ts')
  ? ['./report-worker.ts', ['--import', new URL('./words-in-source.ts', import.meta.url).href]]
  : ['./report-worker.cjs', []];

/** So many companies, rows or answers go over at once, within a few milliseconds. */
const PORTION = 100;

/**
 * What the evidence says, as one HTML page that stands alone, in the language that is wanted whatever the editor's is. It is
 * written in a thread of its own: the editor goes on, however long a check is.
 * @param about the package that it stands in.
 */
export async function reportHtml(subject: EvidenceSubject, about: EvidenceAbout): Promise<string> {
  const task: ReportTask = { language: about.language, about, subject: withoutPortions(subject) };
  const worker = new Worker(new URL(WORKER, import.meta.url), { workerData: task, execArgv: ARGUMENTS });
  try {
    const written = once(worker, 'message');
    await Promise.race([written, send(worker, subject)]);
    return new TextDecoder().decode(z.parse(z.instanceof(Uint8Array), (await written)[0]));
  } finally {
    await worker.terminate();
  }
}

/** What may be long is left out, to go over in portions; the rows of a list are told with what was found for them. */
function withoutPortions(subject: EvidenceSubject): EvidenceSubject {
  if (subject.kind !== 'check') return { ...subject, answers: [] };
  const { plan, compared } = subject;
  return {
    ...subject,
    answers: [],
    companies: [],
    // What did not change is counted already.
    compared: compared && { ...compared, rest: new Map() },
    list: subject.list && [],
    plan: plan && { ...plan, lists: plan.lists.map((list) => ({ ...list, rows: [] })) },
  };
}

async function send(worker: Worker, subject: EvidenceSubject): Promise<void> {
  for (const part of partsOf(subject)) {
    worker.postMessage(part);
    await setImmediate();
  }
}

function* partsOf(subject: EvidenceSubject): Generator<TaskPart, void> {
  if (subject.kind === 'check') {
    for (const companies of portions(subject.companies)) yield { kind: 'companies', companies };
    for (const rows of portions(subject.list ?? [])) yield { kind: 'list', rows };
  }
  for (const answers of portions(subject.answers)) yield { kind: 'answers', answers };
  yield { kind: 'end' };
}

function* portions<T>(items: readonly T[]): Generator<readonly T[], void> {
  for (let at = 0; at < items.length; at += PORTION) yield items.slice(at, at + PORTION);
}
