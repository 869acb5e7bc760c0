import { describe, expect, it } from 'vitest';
import { RequestQueue } from '../../../src/api/wire/request-queue.ts';
import { STATUS_TABLE } from '../../../src/api/answer/status.ts';
import { token } from '../../../src/api/signing/token.ts';
import { answer, APP_KEY, ID, ROW, SECRET_KEY } from './client-setup.ts';
import { NOW, ORIGIN, useMockedVendor } from './mocked-vendor.ts';

const { connect, expectAllAsked, reply, seen } = useMockedVendor();

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
    expectAllAsked();
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
