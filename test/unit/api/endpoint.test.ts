import { describe, expect, it } from 'vitest';
import { endpointAddress, parseEndpoint } from '../../../src/api/endpoint.ts';

describe('parseEndpoint', () => {
  it.each([
    ['https://pro.qcc.com/api/yj', 'https://pro.qcc.com/api/yj'],
    [' https://pro.qcc.com/api/yj// ', 'https://pro.qcc.com/api/yj'],
    ['https://API.example.test', 'https://api.example.test'],
    ['HTTPS://example.test:8443/', 'https://example.test:8443'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
    ['http://127.0.0.1', 'http://127.0.0.1'],
    ['http://localhost:1234/', 'http://localhost:1234'],
    ['http://[::1]:1234', 'http://[::1]:1234'],
  ])('takes %s', (typed, address) => {
    const parsed = parseEndpoint(typed);
    expect(parsed.ok && endpointAddress(parsed.endpoint)).toBe(address);
  });

  it.each([
    ['', 'notAnAddress'],
    ['pro.qcc.com/api/yj', 'notAnAddress'],
    ['at https://pro.qcc.com/api/yj', 'notAnAddress'],
    ['7https://pro.qcc.com', 'notAnAddress'],
    ['a+b.c-d://pro.qcc.com', 'notHttps'],
    ['https://:word@example.test', 'credentials'],
    ['https://', 'notAnAddress'],
    ['https:pro.qcc.com', 'notAnAddress'],
    ['http://pro.qcc.com/api/yj', 'notHttps'],
    ['http://127.0.0.1.example.test', 'notHttps'],
    ['http://localhost.example.test', 'notHttps'],
    ['http://10.0.0.1', 'notHttps'],
    ['http://127.8.9.10', 'notHttps'],
    ['http://127.0.0.2:8080', 'notHttps'],
    ['http://0.0.0.0', 'notHttps'],
    ['http://[::ffff:127.0.0.1]', 'notHttps'],
    ['http://a.localhost', 'notHttps'],
    ['ftp://127.0.0.1/', 'notHttps'],
    ['file:///etc/hosts', 'notHttps'],
    ['https://user@example.test', 'credentials'],
    ['https://user:word@example.test', 'credentials'],
    ['https://example.test/?', 'query'],
    ['https://example.test/?key=x', 'query'],
    ['https://example.test/#', 'fragment'],
    ['https://example.test/#part', 'fragment'],
  ])('refuses %s: %s', (typed, problem) => {
    expect(parseEndpoint(typed)).toEqual({ ok: false, problem });
  });
});
