import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SentEnvelope } from './envelope.ts';

/** What happens to one request instead of the usual. Each part that is left out stays as usual. */
export interface Fault {
  /** Whether the request names this order and no company, so that its answer is about the specimen. */
  readonly aboutSpecimen: boolean;
  /** The status that is answered; `200` answers what was asked for. */
  readonly status?: string | undefined;
  /** How long the answer waits, in milliseconds. */
  readonly latencyMs?: number | undefined;
  /** How far the server's clock pretends to be ahead, in milliseconds. */
  readonly clockAheadMs?: number | undefined;
  /** Gives the answer another form. */
  readonly reshape?: ((envelope: SentEnvelope) => SentEnvelope) | undefined;
  /** Sends the answer's body as it should not be sent, or something else in its place. */
  readonly deliver?: ((response: ServerResponse, body: string) => void) | undefined;
}

/** What a request beside the API's path is answered. */
export interface ControlReply {
  readonly httpStatus: number;
  readonly body: object;
}

/** Faults on order, which whoever starts the simulator may give to it. Sample data has none of them. */
export interface FaultSource {
  /** What is to happen to a rightly signed request; `undefined`: nothing but the usual. @param subject its `searchKey` or `id` */
  next(subject: string): Fault | undefined;
  /** Is told of every request to the API, as soon as its status is known. @param fault `undefined` without one */
  note(status: string, fault: Fault | undefined): void;
  /** Answers a request to `/sandbox/…`. @param path the whole path */
  control(request: IncomingMessage, path: string): Promise<ControlReply>;
}
