import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { CHINESE } from '../support/speech.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import {
  closeSearch,
  openCompanyFromTree,
  panelWith,
  searchTitle,
  signIn,
  unfoldCompany,
} from './telecom-licences.ts';

// The workbench around the extension stays English: it has no language pack here.

const { name } = notable.vendorSample;

const sandbox = await useSandbox();
const { workbench } = await startInOneWindow({ locale: 'zh-cn' });

/** Words in Latin letters that are names, in Chinese sentences too. */
const names = /\b(?:QCC|KeyNo|AppKey|SecretKey|ID|UTC|Markdown|https:\/\/dxzhgl\.miit\.gov\.cn)\b/g;
/** Licence numbers, codes, order numbers. */
const codes = /\b(?=[\w.-]*\d)[\w.-]+|ICP/g;

function latinWords(text: string): readonly string[] {
  return (
    text
      .replace(names, '')
      .replace(codes, '')
      .match(/[A-Za-z]{2,}/g) ?? []
  );
}

/** The title and the rows, without what the editor says itself. */
async function searchWords(): Promise<string> {
  const title = await searchTitle(workbench, /./).innerText();
  return [title, ...(await workbench.quickInputRows.allInnerTexts())].join('\n');
}

test('the empty view and the status bar speak Chinese', async () => {
  await workbench.showViewContainer('电信许可证');
  const { welcome } = workbench;
  await welcome.getByRole('button', { name: '搜索企业…' }).waitFor();
  expect(latinWords(await welcome.innerText())).toEqual([]);
  await workbench.page.getByRole('button', { name: '企查查：示例数据' }).waitFor();
  await workbench.savePicture('zh-welcome');
});

test('the search speaks Chinese', async () => {
  await workbench.runCommand('电信许可: 搜索企业…');
  await workbench.quickInput.getByPlaceholder(/KeyNo/).waitFor();
  await workbench.typeQuickInput(name);
  await workbench.quickInputRows.filter({ hasText: `在企查查搜索“${name}”` }).waitFor();
  expect(latinWords(await searchWords())).toEqual([]);
  await workbench.page.keyboard.press('Enter');
  await searchTitle(workbench, /3 张许可证/).waitFor();
  await workbench.savePicture('zh-search');
  expect(latinWords(await searchWords())).toEqual([]);
});

test('the tree and the panel with its report speak Chinese', async () => {
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.page.keyboard.press('Enter');
  const page = await panelWith(workbench, name);
  expect(latinWords(await page.locator('body').innerText())).toEqual([]);
  await page.getByRole('button', { name: /获取年报公示/ }).click();
  await page.getByRole('heading', { name: '投诉', exact: true }).waitFor();
  await unfoldCompany(workbench, name);
  await expect.poll(() => workbench.treeRows.count()).toBe(4);
  await workbench.savePicture('zh-panel');
  expect(latinWords(await page.locator('body').innerText())).toEqual([]);
  expect(latinWords((await workbench.treeRows.allInnerTexts()).join('\n'))).toEqual([]);
});

test('the page of a company speaks Chinese, and calls its licences licences', async () => {
  const page = await openCompanyFromTree(workbench, name);
  await page.getByRole('heading', { name: '许可证', exact: true }).waitFor();
  await workbench.pointAway();
  await workbench.savePicture('zh-overview');
  // Beside the Chinese name of a business stands an English one, for whoever reads the page with the user.
  const english = await page.locator('[lang=en]').allInnerTexts();
  const text = await page.locator('body').innerText();
  expect(latinWords(english.reduce((rest, words) => rest.replaceAll(words, ''), text))).toEqual([]);
});

// The editor says "Loading…" in English there, until every other extension has answered.
test('the hovers speak Chinese', async () => {
  await workbench.openFile('contract.md');
  const stored = await workbench.hoverOver(name);
  await stored.getByRole('link', { name: 'B1.B2-20169101' }).waitFor();
  await workbench.savePicture('zh-hover');
  await expect.poll(async () => latinWords(await stored.innerText())).toEqual([]);
  const offer = await workbench.hoverOver(notable.fullWidthBrackets.name);
  await offer.getByRole('link', { name: '查询（1 次查询，示例数据：不计费）' }).waitFor();
  await expect.poll(async () => latinWords(await offer.innerText())).toEqual([]);
});

test('a failure speaks Chinese', async () => {
  await signIn(workbench, sandbox, CHINESE);
  await workbench.runCommand('电信许可: 搜索企业…');
  await workbench.typeQuickInput('STATUS-102');
  await workbench.quickInputRows.filter({ hasText: 'STATUS-102' }).first().waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInputRows.filter({ hasText: '复制诊断信息' }).waitFor();
  await workbench.savePicture('zh-error');
  expect(latinWords((await searchWords()).replace('STATUS-102', '').replace('当前KEY已欠费', ''))).toEqual(
    [],
  );
  await closeSearch(workbench);
});
