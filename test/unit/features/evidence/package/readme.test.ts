import { expect, test } from 'vitest';
import { readmeBytes } from '../../../../../src/features/evidence/package/readme.ts';

const text = new TextDecoder().decode(readmeBytes());
const [chinese = '', english = ''] = text.split('-'.repeat(72));

test.each([
  ['in Chinese', chinese],
  ['in English', english],
])('%s each system has its own commands for all files, and for their checksums', (_, part) => {
  const systems = part.matchAll(/^ {2}(Windows|macOS|Linux).*[:：]\r\n((?: {4}.*\r\n)+)/gm);
  const commands = Array.from(systems, ([, system, lines = '']) => [
    system,
    lines.trim().split(/\s+/)[0],
    lines,
  ]);
  expect(commands.map(([system, program]) => [system, program])).toEqual([
    ['Windows', 'Get-Content'],
    ['macOS', 'shasum'],
    ['Linux', 'sha256sum'],
    ['Windows', 'Get-FileHash'],
    ['macOS', 'shasum'],
    ['Linux', 'sha256sum'],
  ]);
  for (const [, , lines] of commands.slice(3)) expect(lines).toContain('SHA256SUMS');
});
