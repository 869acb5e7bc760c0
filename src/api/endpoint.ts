/** Where the API is: `origin` as in `https://host`, and `path` without a slash at its end, empty at the root. */
export interface Endpoint {
  readonly origin: string;
  readonly path: string;
}

/** Why an address cannot be an endpoint. */
export type EndpointProblem = 'notAnAddress' | 'notHttps' | 'credentials' | 'query' | 'fragment';

/** A typed address as it was read: an endpoint, or why it cannot be one. */
export type ParsedEndpoint =
  | { readonly ok: true; readonly endpoint: Endpoint }
  | { readonly ok: false; readonly problem: EndpointProblem };

/**
 * Reads an endpoint as the user typed it, with or without a slash at its end. It must be `https`; plain `http` only
 * to this machine itself (127.0.0.1, [::1], localhost), where nobody can listen in. Credentials, a query or a fragment in it are refused: they would
 * travel or be stored in clear, and the API has no use for them.
 */
export function parseEndpoint(typed: string): ParsedEndpoint {
  const text = typed.trim();
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || !URL.canParse(text)) return refused('notAnAddress');

  const url = new URL(text);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!secure) return refused('notHttps');
  if (url.username !== '' || url.password !== '') return refused('credentials');
  if (text.includes('#')) return refused('fragment');
  if (text.includes('?')) return refused('query');
  return { ok: true, endpoint: { origin: url.origin, path: url.pathname.replace(/\/+$/, '') } };
}

/** The endpoint as one line of text, as it is shown and stored. */
export function endpointAddress(endpoint: Endpoint): string {
  return endpoint.origin + endpoint.path;
}

/** `URL` has already brought every way of writing an IPv4 address into dotted decimals. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '127.0.0.1';
}

function refused(problem: EndpointProblem): ParsedEndpoint {
  return { ok: false, problem };
}
