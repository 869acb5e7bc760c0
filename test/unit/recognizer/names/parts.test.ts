import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../../../src/recognizer/known/known-names.ts';
import type { Recognized } from '../../../../src/recognizer/recognizer.ts';
import { StatedNames } from '../../../../src/recognizer/stated-names.ts';
import { plainValue } from '../../../../src/recognizer/text/fold.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { recognizer } from '../words.ts';

const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '北京云帆通信有限公司',
      '星河（上海）数智股份有限公司',
      '同心和美数智有限公司',
    ),
  },
  fc.constantFrom(
    '有限公司',
    '有限责任公司',
    '股份',
    '集团',
    '总',
    '公司',
    '公',
    '司',
    '分公司',
    '上海分公司',
    '杭州分行',
  ),
  fc.constantFrom(
    '浙江',
    '印染厂',
    '厂',
    '劳动服务',
    '合伙',
    '（有限合伙）',
    '企业',
    '专业合作社',
    '种植',
    '供电公司',
  ),
  fc.constantFrom(
    '云帆',
    '星河',
    '会议决定',
    '与',
    '的',
    '和',
    '在',
    '縱橫電訊',
    '𠮷𬭎',
    'ABC',
    '示例云帆中心',
    '\u200b',
  ),
  fc.constantFrom(
    '（',
    '）',
    '(',
    ')',
    '·',
    '“',
    '”',
    '，',
    ',',
    '"',
    '|',
    '。',
    '：',
    '*',
    '**',
    '#',
    '//',
    '\\n',
  ),
  fc.constantFrom(' ', '　', '\n', '\r\n', '\t', '\n * ', '\n\n', '    '),
  fc.constantFrom(
    '91350100M000100Y43',
    '注册号：',
    '110108017390974',
    '京ICP证030173号',
    'B1.B2-20160181',
    '京ICP备05000000号-1',
    '2024',
    '1',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
/** A name inside a branch's, and parts that begin in the middle of the branch: found by chance once. */
const BRANCH_WITH_KNOWN = '北京云帆通信有限公司劳动服务示例云帆中心分公司';

const known = new KnownNames([
  '示例云帆中心',
  '云帆通信有限公司',
  '星河（上海）数智',
  '同心和美数智有限公司',
]);

/** A text is read whole, portion by portion. */
function whole(sentence: string, names?: KnownNames): Recognized {
  const portions = recognizer.portions(sentence, { known: names });
  for (;;) {
    const portion = portions.next();
    if (portion.done === true) return portion.value;
  }
}

describe('mentions of any text', () => {
  it('stand in it one after the other, with what to look up', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, known), (sentence, names) => {
        let last = 0;
        for (const { start, end, kind, value, parent } of recognizer.recognize(sentence, { known: names })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(sentence.length);
          expect(value).toMatch(/^\S+$/u);
          if (kind === 'company') expect(value).toBe(plainValue(sentence.slice(start, end)));
          if (parent !== undefined) expect(value.startsWith(parent)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same whatever the parts it is read in', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.nat(600), { maxLength: 5 }),
        fc.constantFrom(undefined, known),
        (sentence, cuts, names) => {
          const { mentions, stated } = whole(sentence, names);
          const places = [0, ...cuts.map((cut) => cut % (sentence.length + 1)), sentence.length].sort(
            (a, b) => a - b,
          );
          const parts = places
            .slice(1)
            .flatMap((to, index) =>
              recognizer.recognizePart(sentence, places[index] ?? 0, to, { known: names, stated }),
            );
          expect(parts).toEqual(mentions);
        },
      ),
      { numRuns: 2000, examples: [[BRANCH_WITH_KNOWN, [10], known]] },
    );
  });

  it('are found at each of their places, and nothing beside them', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, known), (sentence, names) => {
        const { mentions, stated } = whole(sentence, names);
        for (let offset = -1; offset <= sentence.length; offset += 1)
          expect(recognizer.mentionAt(sentence, offset, { known: names, stated })).toEqual(
            mentions.find(({ start, end }) => start <= offset && offset < end),
          );
      }),
      { numRuns: 200 },
    );
  });
});

describe('a long text', () => {
  const sentence = '会议决定同心和美数智有限公司继续。'.repeat(20_000);

  it('gives control back many times', () => {
    const portions = recognizer.portions(sentence);
    let count = 0;
    while (portions.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(5);
  });

  it('is read around an offset only', () => {
    const took = (long: string): number =>
      processorTime(() => {
        for (let time = 0; time < 200; time += 1) recognizer.mentionAt(long, long.length >> 1);
      });
    took(sentence);
    // Were the whole of it read, it would take a hundred times as long as a hundredth.
    expect(took(sentence)).toBeLessThan(10 * took(sentence.slice(0, sentence.length / 100)) + 100);
  });

  it('has a mention in the middle of two portions', () => {
    const { mentions } = whole(sentence);
    expect(mentions).toHaveLength(20_000);
    expect(new Set(mentions.map(({ value }) => value)).size).toBe(1);
  });

  it('tells what it states, and nothing where nothing is', () => {
    expect(whole('公司名称：“北京云帆通信有限公司”').stated.size).toBe(1);
    expect(whole('没有').stated.size).toBe(0);
    expect(new StatedNames().size).toBe(0);
  });
});
