import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { extensionVersion } from '../../../src/vscode/version.ts';

it('reads the version of the extension itself', async () => {
  const manifest: unknown = JSON.parse(await readFile('package.json', 'utf8'));
  expect(extensionVersion(manifest)).toMatch(/^\d+\.\d+\.\d+/);
});

it.each([undefined, null, {}, { version: 3 }, '1.0.0'])('bears a manifest without one: %j', (manifest) => {
  expect(extensionVersion(manifest)).toBe('unknown');
});
