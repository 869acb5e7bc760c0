import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

/** The tokens of every request that any server of this process gets. */
export function watchTokens(): Set<string> {
  const tokens = new Set<string>();
  const note = (message: unknown): void => {
    const { request } = message as { readonly request: IncomingMessage };
    const token = request.headers['token'];
    if (typeof token === 'string') tokens.add(token);
  };
  subscribe('http.server.request.start', note);
  onTestFinished(() => {
    unsubscribe('http.server.request.start', note);
  });
  return tokens;
}
