import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { token } from '../../../src/api/signing/token.ts';
import { readEnvelope } from '../../../src/api/answer/envelope.ts';
import { Redactor } from '../../../src/api/signing/redact.ts';
import { answer, APP_KEY, ID, ROW, SECRET_KEY } from './client-setup.ts';
import { NOW, useMockedVendor } from './mocked-vendor.ts';

const { connect, reply } = useMockedVendor();

describe('secrets', () => {
  it('do not come back out of what the vendor echoes', async () => {
    const timespan = String(Math.floor(NOW / 1000));
    const signature = token(APP_KEY, timespan, SECRET_KEY);
    const echo = `key=${APP_KEY} ${SECRET_KEY.toLowerCase()} ${encodeURIComponent(signature)}`;
    reply({ body: JSON.stringify({ Status: echo, Message: echo, OrderNumber: echo }) });
    const { api, lines } = connect();
    const text = JSON.stringify([await api.getList('云上星河'), lines]);
    expect(text).toContain('key=••• ••• •••');
    expect(text).not.toMatch(new RegExp([APP_KEY, SECRET_KEY, signature].join('|'), 'i'));
  });

  it('are nowhere on the client', () => {
    const { api } = connect();
    const shown = [
      inspect(api, { depth: null, showHidden: true }),
      JSON.stringify(api),
      Object.keys(api).join(),
    ];
    for (const text of shown) {
      expect(text).not.toContain(APP_KEY);
      expect(text).not.toContain(SECRET_KEY);
    }
  });

  it('and searches stay out of the log, which has one line for a request', async () => {
    reply({ body: answer(200, [ROW]) }, { body: answer(101) });
    const { api, lines } = connect();
    await api.getList('云上星河');
    await api.getDetail(ID);
    expect(lines).toEqual([
      expect.stringMatching(
        /^info GetList https:\/\/vendor\.test\/api\/yj\/TelecomLicense\/GetList attempt=1 status=200 http=200 order=N-1 \d+ms \d+B$/,
      ),
      expect.stringMatching(
        /^warn GetDetail https:\/\/vendor\.test\/\S*\/GetDetail attempt=1 status=101 http=200 order=N-1 .*credentials: the vendor answered with status 101$/,
      ),
    ]);
  });

  it('cannot be smuggled into the log’s lines by the vendor', async () => {
    reply({ body: JSON.stringify({ Status: '101', OrderNumber: 'N\nfake line\u2028\u001b[31m' }) });
    const { api, lines } = connect();
    await api.getDetail(ID);
    expect(lines.join('')).toContain('order=N fake line [31m');
  });
});

describe('a server that echoes the request', () => {
  it('does not get the key into what is shown or kept, wherever it puts it', async () => {
    const echo = { ...ROW, CompanyName: `/GetList?key=${APP_KEY}`, Scope: `秘密 ${SECRET_KEY}` };
    reply({ body: answer(200, [echo]) });
    const outcome = JSON.stringify(await connect().api.getList('云上星河'));
    expect(outcome).not.toContain(APP_KEY);
    expect(outcome).not.toContain(SECRET_KEY);
    expect(outcome).toContain('/GetList?key=');
  });
});

it.each([
  [
    'with a percent sign that JSON escapes',
    (key: string) => key.replaceAll(/[0-9]/g, (digit) => `\\u0025${digit.charCodeAt(0).toString(16)}`),
  ],
  [
    'as JSON within JSON',
    (key: string) => key.replaceAll(/[0-9]/g, (digit) => `\\\\u00${digit.charCodeAt(0).toString(16)}`),
  ],
  [
    'in base64 whose slash is escaped',
    (key: string) => Buffer.from(`??>${key}??>`).toString('base64').replaceAll('/', '\\/'),
  ],
  [
    'in base64 with its plus as a code',
    (key: string) => Buffer.from(`~>${key}~>`).toString('base64').replaceAll('+', '\\u002B'),
  ],
])('a body that holds a key %s is known to hold it', (_, written) => {
  for (const key of ['9A1B2C3D4E5F60718293A4B5C6D7E8F9', 'k~>?o~>9?Z~?>b~9']) {
    for (const body of [
      `{"Status":"200","Message":"${written(key)}"}`,
      `{"Status":"200","${written(key)}":1}`,
    ]) {
      const read = readEnvelope(Buffer.from(body), new Redactor([key]));
      expect(read).toMatchObject({ ok: true, holdsSecret: true });
    }
  }
});
