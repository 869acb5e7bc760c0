import { MockAgent } from 'undici';
import { beforeEach } from 'vitest';
import type { ClientSetup } from '../../../src/api/client.ts';
import { client } from './client-setup.ts';

export const ORIGIN = 'https://vendor.test';

/** What the clock of the client shows. */
export const NOW = Date.UTC(2026, 10, 3, 4, 5, 6, 789);

/** An answer of the vendor, HTTP 200 unless said otherwise. */
interface Reply {
  readonly status?: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A vendor without a socket for the tests of a file, new for each, with every request that reached it. */
export function useMockedVendor() {
  const seen: { path: string; headers: Record<string, string> }[] = [];
  let agent = new MockAgent();
  beforeEach(() => {
    agent = new MockAgent();
    agent.disableNetConnect();
    seen.length = 0;
  });
  return {
    seen,
    /** The next answers, in this order. */
    reply: (...answers: readonly Reply[]): void => {
      for (const { status = 200, body, headers = {} } of answers) {
        agent
          .get(ORIGIN)
          .intercept({ path: () => true, method: 'GET' })
          .reply((request) => {
            seen.push({ path: request.path, headers: request.headers as Record<string, string> });
            return { statusCode: status, data: body, responseOptions: { headers } };
          });
      }
    },
    /** A client of this vendor, whose clock stands still. */
    connect: (more: Partial<ClientSetup> = {}) =>
      client(`${ORIGIN}/api/yj/`, { dispatcher: agent, clock: () => NOW, ...more }),
    /** Fails where an answer was prepared that nobody asked for. */
    expectAllAsked: (): void => {
      agent.assertNoPendingInterceptors();
    },
  };
}
