import { inspect } from 'node:util';
import { MockAgent } from 'undici';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientSetup } from '../../../src/api/client.ts';
import { RequestQueue } from '../../../src/api/wire/request-queue.ts';
import { STATUS_TABLE } from '../../../src/api/answer/status.ts';
import { token } from '../../../src/api/signing/token.ts';
import { answer, APP_KEY, client, ID, ROW, SECRET_KEY } from './client-setup.ts';

const ORIGIN = 'https://vendor.test';
const NOW = Date.UTC(2026, 10, 3, 4, 5, 6, 789);

let agent: MockAgent;
let seen: { path: string; headers: Record<string, string> }[];

beforeEach(() => {
  agent = new MockAgent();
  agent.disableNetConnect();
  seen = [];
});

/** The next answers of the vendor, in this order. */
function reply(...answers: { status?: number; body: string; headers?: Record<string, string> }[]) {
  for (const { status = 200, body, headers = {} } of answers) {
    agent
      .get(ORIGIN)
      .intercept({ path: () => true, method: 'GET' })
      .reply((request) => {
        seen.push({ path: request.path, headers: request.headers as Record<string, string> });
        return { statusCode: status, data: body, responseOptions: { headers } };
      });
  }
}

const connect = (more: Partial<ClientSetup> = {}) =>
  client(`${ORIGIN}/api/yj/`, { dispatcher: agent, clock: () => NOW, ...more });

describe('a request', () => {
  it('is signed, and asks for pages of 50 unless told otherwise', async () => {
    reply({ body: answer(200, [ROW]) });
    await connect().api.getList(' 云上星河（某地）&+ ');
    const url = new URL(seen[0]?.path ?? '', ORIGIN);
    expect(url.pathname).toBe('/api/yj/TelecomLicense/GetList');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      key: APP_KEY,
      searchKey: ' 云上星河（某地）&+ ',
      pageIndex: '1',
      pageSize: '50',
    });
    const timespan = String(Math.floor(NOW / 1000));
    expect(seen[0]?.headers).toMatchObject({
      Token: token(APP_KEY, timespan, SECRET_KEY),
      Timespan: timespan,
    });
    expect(JSON.stringify(seen)).not.toContain(SECRET_KEY);
  });

  it('asks for the page it is told, and for a detail by its id', async () => {
    reply({ body: answer(200, [ROW]) }, { body: answer(200, ROW) });
    const { api } = connect();
    await api.getList('云上星河', { pageIndex: 3, pageSize: 10 });
    await api.getDetail(ID);
    expect(seen.map(({ path }) => path)).toEqual([
      expect.stringMatching(/GetList\?.*pageIndex=3&pageSize=10/),
      `/api/yj/TelecomLicense/GetDetail?id=${ID}&key=${APP_KEY}`,
    ]);
  });

  it('is not sent where a local rule forbids it', async () => {
    const { api, lines } = connect();
    const refused = { outcome: 'error', reason: 'invalidInput', counted: 'no', attempts: 0, status: null };
    expect(await api.getList(' 星 ')).toMatchObject({ ...refused, invalid: 'tooShort' });
    expect(await api.getList('91000000000000000L')).toMatchObject({
      ...refused,
      invalid: 'creditCodeCheckDigit',
    });
    expect(await api.getList('云上星河', { pageSize: 51 })).toMatchObject({
      ...refused,
      invalid: 'pageSize',
    });
    expect(await api.getDetail('../x')).toMatchObject({ ...refused, invalid: 'id' });
    expect(lines).toEqual([]);
  });
});

describe('an outcome', () => {
  it('holds what was found', async () => {
    const paging = { PageSize: 50, PageIndex: 1, TotalRecords: 7 };
    reply({ body: answer('200', [ROW, null], { Paging: paging }) });
    const body = Buffer.from(answer('200', [ROW, null], { Paging: paging }));
    const found = await connect().api.getList('云上星河');
    expect('body' in found && Buffer.from(found.body ?? [])).toEqual(body);
    expect(found).toEqual({
      body: expect.any(Uint8Array) as unknown,
      outcome: 'ok',
      status: '200',
      message: '某消息',
      orderNumber: 'N-1',
      counted: 'yes',
      attempts: 1,
      durationMs: expect.any(Number) as unknown,
      unreadable: 1,
      paging: { pageIndex: 1, pageSize: 50, totalRecords: 7 },
      licenses: [
        {
          id: ID,
          keyNo: ROW.KeyNo,
          companyName: ROW.CompanyName,
          licenseNumber: ROW.LicenseNo,
          scope: ROW.Scope,
          validity: 'valid',
          validityText: '是',
        },
      ],
    });
  });

  it.each([
    ['201', null],
    ['200', null],
    ['200', []],
  ])('of status %s with %j is empty', async (status, result) => {
    reply({ body: answer(status, result) }, { body: answer(status, result) });
    const { api } = connect();
    const empty = { outcome: 'empty', status, counted: 'yes', message: '某消息', orderNumber: 'N-1' };
    expect(await api.getList('云上星河')).toMatchObject(empty);
    expect(await api.getDetail(ID)).toMatchObject(empty);
  });

  it.each([
    ['the key', APP_KEY],
    ['the secret, in small letters', SECRET_KEY.toLowerCase()],
    ['the secret in base64', Buffer.from(`x${SECRET_KEY}`).toString('base64')],
    ['the secret in hexadecimal digits', Buffer.from(SECRET_KEY).toString('hex')],
  ])('whose body repeats %s does not hand it on', async (_what, echo) => {
    reply({ body: answer('200', [{ ...ROW, Scope: echo }]) }, { body: answer('201', null, { [echo]: 1 }) });
    const { api } = connect();
    expect(await api.getList('云上星河')).toMatchObject({ outcome: 'ok', body: null });
    expect(await api.getList('云上星河')).toMatchObject({ outcome: 'empty', body: null });
  });

  const failing = [...STATUS_TABLE.values()].filter((row) => row.class !== 'ok' && row.class !== 'empty');
  it.each(failing)('of status $code is $class, whatever the HTTP status', async (row) => {
    for (const status of [200, 401, 429, 503]) {
      reply({ status, body: answer(row.code) });
      expect(await connect().api.getList('云上星河')).toMatchObject({
        outcome: 'error',
        reason: row.class,
        status: row.code,
        counted: row.counted,
        message: '某消息',
        orderNumber: 'N-1',
        httpStatus: status,
        attempts: 1,
      });
    }
  });

  it.each([
    ['某消息', 'yes'],
    ['【有效请求】某消息', 'yes'],
    ['【无效请求】某消息', 'no'],
  ])('of a status that nobody knows is counted as its message %s begins: %s', async (Message, counted) => {
    reply({ body: answer('299', null, { Message }) });
    const unknown = { reason: 'unknownStatus', status: '299', message: Message, counted, attempts: 1 };
    expect(await connect().api.getDetail(ID)).toMatchObject(unknown);
  });

  it.each([
    [200, '<html>', 'malformed'],
    [200, '', 'malformed'],
    [200, '{"Message":"x"}', 'malformed'],
    [404, 'not found', 'malformed'],
    [302, '', 'malformed'],
    [429, 'slow down', 'transient'],
    [500, '', 'transient'],
    [503, '<html>', 'transient'],
    [502, '{"error":"bad gateway"}', 'transient'],
  ])('of HTTP %i with %j is %s, and may have been charged', async (status, body, reason) => {
    reply({ status, body });
    expect(await connect().api.getList('云上星河')).toMatchObject({
      reason,
      counted: 'maybe',
      status: null,
      httpStatus: status,
      attempts: 1,
    });
    agent.assertNoPendingInterceptors();
  });

  it('holds the page that was asked for, and the log notes that the vendor says another', async () => {
    reply({ body: answer(200, [ROW], { Paging: { PageIndex: 1, PageSize: 50, TotalRecords: 117 } }) });
    const { api, lines } = connect();
    expect(await api.getList('云上星河', { pageIndex: 2 })).toMatchObject({ paging: { pageIndex: 2 } });
    expect(lines).toContain('warn GetList asked for page 2; the answer calls itself page 1');
  });

  it.each(['text', { Id: 'x' }, 7])('of a list that is %j is malformed, and charged', async (result) => {
    reply({ body: answer(200, result) });
    expect(await connect().api.getList('云上星河')).toMatchObject({
      reason: 'malformed',
      status: '200',
      counted: 'yes',
    });
  });

  it.each([
    ['120', '120', 120],
    [new Date(NOW + 90_000).toUTCString(), new Date(NOW).toUTCString(), 90],
    ['soon', '', null],
  ])('says when to come back: %s', async (retryAfter, date, seconds) => {
    reply({ status: 503, body: '', headers: { 'retry-after': retryAfter, date } });
    expect(await connect().api.getDetail(ID)).toMatchObject({ retryAfterSeconds: seconds });
  });
});

describe('a refused signature', () => {
  const at = (seconds: number) => ({ date: new Date(NOW + seconds * 1000).toUTCString() });

  it.each(['107', '115'])(
    '(%s) is tried once more where the clock is wrong, with the right time',
    async (code) => {
      reply(
        { body: answer(code), headers: at(3600) },
        { body: answer(200, [ROW]) },
        { body: answer(200, ROW) },
      );
      const { api, lines } = connect();
      expect(await api.getList('云上星河')).toMatchObject({ outcome: 'ok', counted: 'yes', attempts: 2 });
      const corrected = String(Math.floor(NOW / 1000) + 3600);
      expect(seen[1]?.headers).toMatchObject({
        Timespan: corrected,
        Token: token(APP_KEY, corrected, SECRET_KEY),
      });
      expect(lines).toHaveLength(2);
      // And the next call is right at once.
      expect(await api.getDetail(ID)).toMatchObject({ attempts: 1 });
      expect(seen[2]?.headers).toMatchObject({ Timespan: corrected });
    },
  );

  it('is tried no third time', async () => {
    reply({ body: answer(115), headers: at(3600) }, { body: answer(115), headers: at(-3600) });
    expect(await connect().api.getDetail(ID)).toMatchObject({
      reason: 'credentials',
      status: '115',
      counted: 'no',
      attempts: 2,
    });
  });

  it('leaves a clock as it was where the right time did not help', async () => {
    reply(
      { body: answer(115), headers: at(3600) },
      { body: answer(115), headers: at(3600) },
      { body: answer(200, ROW) },
    );
    const { api } = connect();
    await api.getDetail(ID);
    await api.getDetail(ID);
    expect(seen[2]?.headers).toMatchObject({ Timespan: String(Math.floor(NOW / 1000)) });
  });

  it('is final where the server’s time is more than a day away', async () => {
    reply({ body: answer(107), headers: at(86_400 + 60) });
    expect(await connect().api.getDetail(ID)).toMatchObject({ reason: 'credentials', attempts: 1 });
  });

  it('or not, every answer of the vendor tells its time, and a gateway’s page does not', async () => {
    const ahead: number[] = [];
    reply(
      { body: answer(200, ROW), headers: at(360) },
      { body: '<html>', headers: at(9000) },
      { body: answer(201), headers: { date: 'late' } },
    );
    const { api } = connect({ onClock: (ms) => ahead.push(Math.round(ms / 1000)) });
    for (let call = 0; call < 3; call += 1) await api.getDetail(ID);
    expect(ahead).toEqual([359]);
  });

  it.each([0, 20, -20])('is final where the clock is only %d s away', async (seconds) => {
    reply({ body: answer(107), headers: at(seconds) });
    expect(await connect().api.getDetail(ID)).toMatchObject({
      reason: 'credentials',
      counted: 'no',
      attempts: 1,
    });
  });

  it.each(['101', '104', '200', '120', '122', '299'])(
    'is not what %s says, whatever the clock',
    async (code) => {
      reply({ body: answer(code, ROW), headers: at(3600) });
      expect(await connect().api.getDetail(ID)).toMatchObject({ status: code, attempts: 1 });
    },
  );
});

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

describe('a client whose connection was given up', () => {
  it('sends nothing that had still to wait, and lets come back what has left', async () => {
    const retirement = new AbortController();
    reply({ body: answer(200, [ROW]) }, { body: answer(200, [ROW]) });
    const { api } = connect({ retired: retirement.signal, queue: new RequestQueue(() => 1000) });
    const leaving = api.getList('云上星河');
    const waiting = api.getList('云下星河');
    await expect.poll(() => seen.length).toBe(1);
    retirement.abort();
    expect(await waiting).toMatchObject({ reason: 'cancelled', counted: 'no', attempts: 0 });
    expect(await leaving).toMatchObject({ outcome: 'ok' });
    expect(await api.getList('云上星河')).toMatchObject({ reason: 'cancelled', counted: 'no', attempts: 0 });
    expect(seen).toHaveLength(1);
  });
});
