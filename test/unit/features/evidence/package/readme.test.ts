import { expect, test } from 'vitest';
import { readmeBytes } from '../../../../../src/features/evidence/package/readme.ts';

const partsOf = (data: 'real' | 'sample') =>
  new TextDecoder().decode(readmeBytes(data)).split('-'.repeat(72));
const [chinese = '', english = ''] = partsOf('real');

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

test('of sample data it says that a simulator answered and all is invented, and of real data it does not', () => {
  const [zh = '', en = ''] = partsOf('sample');
  expect(zh).toMatch(/示例数据：本证据包中的企业、许可证和订单号均为虚构/u);
  expect(zh).not.toMatch(/企查查对每次查询的应答/u);
  expect(en).toMatch(/SAMPLE DATA: every company, licence and order number in this package is invented/u);
  expect(en).not.toMatch(/What QCC answered/u);
  expect(chinese).not.toContain('示例');
  expect(english).not.toMatch(/sample|invented/iu);
});
