import type { AnswerCall } from '../../../licenses/known/answer-calls.ts';
import { turns } from '../../../tables/turns.ts';
import { fileSum, type PackageFile } from '../package/checksums.ts';
import type { EvidenceAnswer, ReceivedAnswer } from '../subject.ts';

/** The calls that a subject rests on, with the bodies that are to lie in its package. */
export interface AnswerFiles {
  readonly answers: readonly EvidenceAnswer[];
  readonly bodies: readonly PackageFile[];
}

/** What an order number may add to the name of a file. */
const LONGEST_NUMBER = 60;

/**
 * The bodies of these calls as files, each call once, the oldest first. Others have their turn meanwhile.
 * @param signal gives it up: it throws then.
 */
export async function answerFiles(calls: readonly AnswerCall[], signal: AbortSignal): Promise<AnswerFiles> {
  const turn = turns();
  const once = [...new Map(calls.map((call) => [call.id, call])).values()];
  const answers: EvidenceAnswer[] = [];
  const bodies: PackageFile[] = [];
  for (const [at, call] of once.toSorted((a, b) => a.fetchedAt - b.fetchedAt).entries()) {
    await turn();
    signal.throwIfAborted();
    const { method, query, page, fetchedAt, orderNumber } = call;
    const bytes = call.received.kind === 'kept' ? await call.received.bytes() : undefined;
    const file = bytes && { path: pathOf(call, at), bytes };
    if (file) bodies.push(file);
    answers.push({ method, query, page, fetchedAt, orderNumber, received: await receivedOf(call, file) });
  }
  return { answers, bodies };
}

async function receivedOf({ received }: AnswerCall, file: PackageFile | undefined): Promise<ReceivedAnswer> {
  if (file) {
    const { path, size, sha256 } = await fileSum(file);
    return { kind: 'kept', file: path, size, sha256 };
  }
  // What is stored and cannot be read any more is as good as gone.
  return { kind: 'missing', why: received.kind === 'missing' ? received.why : 'gone' };
}

/** Numbered, so that no two are alike on any file system. */
function pathOf({ method, orderNumber }: AnswerCall, at: number): string {
  const number = (orderNumber ?? '').replace(/[^A-Za-z0-9-]/g, '').slice(0, LONGEST_NUMBER);
  const name = [String(at + 1).padStart(3, '0'), method, number].filter((part) => part !== '').join('-');
  return `answers/${name}.json`;
}
