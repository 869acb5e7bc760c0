import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * @param port 0 for any
 * @returns the number of a port of this machine that is free now; undefined where the asked one is taken
 */
export async function freePort(port: number): Promise<number | undefined> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    return typeof address === 'object' ? address?.port : undefined;
  } catch {
    return undefined;
  } finally {
    probe.close();
  }
}
