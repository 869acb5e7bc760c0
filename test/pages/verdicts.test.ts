import { expect, vi } from 'vitest';
import type { NeedsQuestion } from '../../src/pages/need-form.ts';
import { axeFindingsAndDoubts } from '../support/axe.ts';
import { themeNames } from '../support/workbench-themes.ts';
import { sideways, test, themes } from './open-panels.ts';
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
  { licenseNumber: '京B2-20990003', scope: '国内多方通信服务业务：全国' },
]);

/** A question for each verdict, and what the page calls it. */
const QUESTIONS: readonly (readonly [name: string, NeedsQuestion, zh: string, en: string])[] = [
  ['covered', { businesses: 'B24-1', region: '440000' }, '已覆盖', 'covered'],
  ['partly', { businesses: 'B12', region: '440000' }, '部分覆盖', 'partly covered'],
  ['not', { businesses: 'B14', region: '110000' }, '未覆盖', 'not covered'],
  ['cannot-tell', { businesses: 'B11', region: '110000' }, '无法判断', 'cannot be told'],
  ['beyond-issuer', { businesses: 'B22', region: '310000' }, '无法判断', 'cannot be told'],
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

test.for(['zh-cn', 'en'] as const)(
  '%s: what a word may mean is a choice, and the field takes it',
  async (language, { open }) => {
    speak(language);
    const panel = await open({ width: 800, height: 900, language });
    await panel.draw(viewOf(company, { businesses: 'B11 短信、CDN', region: '110000' }));
    const needs = panel.page.locator('section[aria-labelledby="needs"]');
    const choices = needs.locator('#needs-problem button');
    expect(await choices.allInnerTexts()).toEqual([
      'B25 信息服务业务（不含互联网信息服务）',
      'B25 信息发布平台和递送服务',
      'B12 内容分发网络业务',
    ]);
    expect(await axeFindingsAndDoubts(panel.page)).toEqual([]);
    await needs.screenshot({ path: pictureFile(`verdict-choices-${language}.png`, true), caret: 'hide' });
    await choices.last().click();
    expect(await needs.locator('input').inputValue()).toBe('B11 短信、B12');
    const posted = await panel.page.evaluate<readonly unknown[]>('posted');
    expect(posted.at(-1)).toEqual({ type: 'require', businesses: 'B11 短信、B12', region: '110000' });
  },
);

test.for(themeNames)('%s: choices can be read', async (theme, { open }) => {
  speak('zh-cn');
  const panel = await open({ width: 320, height: 900, theme: themes[theme] });
  await panel.draw(viewOf(company, { businesses: '短信', region: '' }));
  expect(await axeFindingsAndDoubts(panel.page)).toEqual([]);
  expect(await sideways(panel)).toBe(0);
});
