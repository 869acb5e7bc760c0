import fc from 'fast-check';
import { createTelecomLicenseApi } from '../../src/api/client.ts';
import { token } from '../../src/api/signing/token.ts';
import { HostDispatcher } from '../../src/api/wire/host-dispatcher.ts';
import { RequestQueue } from '../../src/api/wire/request-queue.ts';
import { spelt } from './secrets.ts';
import { target } from './target.ts';

const NOW = Date.UTC(2026, 10, 3, 4, 5, 6);
const KEY = 'Canary0Key0Canary0Key0Canary0Key';
const SECRET = 'Canary+Secret/Canary=Secret&Cana';

const SECRETS = [KEY, SECRET, token(KEY, String(NOW / 1000), SECRET)];

const echo = fc.oneof(...SECRETS.map(spelt));
const words = fc.array(fc.oneof(echo, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 5 });
const text = words.map((all) => all.join('|'));

const FIELDS = [
  'Id',
  'id',
  'KeyNo',
  'CompanyName',
  'Scope',
  'LicenseNo',
  'IsValid',
  'EntInfo',
  'Address',
  'Tel',
];
const key = fc.oneof(fc.constantFrom(...FIELDS, 'AnnualReport', 'OperInfo', '__proto__'), text);
const leaf = fc.oneof(text, fc.double(), fc.boolean(), fc.constantFrom(null, '是', 0, -1, 1e300, '50'));
const part = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(key, leaf, { maxKeys: 4 }));
const row = fc.oneof(fc.dictionary(key, part, { maxKeys: 10 }), leaf);

const envelope = fc.record(
  {
    Status: fc.oneof(fc.constantFrom('200', 200, '201', '102', '107', '115', '999'), leaf),
    Message: leaf,
    OrderNumber: leaf,
    Paging: fc.oneof(leaf, fc.dictionary(fc.constantFrom('PageIndex', 'PageSize', 'TotalRecords'), leaf)),
    Result: fc.oneof(fc.array(row, { maxLength: 60 }), row, fc.jsonValue()),
  },
  { requiredKeys: [] },
);

const body = fc.oneof(
  { weight: 6, arbitrary: envelope.map((sent) => Buffer.from(JSON.stringify(sent))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('{"Status":"200","Result":', '', '{"Status":'), text, fc.nat(20_000))
      .map(([start, unit, times]) => Buffer.from(start + unit.repeat(times).slice(0, 200_000))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('[', '{"a":', '"', '"",', '{},', '[[],', '0,'), fc.nat(500_000))
      .map(([unit, times]) =>
        Buffer.from(`{"Status":"200","Result":[${unit.repeat(times).slice(0, 1_000_000)}`),
      ),
  },
);

const arrived = fc.record({
  body,
  status: fc.constantFrom(200, 200, 200, 301, 401, 421, 429, 500, 503),
  date: fc.oneof(fc.constantFrom('', new Date(NOW + 3_600_000).toUTCString()), text),
  retryAfter: fc.oneof(fc.constantFrom('', '120'), text),
});

/** `fetch` quotes the whole address, in its error or in the error behind it. */
const broken = fc.record({
  message: text,
  cause: text,
  code: fc.oneof(fc.constantFrom('ECONNREFUSED', 'ECONNRESET', 'CERT_HAS_EXPIRED', 'Z_DATA_ERROR'), text),
});

type Arrived = typeof arrived extends fc.Arbitrary<infer Case> ? Case : never;
type Broken = typeof broken extends fc.Arbitrary<infer Case> ? Case : never;
type Exchange = Arrived | Broken;

/** Headers hold one byte a character, and no line's end. */
const header = (sent: string): string => sent.replaceAll(/[^ -~]/g, '?');

/** The client, all the way from the wire to its outcome and its log. */
export const answers = target(
  'answers',
  fc.record({ exchanges: fc.array(fc.oneof(arrived, broken), { minLength: 1, maxLength: 2 }), asked: text }),
  async ({ exchanges, asked }) => {
    const lines: string[] = [];
    const api = createTelecomLicenseApi({
      endpoint: { origin: 'https://vendor.invalid', path: '/api' },
      credentials: { appKey: KEY, secretKey: SECRET },
      dispatcher: new HostDispatcher(),
      queue: new RequestQueue(() => 0),
      clock: () => NOW,
      timeoutMs: () => 5000,
      log: { info: (line) => lines.push(line), warn: (line) => lines.push(line) },
    });
    const outcomes = [
      await fetching(exchanges, () => api.getList(asked)),
      await fetching(exchanges, () => api.getDetail('1')),
    ];
    return { shown: [outcomes, lines], secrets: SECRETS };
  },
);

/** Does something while `fetch` gives these answers, one after the other and then from the first again. */
async function fetching<T>(exchanges: readonly Exchange[], work: () => Promise<T>): Promise<T> {
  const actual = globalThis.fetch;
  let sent = 0;
  globalThis.fetch = () => {
    const exchange = exchanges[sent % exchanges.length];
    sent += 1;
    return exchange === undefined ? Promise.reject(new Error()) : given(exchange);
  };
  try {
    return await work();
  } finally {
    globalThis.fetch = actual;
  }
}

function given(exchange: Exchange): Promise<Response> {
  if ('body' in exchange) {
    const { body: sent, status, date, retryAfter } = exchange;
    const headers = { date: header(date), 'retry-after': header(retryAfter) };
    return Promise.resolve(new Response(sent, { status, headers }));
  }
  const cause = Object.assign(new Error(exchange.cause), { code: exchange.code });
  return Promise.reject(new TypeError(exchange.message, { cause }));
}
