import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../scripts/lib/bootstrap.mjs';

function read(...lines: readonly object[]) {
  const tool = join(root, 'scripts', 'tool.ts');
  const input = lines.map((line) => JSON.stringify(line)).join('\n');
  return spawnSync(process.execPath, [tool, 'read'], { input, encoding: 'utf8' });
}

it('the tool reads scopes, numbers, codes and needs in bulk', () => {
  const { stdout, status } = read(
    { id: 'a', kind: 'scope', text: '因特网数据中心业务：辽宁省（大连除外）、市中区' },
    { id: 'b', kind: 'number', text: '粤B2-20129019' },
    { id: 'c', kind: 'code', text: '91000000000000000K' },
    { id: 'd', kind: 'need', text: '互联网接入服务业务：辽宁省', need: { code: 'B14', region: '全国' } },
  );
  expect(status).toBe(0);
  const [scope, number, code, need] = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(scope).toMatchObject({
    id: 'a',
    entries: [
      {
        business: { code: 'B11' },
        whole: false,
        regions: [{ code: '210000', short: '辽宁-大连' }, { raw: '市中区' }],
        standing: 'named',
      },
    ],
    rest: '',
  });
  expect(number).toMatchObject({ kind: 'provincial', province: { short: '广东' } });
  expect(code).toEqual({ id: 'c', kind: 'creditCode', valid: true, problem: null });
  expect(need).toMatchObject({ verdict: 'partlyCovered', reasons: [] });
  expect(need).toHaveProperty('lacking.length', 30);
});

it('the tool tells which line it cannot read', () => {
  const { stderr, status } = read({ id: 'a', kind: 'poem', text: '' });
  expect([status, stderr.includes('poem')]).toEqual([2, true]);
});
