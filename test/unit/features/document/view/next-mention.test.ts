import { expect, test } from 'vitest';
import { nextMention } from '../../../../../src/features/document/view/next-mention.ts';
import type { Mention } from '../../../../../src/recognizer/mention.ts';

const at = (start: number): Mention => ({ start, end: start + 4, kind: 'company', value: '示例' });
const mentions = [at(0), at(10), at(20)];
const from = (start: number, end = start) => nextMention(mentions, { start, end })?.start;

test('the mentions of a company follow each other, from the cursor on, and begin again', () => {
  expect([from(0), from(0, 4), from(10, 14), from(20, 24)]).toEqual([0, 10, 20, 0]);
  expect([from(5), from(10), from(21)]).toEqual([10, 10, 0]);
  expect(nextMention([at(0)], { start: 0, end: 4 })?.start).toBe(0);
  expect(nextMention([], { start: 0, end: 0 })).toBeUndefined();
});
