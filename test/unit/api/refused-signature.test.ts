import { describe, expect, it } from 'vitest';
import { token } from '../../../src/api/signing/token.ts';
import { answer, APP_KEY, ID, ROW, SECRET_KEY } from './client-setup.ts';
import { NOW, useMockedVendor } from './mocked-vendor.ts';

const { connect, reply, seen } = useMockedVendor();

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
