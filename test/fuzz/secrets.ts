import fc from 'fast-check';

/** A text that must not be shown, in one of the spellings in which a server or a library may give it back. */
export function spelt(secret: string): fc.Arbitrary<string> {
  const bytes = Buffer.from(secret);
  return fc.oneof(
    fc.constantFrom(secret, secret.toUpperCase(), secret.toLowerCase(), encodeURIComponent(secret)),
    fc
      .array(fc.boolean(), { minLength: secret.length, maxLength: secret.length })
      .map((choices) =>
        Array.from(secret, (letter, at) =>
          choices[at] === true ? `%${letter.charCodeAt(0).toString(16)}` : letter,
        ).join(''),
      ),
    fc
      .tuple(fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), fc.constantFrom('base64', 'base64url'))
      .map(([before, after, form]) =>
        Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]).toString(
          form === 'base64' ? 'base64' : 'base64url',
        ),
      ),
  );
}

/** Whatever came out as one text: errors with their causes, too. */
export function textOf(shown: unknown): string {
  return JSON.stringify(shown, (_key, value: unknown) => {
    if (value instanceof Error) return [value.name, value.message, value.stack, value.cause];
    return typeof value === 'bigint' ? value.toString() : value;
  });
}

/** Whether a text shows a secret: as it is, in either letter case, percent-encoded, escaped, or in base64. */
export function isIn(secret: string, text: string): boolean {
  const wanted = secret.toLowerCase();
  const decoded = text
    .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (`${text} ${decoded}`.toLowerCase().includes(wanted)) return true;
  // Base64 is read in threes: the secret may begin anywhere in one.
  return [...text.matchAll(/[\w+/-]{20,}/g)].some(([run]) =>
    [0, 1, 2, 3].some((from) => Buffer.from(run.slice(from), 'base64').toString('latin1').includes(secret)),
  );
}
