import { expect, vi } from 'vitest';
import type { NeedsQuestion } from '../../src/pages/need-form.ts';
import { axeFindingsAndDoubts } from '../support/axe.ts';
import { test } from './open-panels.ts';
import { pictureFile } from './picture-file.ts';

// The answer to the one question, in each of its four words, with its reasons: what users act on.

vi.mock('vscode', async () => import('../support/vscode-double.ts'));
const { speak } = await import('../support/vscode-double.ts');
const { companyOf, viewOf } = await import('../support/panel-views.ts');

const company = companyOf('云上星河通信有限公司', [
  {
    licenseNumber: 'B1.B2-20990001',
    scope: '内容分发网络业务：广州市国内呼叫中心业务：全国互联网数据中心业务（仅限月面机房）：北京市',
  },
  {
    licenseNumber: 'B1-20990002',
    scope: '互联网接入服务业务：全国',
    validity: 'invalid',
    validityText: '否',
  },
]);

/** A question for each verdict, and what the page calls it. */
const QUESTIONS: readonly (readonly [name: string, NeedsQuestion, zh: string, en: string])[] = [
  ['covered', { businesses: 'B24-1', region: '440000' }, '已覆盖', 'covered'],
  ['partly', { businesses: 'B12', region: '440000' }, '部分覆盖', 'partly covered'],
  ['not', { businesses: 'B14', region: '110000' }, '未覆盖', 'not covered'],
  ['cannot-tell', { businesses: 'B11', region: '110000' }, '无法判断', 'cannot be told'],
];

const CASES = QUESTIONS.flatMap(([name, question, zh, en]) => [
  { name, question, language: 'zh-cn' as const, word: zh },
  { name, question, language: 'en' as const, word: en },
]);

test.for(CASES)(
  '$language: $name is said, with why',
  async ({ name, question, language, word }, { open }) => {
    speak(language);
    const view = viewOf(company, question);
    const [answer] = view.needs.answers;
    expect(answer?.verdict.word).toBe(word);
    const panel = await open({ width: 800, height: 900, language });
    await panel.draw(view);
    const needs = panel.page.locator('section[aria-labelledby="needs"]');
    for (const { why } of answer?.reasons ?? []) expect(await needs.innerText()).toContain(why);
    expect(await axeFindingsAndDoubts(panel.page)).toEqual([]);
    await needs.screenshot({ path: pictureFile(`verdict-${name}-${language}.png`, true), caret: 'hide' });
  },
);
