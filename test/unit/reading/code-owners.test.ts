import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../../../src/domain/company/credit-code.ts';
import { candidatesOf } from '../../../src/reading/candidates.ts';
import { codeOwners } from '../../../src/reading/code-owners.ts';
import { Recognizer } from '../../../src/recognizer/recognizer.ts';
import { finished } from '../../support/finished.ts';
import { processorTime } from '../../support/processor-time.ts';

const recognizer = new Recognizer();
const [A, B] = ['北京清泉云桥科技有限公司', '上海星岚数据服务股份有限公司'];
const [a, b, c] = ['91110105MA0QX7TJ3', '91310115MA0QX7TJ3', '91440300MA0QX7TJ3'].map(
  (body) => `${body}${checkDigit(body)}`,
) as [string, string, string];
const number = '110105012345675';

/** What would be asked: ticked ones as they are, others with the company whose code they may be. */
function askedIn(text: string): readonly string[] {
  const mentions = recognizer.recognize(text);
  return finished(candidatesOf(mentions, finished(codeOwners(mentions, text)))).map(
    ({ query, sure, mayBelongTo = '' }) => (sure ? query : `${query} (${mayBelongTo})`),
  );
}

describe('a code is not asked for by itself where it is that of a name', () => {
  test.each([
    ['on the same line', `${A} ${a}`],
    ['on the same line, behind it', `${a},${A}`],
    ['each on its side of the line', `${a} ${A}；${b} ${B}`, A, B],
    [
      'on the next line, with a label',
      `甲方：${A}\n地址：北京市某区\n统一社会信用代码：${a}\n注册号：${number}`,
    ],
    ['on the next line, by itself', `${A}\n${a}\n${number}`],
    ['where the label ends the line', `${A}，持有许可证，注册号\n${number}，地址北京`],
    [
      'in the lines of YAML',
      `- name: ${A}\n  phone: 010\n  creditCode: ${a}\n- name: ${B}\n  creditCode: ${b}`,
      A,
      B,
    ],
    [
      'in an object of JSON',
      `[\n{\n"name": "${A}",\n"tel": "1",\n"codes": ["${a}"]\n},\n{"name":"${B}","code":"${b}"}]`,
      A,
      B,
    ],
    [
      'in an object of JSON, before the name',
      `[{"code":"${a}","name":"${A}"},{"code":"${b}","name":"${B}"}]`,
      A,
      B,
    ],
    ['in an object within that of the name', `[{"name":"${A}","ids":{"code":"${a}","no":"${number}"}}]`],
    [
      'in an object with a long text',
      `{"name":"${A}","scope":"${'增值电信业务。'.repeat(400)}","code":"${a}"}`,
    ],
    ['in an object literal', `const x = {\n  name: '${A}',\n  // seit 2020\n  code: '${a}',\n};`],
    ['and stands somewhere else again', `${A}（${a}）。\n\n\n另见：\n\n${a}`],
  ])('%s', (_, text, ...names) => {
    expect(askedIn(text)).toEqual(names.length > 0 ? names : [A]);
  });
});

describe('a code is a company of its own where no name is its', () => {
  test.each([
    ['in a document without names', `统一社会信用代码\n${a}\n`, a],
    ['in a paragraph of its own', `${A}\n\n${a}`, A, a],
    ['in an object of its own', `[{"name":"${A}"},{"code":"${a}"}]`, A, a],
    ['far away', `${A}${'。其他约定从略'.repeat(100)}\n${a}`, A, a],
  ])('%s', (_, text, ...asked) => {
    expect(askedIn(text)).toEqual(asked);
  });
});

describe('a code that may be that of a name is offered unticked, with the name', () => {
  test.each([
    ['in the next paragraph, with a label', `${A}\n\n统一社会信用代码：${a}`],
    ['in the next item, with a label', `- ${A}\n- 统一社会信用代码：${a}`],
    ['in a row of a table whose name is missing', `1,${A},\n2,,${a}`],
    ['in the sentence', `${A}与乙方约定如下。\n另查询 ${a} 的情况`],
    ['far behind on a long line', `${A}${'。其他约定从略'.repeat(100)}${a}`],
  ])('%s', (_, text) => {
    expect(askedIn(text)).toEqual([A, `${a} (${A})`]);
  });

  test('before the name, in its paragraph', () => {
    expect(askedIn(`${a}\n${A}`)).toEqual([`${a} (${A})`, A]);
  });

  test('where the name has another code, or several stand below it', () => {
    expect(askedIn(`${A} ${a}，担保方 ${b}`)).toEqual([A, `${b} (${A})`]);
    expect(askedIn(`${A}\n${a}\n${b}\n${c}`)).toEqual([A, ...[a, b, c].map((code) => `${code} (${A})`)]);
    expect(askedIn(`{"name":"${A}","code":"${a}","other":"${b}"}`)).toEqual([A, `${b} (${A})`]);
  });
});

test.each([
  ['partners.json', 5],
  ['contract.md', 9],
])('the companies of the sample %s are asked for once each', (file, count) => {
  const asked = askedIn(readFileSync(new URL(`../../../samples/${file}`, import.meta.url), 'utf8'));
  expect(asked.filter((query) => /[0-9A-Z]{15}/u.test(query))).toEqual([]);
  expect(asked).toHaveLength(count);
});

test.each([
  [
    'one line of JSON',
    `{"name":"${A}","code":"${a}","note":"${'本合同未尽事宜由双方另行协商。'.repeat(5)}"},`,
  ],
  ['one line of codes', `${a},`],
  ['codes in open brackets', `{"a":[{${a}`],
  ['names and codes on lines', `${A}\n统一社会信用代码：${a}\n`],
])('ten times as many mentions in %s take about ten times as long', (_, piece) => {
  const own = recognizer.recognize(piece);
  const reading = (count: number): (() => void) => {
    const text = piece.repeat(count);
    // As they are found in the whole text, in much less time.
    const mentions = Array.from({ length: count }, (__, at) =>
      own.map((mention) => ({
        ...mention,
        start: at * piece.length + mention.start,
        end: at * piece.length + mention.end,
      })),
    ).flat();
    return () => {
      finished(codeOwners(mentions, text));
    };
  };
  const long = reading(50_000);
  const short = reading(5000);
  const ratios = Array.from({ length: 3 }, () => {
    const asMuchInShortOnes = processorTime(() => {
      for (let time = 0; time < 10; time += 1) short();
    });
    return processorTime(long) / asMuchInShortOnes;
  });
  // What grows with the square of the number takes ten times as long in one piece as in ten.
  expect(Math.min(...ratios)).toBeLessThan(3);
});
