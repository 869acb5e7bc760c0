import { expect, test } from 'vitest';
import { htmlLines } from '../../../src/reports/html/text.ts';
import { processorTime } from '../../support/processor-time.ts';

test.each([
  'B1.B2-20990001',
  'A2.B1.B2-20990001',
  '京B2-20990003',
  '合字B2-20999006',
  '京ICP证999102号',
  '苏ICP证B2-20999011',
  'ICP证粤B2-20999013号',
  'B2-2099-9015号',
  '湘B-2-4-20999060',
  '京ICP备13999021号-1',
  '京B2-20999003-1626X',
])('the number %s is in one piece, alone and among words', (number) => {
  const whole = `<span class="number">${number}</span>`;
  expect(htmlLines(number)).toBe(whole);
  expect(htmlLines(`covered: ${number}, <b>\n${number}`)).toBe(`covered: ${whole}, &lt;b&gt;<br>${whole}`);
});

test('what is no number is as it was, and a long text is read in no time', () => {
  for (const text of [
    '2026-03-01 14:05:09 +08:00',
    'answers/001-GetList-N1.json',
    'B1 B2',
    '内容分发网络业务：全国',
  ])
    expect(htmlLines(text)).toBe(text);
  const took = processorTime(() => {
    for (const part of ['A1.', '京', 'ICP证', '9', 'B2-2099']) htmlLines(part.repeat(50_000));
  });
  // Far above what it takes, for slow machines.
  expect(took).toBeLessThan(2000);
});
