import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../../../src/api/answer/envelope.ts';
import { processorTime } from '../../../support/processor-time.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (sent: unknown) => readEnvelope(bytes(JSON.stringify(sent)));

const PLAIN = { status: '200', message: '查询成功', orderNumber: 'N1', result: [1], paging: { PageSize: 2 } };

describe('readEnvelope', () => {
  it.each([
    [
      'as documented',
      { Status: '200', Message: '查询成功', OrderNumber: 'N1', Result: [1], Paging: { PageSize: 2 } },
    ],
    [
      'lower case',
      { status: '200', message: '查询成功', orderNumber: 'N1', result: [1], paging: { PageSize: 2 } },
    ],
    [
      'a number',
      { Status: 200, Message: '查询成功', OrderNumber: 'N1', Result: [1], Paging: { PageSize: 2 } },
    ],
    [
      'blanks',
      {
        Status: ' 200\n',
        Message: '查询成功',
        OrderNumber: 'N1',
        Result: [1],
        Paging: { PageSize: 2 },
        New: {},
      },
    ],
    [
      'both cases, one null',
      {
        Status: null,
        status: '200',
        Message: '查询成功',
        OrderNumber: 'N1',
        Result: [1],
        Paging: { PageSize: 2 },
      },
    ],
  ])('reads it: %s', (_name, sent) => {
    expect(read(sent)).toEqual({ ok: true, envelope: PLAIN, holdsSecret: false });
  });

  it('takes the documented spelling before any other', () => {
    expect(read({ status: '101', Status: '200', STATUS: '102' })).toMatchObject({
      envelope: { status: '200' },
    });
  });

  it('reads missing and null parts, and texts of another type, as nothing', () => {
    const nothing = { message: null, orderNumber: null };
    expect(read({ Status: '201' })).toMatchObject({ envelope: { status: '201', ...nothing } });
    expect(read({ Status: '201', Message: null, OrderNumber: {}, Result: null, Paging: null })).toMatchObject(
      {
        envelope: { ...nothing, result: undefined, paging: undefined },
      },
    );
    expect(read({ Status: '201', OrderNumber: 12 })).toMatchObject({ envelope: { orderNumber: '12' } });
  });

  it('leaves a byte order mark inside a text where it is', () => {
    expect(readEnvelope(bytes('{"Status":"201","Message":"a\uFEFFb"}'))).toMatchObject({
      envelope: { message: 'a\uFEFFb' },
    });
  });

  it('reads UTF-8 with byte order marks', () => {
    expect(readEnvelope(bytes('\uFEFF\uFEFF\uFEFF{"Status":"201","Message":"查询无结果"}'))).toMatchObject({
      envelope: { status: '201', message: '查询无结果' },
    });
  });

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['<html>no</html>', 'not JSON'],
    ['{"Status":"200"', 'not JSON'],
    ['{"Status":"200"}{"Status":"200"}', 'not JSON'],
    ['null', 'without a Status'],
    ['"200"', 'without a Status'],
    ['[{"Status":"200"}]', 'without a Status'],
    ['{}', 'without a Status'],
    ['{"Status":""}', 'without a Status'],
    ['{"Status":true}', 'without a Status'],
    ['{"Status":{"Status":"200"}}', 'without a Status'],
    ['{"Result":{"Status":"200"}}', 'without a Status'],
    ['{"__proto__":{"Status":"200"}}', 'without a Status'],
  ])('says why %j cannot be read', (body, problem) => {
    expect(readEnvelope(bytes(body))).toEqual({
      ok: false,
      problem: expect.stringContaining(problem) as unknown,
    });
  });

  it('drops keys that reach for prototypes, at every depth', () => {
    const sent =
      '{"Status":"200","Result":[{"__proto__":{"polluted":1},"constructor":{},"prototype":{},"Id":"a"}]}';
    const read = readEnvelope(bytes(sent));
    expect(read).toMatchObject({ ok: true });
    expect(JSON.stringify(read)).not.toMatch(/proto|constructor|prototype|polluted/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each(['[', '{"a":'])('refuses a body of a million %s', (open) => {
    expect(readEnvelope(bytes(`{"Status":"200","Result":${open.repeat(1_000_000)}`))).toEqual({
      ok: false,
      problem: 'the body nests deeper than 32 levels',
    });
  });

  it.each(['0,', '"",', '{},', '[],', '{"a":0},', '""', ']'])(
    'refuses a body of millions of %s at once',
    (unit) => {
      const body = bytes(`{"Status":"200","Result":[${unit.repeat(1_000_000)}0]}`);
      const cost = processorTime(() => {
        expect(readEnvelope(body)).toEqual({ ok: false, problem: 'the body holds more than 20000 parts' });
      });
      expect(cost).toBeLessThan(500);
    },
  );

  it('takes more than any answer has', () => {
    const rows = Array.from({ length: 200 }, () =>
      Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`k${at}`, '[,{'])),
    );
    expect(read({ Status: '200', Result: rows })).toMatchObject({ ok: true });
  });

  it('does not take brackets in texts for depth', () => {
    const message = '"\\[{'.repeat(100);
    expect(read({ Status: '200', Message: message })).toMatchObject({ envelope: { message } });
  });

  it.each(['', '"', '\\', '\\\\', '\\"'])('does not count what stands in a text that ends in %j', (end) => {
    const result = ['",[{]}'.repeat(8000) + end, end];
    expect(read({ Status: '200', Result: result })).toMatchObject({ envelope: { result } });
    const deep = JSON.stringify({ Status: '200', Message: end }).replace(
      /\}$/,
      `,"Result":${'['.repeat(32)}`,
    );
    expect(readEnvelope(bytes(deep))).toMatchObject({ problem: 'the body nests deeper than 32 levels' });
  });

  it('counts up to its limits and no further', () => {
    const sent = (parts: number) =>
      readEnvelope(bytes(`{"Status":"200","Result":[${'0,'.repeat(parts - 8)}0]}`));
    expect(sent(20_000)).toMatchObject({ ok: true });
    expect(sent(20_001)).toMatchObject({ ok: false });
    const nested = (levels: number) =>
      readEnvelope(bytes(`{"Status":"200","Result":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`));
    expect(nested(32)).toMatchObject({ ok: true });
    expect(nested(33)).toMatchObject({ problem: 'the body nests deeper than 32 levels' });
    expect(read({ Status: '200', Result: Array.from({ length: 100 }, () => [{}]) })).toMatchObject({
      ok: true,
    });
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (body) => void readEnvelope(body)));
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (body) => void readEnvelope(bytes(body))));
  });
});

it('cuts a message that is longer than a message, and takes no order number or status of such a length', () => {
  const sent = (more: object) =>
    readEnvelope(Buffer.from(JSON.stringify({ Status: '101', Message: 'm', OrderNumber: 'n', ...more })));
  expect(sent({ Message: '长'.repeat(1001) })).toMatchObject({
    envelope: { message: `${'长'.repeat(1000)}…` },
  });
  expect(sent({ Message: '长'.repeat(1000) })).toMatchObject({ envelope: { message: '长'.repeat(1000) } });
  expect(sent({ OrderNumber: '1'.repeat(129) })).toMatchObject({ envelope: { orderNumber: null } });
  expect(sent({ Status: '1'.repeat(33) })).toMatchObject({ ok: false });
});
