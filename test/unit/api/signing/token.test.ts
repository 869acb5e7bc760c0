import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { token } from '../../../../src/api/signing/token.ts';

it.each([
  ['AppKey', '1570492800', 'SecretKey', 'C75705B8B91A2BA249CE1D68D11FC62E'],
  [
    '4f6c1e1c2b7a4d0f9b3a5e7c9d1f2a3b',
    '1572426000',
    '9A1B2C3D4E5F60718293A4B5C6D7E8F9',
    '6459ABF678BFD166799D4DB81779535A',
  ],
  ['k', '0', 's', '50B0AF0C6779996E33FF803976C5F207'],
])('signs %s at %s as the specification says', (key, timespan, secret, expected) => {
  expect(token(key, timespan, secret)).toBe(expected);
});

it('is the MD5 of the UTF-8 bytes of all three, one after the other', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.nat(),
      fc.string({ unit: 'binary' }),
      (key, time, secret) => {
        const md5 = createHash('md5');
        for (const part of [key, String(time), secret]) md5.update(Buffer.from(part, 'utf8'));
        const signed = token(key, String(time), secret);
        expect(signed).toBe(md5.digest('hex').toUpperCase());
        expect(signed).toMatch(/^[0-9A-F]{32}$/);
      },
    ),
  );
});
