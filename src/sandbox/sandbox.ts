import { once } from 'node:events';
import { createServer } from 'node:http';
import type { SandboxCompany } from './data/company.ts';
import { generatedCompanies } from './data/generated-companies.ts';
import { notable } from './data/notable-companies.ts';
import { SandboxExchange } from './exchange.ts';
import type { FaultSource } from './faults.ts';
import type { SandboxCredentials } from './signature.ts';
import { inventCredentials } from './signature.ts';
import { TelecomApi } from './telecom-api.ts';

/** How a simulator of the vendor's API is started: its port, clock, key and companies. */
export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** How long every answer of the API waits, in milliseconds; 0 unless given. */
  readonly latencyMs?: number;
  /** The server's clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** A new key and secret for every start unless given. */
  readonly credentials?: SandboxCredentials;
  /** The companies that it knows, read at every request; those of sample data unless given. */
  readonly companies?: () => readonly SandboxCompany[];
  /** Faults on order, and the controls beside the API's path; none unless given. */
  readonly faults?: FaultSource;
}

/** A simulator that is running: where it listens, and the key and secret that it accepts. */
export interface Sandbox extends SandboxCredentials {
  /** What a client takes as its base address; `/TelecomLicense/GetList` follows it. */
  readonly endpoint: string;
  /** Ends every open connection, hanging ones too. May be called again. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Starts the API simulator on a loopback port. `docs/sandbox.md` says what it answers.
 *
 * @throws the error of the listening socket, e.g. `EADDRINUSE`
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const credentials = options.credentials ?? inventCredentials();
  const { now = Date.now, latencyMs = 0, faults, companies = sampleCompanies() } = options;
  const api = new TelecomApi(credentials, companies, notable.vendorSample, faults);
  const exchange = new SandboxExchange({ api, now, latencyMs, faults });
  const server = createServer((request, response) => {
    // Whatever goes wrong here, the client's connection is what has to end.
    exchange.serve(request, response).catch(() => response.destroy());
  });
  // Longer than any client keeps an idle connection, so that none is closed under a request on its way.
  server.keepAliveTimeout = 120_000;
  server.listen(options.port ?? 0, HOST);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    ...credentials,
    endpoint: `http://${HOST}:${port}/api/yj`,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Every company of sample data, the same at every start. All of them are invented. */
export function allCompanies(): readonly SandboxCompany[] {
  return [...Object.values(notable), ...generatedCompanies()];
}

function sampleCompanies(): () => readonly SandboxCompany[] {
  const all = allCompanies();
  return () => all;
}
