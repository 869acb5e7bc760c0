import { expect, it } from 'vitest';
import { logRequest, type RequestLine } from '../../../../src/api/wire/request-log.ts';

const LINE: RequestLine = {
  method: 'GetList',
  address: 'https://vendor.test/GetList',
  attempt: 1,
  status: '200',
  httpStatus: 200,
  orderNumber: 'N-1',
  durationMs: 12.6,
  bytes: 345,
  problem: null,
};

/** The lines that a request writes. */
function logged(changes: Partial<RequestLine> = {}): readonly string[] {
  const lines: string[] = [];
  const log = {
    info: (line: string) => lines.push(`info ${line}`),
    warn: (line: string) => lines.push(`warn ${line}`),
  };
  logRequest(log, { ...LINE, ...changes });
  return lines;
}

it('a request that went well is one line with all that it may say', () => {
  expect(logged()).toEqual([
    'info GetList https://vendor.test/GetList attempt=1 status=200 http=200 order=N-1 13ms 345B',
  ]);
});

it('one that failed is a warning with what was wrong, and says what was not read', () => {
  const nothing = { status: null, httpStatus: null, orderNumber: null };
  expect(logged({ ...nothing, problem: 'network: it broke' })).toEqual([
    'warn GetList https://vendor.test/GetList attempt=1 status=- http=- order=- 13ms 345B network: it broke',
  ]);
});

it('text from outside is cut, and stays on the line', () => {
  const order = (orderNumber: string): string =>
    /order=(.*) 13ms/u.exec(logged({ orderNumber })[0] ?? '')?.[1] ?? '';
  // The part is cut, its name included.
  const longest = 300 - 'order='.length;
  expect(order('9'.repeat(longest))).toBe('9'.repeat(longest));
  expect(order('9'.repeat(longest + 1))).toBe(`${'9'.repeat(longest)}…`);
  expect(order('a\r\n\u2028\u0007\u202Eb')).toBe('a b');
});
