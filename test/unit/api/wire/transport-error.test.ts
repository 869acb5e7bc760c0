import Errors from 'undici/lib/core/errors.js';
import { describe, expect, it } from 'vitest';
import { readTransportError } from '../../../../src/api/wire/transport-error.ts';

const error = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);
const behind = (cause: unknown): Error => new TypeError('fetch failed', { cause });

describe('the words for an error', () => {
  it.each([
    [error('it broke'), 'it broke'],
    [error('it broke', { code: 'ECONNRESET' }), 'it broke (ECONNRESET)'],
    [error('read ECONNRESET', { code: 'ECONNRESET' }), 'read ECONNRESET'],
    [error('', { code: 'ECONNRESET' }), 'ECONNRESET'],
    [error(''), 'Error'],
    [error('it broke', { code: 7 }), 'it broke'],
    [behind(error('it broke', { code: 'EPIPE' })), 'fetch failed: it broke (EPIPE)'],
    [behind(new AggregateError([error('first'), error('second')], 'all')), 'fetch failed: all: first'],
    [behind('a text'), 'fetch failed'],
    ['no error at all', ''],
  ])('%j are its own, with its code where it does not say it', (thrown, problem) => {
    expect(readTransportError(thrown).problem).toBe(problem);
  });

  it('end where a cause leads in a circle', () => {
    const [one, other] = [error('one'), error('other')];
    one.cause = other;
    other.cause = one;
    expect(readTransportError(one).problem).toBe('one: other');
  });
});

describe('the reason', () => {
  it.each([
    ['tooLarge', new Errors.ResponseExceededMaxSizeError('much')],
    ['timeout', new Errors.HeadersTimeoutError('late')],
    ['timeout', new Errors.BodyTimeoutError('late')],
    ['timeout', new Errors.ConnectTimeoutError('late')],
    ['malformed', new Errors.HTTPParserError('no HTTP')],
    ['malformed', error('no gzip', { code: 'Z_DATA_ERROR' })],
    ['network', error('not Z', { code: 'EZ_' })],
    ['network', error('it broke')],
  ])('is %s for an error itself and for one behind another', (reason, thrown) => {
    expect(readTransportError(thrown).reason).toBe(reason);
    expect(readTransportError(behind(thrown)).reason).toBe(reason);
  });
});

describe('whether it may have been sent', () => {
  it.each([
    ['ENOTFOUND', 'getaddrinfo', 'no', true],
    ['EAI_AGAIN', 'getaddrinfo', 'no', true],
    ['ECONNREFUSED', 'connect', 'no', true],
    ['ENETUNREACH', 'connect', 'no', false],
    ['EAI_FAIL', 'getaddrinfo', 'no', false],
    ['UND_ERR_CONNECT_TIMEOUT', '', 'no', false],
    ['CERT_HAS_EXPIRED', '', 'no', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', '', 'no', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', '', 'no', false],
    ['ECONNRESET', 'read', 'maybe', false],
    ['', '', 'maybe', false],
  ])('%s of %j: %s, and sent once more: %j', (code, syscall, counted, tryAgain) => {
    const found = { counted, tryAgain };
    expect(readTransportError(error('it broke', { code, syscall }))).toMatchObject(found);
    expect(readTransportError(behind(error('it broke', { code, syscall })))).toMatchObject(found);
  });
});

describe('a proxy that opens no tunnel', () => {
  const refused = (status: number): Error =>
    behind(
      error('Request was cancelled.', {
        cause: error(`Proxy response (${String(status)}) !== 200 when HTTP Tunneling`, {
          code: 'UND_ERR_ABORTED',
        }),
      }),
    );

  it.each([407, 403, 502])(
    'is told by its status (%i): nothing was sent, and nothing is sent again',
    (status) => {
      expect(readTransportError(refused(status))).toMatchObject({
        ...{ reason: 'network', counted: 'no', tryAgain: false, proxyStatus: status },
      });
    },
  );

  it('is none where a connection breaks', () => {
    expect(readTransportError(behind(error('it broke', { code: 'ECONNRESET' }))).proxyStatus).toBeNull();
  });
});
