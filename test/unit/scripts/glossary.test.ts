import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forbiddenIn, glossaryEntries, halfWidthIn } from '../../../scripts/lib/glossary.mjs';

const entries = glossaryEntries(readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8'));

test('every row of the glossary names a thing and what it is not called', () => {
  expect(entries.length).toBeGreaterThan(15);
  expect(entries.filter(({ terms, forbidden }) => terms.length * forbidden.length === 0)).toEqual([]);
});

test.each([
  ['结果已过期', ['过期']],
  ['没有许可证，1 次调用', ['没有许可证', '调用']],
  ['停止核查', ['核查']],
])('a text with a forbidden term is found: %s', (text, terms) => {
  expect(forbiddenIn(text, entries)).toEqual(terms);
});

test.each(['停止批量核查', '一致性核对', '不计费（本地已有结果）', '请用企业全称、统一社会信用代码查询。'])(
  'a forbidden term that is a part of the right one is no fault: %s',
  (text) => {
    expect(forbiddenIn(text, entries)).toEqual([]);
  },
);

test.each([
  ['共 3 家企业, 2 次查询', ['业,']],
  ['企业(示例)', ['业(', '例)']],
  ['查询完成.', ['成.']],
  ['运行“电信许可: 登录…”或**电信许可: 搜索企业…**，命令以“电信许可:”开头', []],
  ['电信许可:登录', ['可:']],
  ['企业，2 次查询（.xlsx）；http://用户名:密码@主机:80，B1.B2-20169101', []],
])('half-width marks beside Chinese are found: %s', (text, marks) => {
  expect(halfWidthIn(text)).toEqual(marks);
});
