import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../scripts/lib/bootstrap.mjs';

function recognize(...lines: readonly string[]) {
  const tool = join(root, 'scripts', 'tool.ts');
  return spawnSync(process.execPath, [tool, 'recognize'], { input: lines.join('\n'), encoding: 'utf8' });
}

it('the tool prints what each line of its input mentions, as annotated texts have it', () => {
  const { stdout, status } = recognize(
    JSON.stringify({ id: 'a', text: '甲方：北京云帆通信有限公司，许可证B2-20260001，京ICP备05000000号' }),
    '',
    // A line separator of Unicode's is part of a line of JSON.
    '{"id":"b","text":"\u2028注册号：110108017390974"}',
    JSON.stringify({ id: 'c', text: '信用代码 91350100M000100Y44' }),
  );
  expect(status).toBe(0);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    {
      id: 'a',
      spans: [
        [3, 13, 'company'],
        [17, 28, 'licence'],
      ],
    },
    { id: 'b', spans: [[5, 20, 'regno']] },
    { id: 'c', spans: [] },
  ]);
});

it('the tool tells which line it cannot read', () => {
  const { stderr, status } = recognize('{"id":1}');
  expect(status).toBe(2);
  expect(stderr).toContain('{"id":1}');
});
