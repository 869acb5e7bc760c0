import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Redactor, withoutQueries } from '../../../../src/api/signing/redact.ts';

const secretText = fc.oneof(
  fc.string({ minLength: 4, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 4, maxLength: 12 }),
  fc.stringMatching(/^[0-9a-f]{32}$/),
  fc.base64String({ minLength: 8, maxLength: 44 }),
);

const everyByte = (text: string) =>
  Array.from(Buffer.from(text, 'utf8'), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** Ways in which a secret may turn up in an error, an address, a header dump or a server's echo. */
const FORMS: Readonly<Record<string, (secret: string) => string>> = {
  raw: (secret) => secret,
  upper: (secret) => secret.toUpperCase(),
  lower: (secret) => secret.toLowerCase(),
  percent: encodeURIComponent,
  'every byte percent': everyByte,
  form: (secret) => new URLSearchParams({ s: secret }).toString().slice(2),
  json: (secret) => JSON.stringify(secret).slice(1, -1),
  base64: (secret) => Buffer.from(secret, 'utf8').toString('base64').replace(/=+$/, ''),
  'base64 in another letter case': (secret) =>
    Buffer.from(secret.toUpperCase(), 'utf8').toString('base64').replace(/=+$/, ''),
  'hexadecimal digits in another letter case': (secret) =>
    Buffer.from(secret.toLowerCase(), 'utf8').toString('hex'),
  'hexadecimal digits': (secret) => Buffer.from(secret, 'utf8').toString('hex'),
  base64url: (secret) => Buffer.from(secret, 'utf8').toString('base64url'),
};

describe('Redactor', () => {
  it.each(Object.entries(FORMS))('never lets a secret out: %s', (_name, form) => {
    fc.assert(
      fc.property(secretText, fc.webUrl(), fc.string(), fc.string(), (secret, url, before, after) => {
        const redactor = new Redactor([secret]);
        const shown = form(secret);
        fc.pre(!'•••'.includes(shown));
        for (const text of [`${before}${shown}${after}`, `${url}?key=${shown}&x=1`]) {
          expect(redactor.redact(text)).not.toContain(shown);
          expect(redactor.mayBeIn(Buffer.from(text, 'utf8'))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says of no text in UTF-8 that nothing is to be hidden in it, where something is', () => {
    const secret = '9A1B2C3D4E5F60718293A4B5C6D7E8F9';
    const piece = fc.oneof(
      fc.constantFrom(secret, secret.toLowerCase(), 'key\u017f\u212a', '\u017f', '\u212a', '%', '\\', '云'),
      fc.string({ maxLength: 40 }),
      fc.base64String({ maxLength: 80 }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const redactor = new Redactor([secret, 'keysk']);
        const text = pieces.join('');
        fc.pre(!redactor.mayBeIn(Buffer.from(text, 'utf8')));
        expect(redactor.redact(text)).toBe(text);
      }),
    );
  });

  it('finds a secret inside longer base64, wherever it begins', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), (before, after) => {
        const secret = '9A1B2C3D4E5F60718293A4B5C6D7E8F9';
        const encoded = Buffer.from(before + secret + after).toString('base64');
        const redacted = new Redactor([secret]).redact(encoded);
        const left = redacted.split('•••').map((part) => Buffer.from(part, 'base64').toString());
        expect(redacted).toContain('•••');
        expect(left.join(' ')).not.toContain(secret.slice(2, -2));
      }),
    );
  });

  it('knows the two signs outside ASCII that are its letters in another case', () => {
    const text = 'sent \u212aEY-\u017fECRET? no: \u212aey\u017fecret0';
    expect(new Redactor(['keysecret0']).redact(text)).toBe('sent \u212aEY-\u017fECRET? no: •••');
  });

  it('hides several secrets and the last tokens, and leaves the rest as it is', () => {
    const redactor = new Redactor(['key-0123', 'secret-4567']);
    redactor.addToken('C75705B8B91A2BA249CE1D68D11FC62E');
    redactor.addToken('6459ABF678BFD166799D4DB81779535A');
    expect(
      redactor.redact(
        'KEY-0123, 查询成功 secret%2d4567 c75705b8b91a2ba249ce1d68d11fc62e/6459ABF678BFD166799D4DB81779535A.',
      ),
    ).toBe('•••, 查询成功 ••• •••/•••.');
  });

  it('hides a secret of four characters, and none of three, which would tear words apart', () => {
    expect(new Redactor(['abc', 'wxyz']).redact('abc wxyz')).toBe('abc •••');
  });

  it('remembers the last four tokens, and forgets those before', () => {
    const tokens = ['FIRST-TOKEN', 'OTHER-TOKEN', 'THIRD-TOKEN', 'AFTER-TOKEN', 'NEWER-TOKEN'];
    const redactor = new Redactor(['the-secret']);
    for (const token of tokens) redactor.addToken(token);
    expect(redactor.redact(`${tokens.join(' ')} the-secret`)).toBe('FIRST-TOKEN ••• ••• ••• ••• •••');
    const encoded = tokens.map((token) => Buffer.from(`${token}!`).toString('base64'));
    expect(encoded.map((text) => redactor.redact(text).includes('•••'))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('finds a secret at every place of a text, alone, inside a longer run, and behind runs that are too short', () => {
    const secret = '9A1B2C3D4E5F60718293A4B5C6D7E8F9';
    const redactor = new Redactor([secret, 'another-secret']);
    redactor.addToken('C75705B8B91A2BA249CE1D68D11FC62E');
    for (let before = 0; before < 100; before += 1) {
      for (const filler of ['云', 'a', 'ab云'.repeat(before).slice(0, 1), '\u212a']) {
        for (const shown of [secret, secret.toLowerCase(), Buffer.from(secret).toString('hex')]) {
          const [head, tail] = [filler.repeat(before), filler.repeat(before % 7)];
          expect(redactor.redact(head + shown + tail)).toBe(`${head}•••${tail}`);
        }
      }
      const runs = `${'a'.repeat(before % 32)}。`.repeat(before);
      expect(redactor.redact(`${runs}${secret}`)).toBe(`${runs}•••`);
    }
  });

  it('leaves texts alone that hold no secret', () => {
    const redactor = new Redactor(['9A1B2C3D4E5F60718293A4B5C6D7E8F9', '']);
    for (const text of ['', '【有效请求】查询成功', 'fetch failed (ECONNRESET)', 'a?b=c']) {
      expect(redactor.redact(text)).toBe(text);
      expect(redactor.mayBeIn(Buffer.from(text, 'utf8'))).toBe(false);
    }
  });
});

it.each([
  ['https://a.test/x?k=v', 'https://a.test/x?•••'],
  ["'https://a.test/x?k=v' failed", "'https://a.test/x?•••' failed"],
  ['`https://a.test/x?k=v`', '`https://a.test/x?•••`'],
  ['<https://a.test/x?k=v&amp;b>', '<https://a.test/x?•••>'],
  ['https://a.test/x?k=v\nnext?x=y z', 'https://a.test/x?•••\nnext?••• z'],
  ['https://a.test/x?=', 'https://a.test/x?•••'],
  ['why? because 1=1', 'why? because 1=1'],
  ['https://a.test/x?word', 'https://a.test/x?word'],
])('of %j without queries %j is left', (text, left) => {
  expect(withoutQueries(text)).toBe(left);
});

it('takes the query out of addresses', () => {
  expect(withoutQueries('cannot parse "https://example.test/x?searchKey=%E6&key=k": invalid? yes')).toBe(
    'cannot parse "https://example.test/x?•••": invalid? yes',
  );
});
