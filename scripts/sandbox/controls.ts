import type { IncomingMessage } from 'node:http';
import type { ControlReply } from '../../src/sandbox/faults.ts';
import type { CallLog } from './call-log.ts';
import { readPlan, type Order } from './orders.ts';

const MAX_BODY = 256 * 1024;

/** The unsigned side door, for tests and for people: `GET calls`, `POST calls/reset`, `POST plan`. */
export async function control(
  request: IncomingMessage,
  path: string,
  { calls, plan }: { readonly calls: CallLog; readonly plan: (orders: readonly Order[]) => void },
): Promise<ControlReply> {
  // Only a web page sends `Origin`, and every page can send a POST to a loopback port.
  if (request.headers.origin !== undefined) return { httpStatus: 403, body: { error: 'not for web pages' } };
  switch (`${request.method ?? ''} ${path}`) {
    case 'GET /sandbox/calls':
      return { httpStatus: 200, body: calls.read() };
    case 'POST /sandbox/calls/reset':
      calls.reset();
      return { httpStatus: 200, body: calls.read() };
    case 'POST /sandbox/plan': {
      const orders = readPlan(await readJson(request));
      if (orders === undefined)
        return { httpStatus: 400, body: { error: 'not a plan, see docs/sandbox.md' } };
      plan(orders);
      return { httpStatus: 200, body: { planned: orders.length } };
    }
    default:
      return { httpStatus: 404, body: { error: 'no such control, see docs/sandbox.md' } };
  }
}

/** `undefined` where the body is too long or not JSON, which no schema takes. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Read to its end even so: leaving the loop would end the connection before it has its answer.
    if (length <= MAX_BODY) chunks.push(chunk);
  }
  if (length > MAX_BODY) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
