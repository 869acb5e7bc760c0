import { parseArgs } from 'node:util';
import { createTelecomLicenseApi } from '../../src/api/client.ts';
import { parseEndpoint, type Endpoint } from '../../src/api/endpoint.ts';
import { HostDispatcher } from '../../src/api/wire/host-dispatcher.ts';
import type { DetailOutcome, ListOutcome } from '../../src/api/outcome.ts';
import { RequestQueue } from '../../src/api/wire/request-queue.ts';
import type { License, LicenseDetail } from '../../src/domain/license.ts';
import { readCredentials } from './credentials.ts';
import { required, UsageError, type Subcommand } from './subcommand.ts';

const OPTIONS = {
  endpoint: { type: 'string' },
  key: { type: 'string' },
  secret: { type: 'string' },
  stdin: { type: 'boolean', default: false },
  searchKey: { type: 'string' },
  id: { type: 'string' },
  pageIndex: { type: 'string' },
  pageSize: { type: 'string' },
  timeout: { type: 'string', default: '15000' },
} as const;

/** One call with the real client. */
export const request: Subcommand = {
  usage:
    'request GetList|GetDetail --endpoint URL --searchKey X | --id X ' +
    '[--pageIndex N] [--pageSize N] [--timeout MS] [--stdin]\n' +
    '    Key and secret: QCC_APP_KEY and QCC_SECRET_KEY in the environment, or with --stdin two lines of standard\n' +
    '    input. Everybody on this computer can read a command line: --key K --secret S are for the sandbox alone.',

  async run(parameters) {
    const { method, values } = parse(parameters);
    const timeout = number('timeout', values.timeout);
    // Node's timers end at 2^31-1 and would fire at once beyond.
    if (timeout === undefined || timeout < 1 || timeout > 2 ** 31 - 1)
      throw new UsageError('--timeout must be a number of milliseconds, at most 2147483647');

    const api = createTelecomLicenseApi({
      endpoint: endpoint(required('--endpoint', values.endpoint)),
      credentials: await readCredentials(values, process.env, process.stdin),
      dispatcher: new HostDispatcher(),
      queue: new RequestQueue(() => 200),
      clock: Date.now,
      timeoutMs: () => timeout,
      log: { info() {}, warn() {} },
    });
    const outcome =
      method === 'GetList'
        ? await api.getList(required('--searchKey', values.searchKey), {
            pageIndex: number('pageIndex', values.pageIndex),
            pageSize: number('pageSize', values.pageSize),
          })
        : await api.getDetail(required('--id', values.id));
    return { lines: [lineOf(outcome)], exitCode: outcome.outcome === 'error' ? 1 : 0 };
  },
};

function parse(parameters: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...parameters],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [method, ...rest] = positionals;
    if ((method !== 'GetList' && method !== 'GetDetail') || rest.length > 0) {
      throw new UsageError('the method is GetList or GetDetail');
    }
    const foreign =
      method === 'GetList' ? (['id'] as const) : (['searchKey', 'pageIndex', 'pageSize'] as const);
    for (const name of foreign) {
      if (values[name] !== undefined) throw new UsageError(`${method} takes no --${name}`);
    }
    return { method, values };
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

/** Whether a number is allowed is the client's to say; here it only has to be one. */
function number(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^-?\d+$/.test(value)) throw new UsageError(`--${name} must be a whole number`);
  return Number(value);
}

function endpoint(typed: string): Endpoint {
  const parsed = parseEndpoint(typed);
  if (!parsed.ok) throw new UsageError(`--endpoint cannot be used: ${parsed.problem}`);
  return parsed.endpoint;
}

/** Every key is always there. */
function lineOf(outcome: ListOutcome | DetailOutcome) {
  return {
    outcome: outcome.outcome,
    reason: outcome.outcome === 'error' ? outcome.reason : null,
    status: outcome.status,
    message: outcome.message,
    orderNumber: outcome.orderNumber,
    counted: outcome.counted,
    paging: 'paging' in outcome ? outcome.paging : null,
    licenses: 'licenses' in outcome ? outcome.licenses.map(shown) : [],
    unreadable: 'unreadable' in outcome ? outcome.unreadable : 0,
    detail: 'detail' in outcome ? shownDetail(outcome.detail) : null,
    attempts: outcome.attempts,
  };
}

function shown({ id, keyNo, companyName, licenseNumber, scope, validity }: License) {
  return { id, keyNo, companyName, licenseNumber, scope, validity };
}

function shownDetail(detail: LicenseDetail) {
  return { ...shown(detail), annualReport: detail.annualReport };
}
