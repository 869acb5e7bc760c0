import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** What Node announces: requests of `fetch`, of `http` and `https`, every connection and every port listened on. */
const CHANNELS = {
  'undici:request:create': 'fetched',
  'http.client.request.start': 'requested',
  'net.client.socket': 'connected',
  'tracing:net.server.listen:asyncStart': 'listened',
} as const;

type Network = Partial<Record<(typeof CHANNELS)[keyof typeof CHANNELS], number>>;

/**
 * Counts what this extension host puts on the network while an action runs, whichever library sends it.
 * @returns what happened and how often; `{}` where nothing left
 */
export async function networkDuring(action: () => PromiseLike<unknown>): Promise<Network> {
  const seen: Network = {};
  const listeners = Object.entries(CHANNELS).map(([channel, name]) => ({
    channel,
    listen: (): void => {
      seen[name] = (seen[name] ?? 0) + 1;
    },
  }));
  for (const { channel, listen } of listeners) subscribe(channel, listen);
  try {
    await action();
  } finally {
    for (const { channel, listen } of listeners) unsubscribe(channel, listen);
  }
  return seen;
}
