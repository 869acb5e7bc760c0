import { beforeEach, describe, expect, vi } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import type { PanelPage } from '../support/panel-page.ts';
import { themeNames } from '../support/workbench-themes.ts';
import { sideways, test, themes } from './open-panels.ts';
import { pictureFile } from './picture-file.ts';

// The page of a check as it ships, in a browser without an editor around it.

vi.mock('vscode', async () => import('../support/vscode-double.ts'));
const { speak } = await import('../support/vscode-double.ts');
const { changesOf, checkOf } = await import('../support/check-views.ts');

beforeEach(() => speak('zh-cn'));

async function savePicture({ page }: PanelPage, name: string): Promise<void> {
  const path = pictureFile(`check-page-${name}.png`, name.startsWith('zh-cn-'));
  await page.screenshot({ path, animations: 'disabled' });
}

const drawnRows = (page: PanelPage): Promise<number> =>
  page.page.evaluate<number>("document.querySelectorAll('.check-body > .check-row').length");

describe.each(['zh-cn', 'en'] as const)('in %s', (language) => {
  test.for(themeNames.flatMap((theme) => [1280, 320].map((width) => [theme, width] as const)))(
    '%s, %i px: nothing sticks out, and axe finds nothing',
    async ([theme, width], { open }) => {
      speak(language);
      const page = await open({ width, height: 900, language, theme: themes[theme] });
      await page.draw(checkOf(300, { done: 200 }));
      expect(await sideways(page)).toBe(0);
      await savePicture(page, `${language}-${theme}-${String(width)}`);
      expect(await axeFindings(page.page)).toEqual([]);
    },
  );
});

test.for([1280, 320])('a repeated check begins with what changed, %i px', async (width, { open }) => {
  const page = await open({ width, height: 900, theme: themes.dark });
  await page.draw(checkOf(300, { changes: changesOf() }));
  const texts = await page.texts();
  expect(texts.indexOf('自 2026-08-24 的结果以来的变化')).toBeLessThan(texts.indexOf('批量核查结果'));
  expect(await sideways(page)).toBe(0);
  await savePicture(page, `zh-cn-changes-dark-${String(width)}`);
  expect(await axeFindings(page.page)).toEqual([]);
  await page.page.locator('.changes button').first().click();
  const posted = await page.page.evaluate<readonly { readonly type: string }[]>('posted');
  expect(posted.at(-1)).toEqual({ type: 'openRow', id: 0 });
});

test.for([1280, 320])(
  'a row says in which of several tables it stands, and is found by that, %i px',
  async (width, { open }) => {
    const page = await open({ width, height: 900, theme: themes.light });
    const tables = ['华北/供应商.csv', '华东/供应商.csv', '名录.xlsx · 二季度'];
    await page.draw(checkOf(30, { tables }));
    expect(await sideways(page)).toBe(0);
    await savePicture(page, `zh-cn-tables-light-${String(width)}`);
    expect(await axeFindings(page.page)).toEqual([]);
    await page.page.locator('input[type=search]').fill('二季度');
    const companies = await page.page.locator('.check-body .check-company').allTextContents();
    expect(companies.length).toBeGreaterThan(5);
    expect(companies.length).toBeLessThan(30);
    expect(companies.filter((text) => !text.includes('名录.xlsx · 二季度；第'))).toEqual([]);
  },
);

test('the row of a branch has a button that begins a search for its company', async ({ open }) => {
  const page = await open({ width: 1280, height: 900, theme: themes.light });
  await page.draw(checkOf(5));
  await page.page
    .locator('.check-body')
    .getByRole('button', { name: /Search QCC/u })
    .click();
  const posted = await page.page.evaluate<readonly { readonly type: string }[]>('posted');
  expect(posted.at(-1)).toEqual({ type: 'searchCompany', id: 3 });
  await savePicture(page, 'zh-cn-branch-light-1280');
  expect(await axeFindings(page.page)).toEqual([]);
});

test('of 1,000 rows only those near the sight are drawn', async ({ open }) => {
  const page = await open({ width: 1280, height: 900 });
  await page.draw(checkOf(1000));
  expect(await drawnRows(page)).toBeLessThan(100);
});

test('10,000 rows scroll to their end without a blank', async ({ open }) => {
  const page = await open({ width: 1280, height: 900 });
  await page.draw(checkOf(10_000));
  const blanks = await page.page.evaluate<readonly number[]>(`(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const blanks = [];
      const body = () => document.querySelector('.check-body').getBoundingClientRect();
      for (let step = 0; step < 60; step += 1) {
        scrollBy(0, step % 3 === 0 ? innerHeight * 40 : innerHeight);
        await frame();
        const { top, bottom } = body();
        for (let y = 40; y < innerHeight - 40; y += 60) {
          if (y < top + 2 || y > bottom - 2) continue;
          const at = document.elementsFromPoint(200, y);
          if (!at.some((element) => element.closest('.check-row'))) blanks.push(scrollY + y);
        }
      }
      scrollTo(0, document.documentElement.scrollHeight);
      await frame();
      await frame();
      return blanks;
    })()`);
  expect(blanks).toEqual([]);
  const last = await page.page.evaluate<number>(
    "Math.max(...[...document.querySelectorAll('[aria-rowindex]')].map((row) => Number(row.getAttribute('aria-rowindex'))))",
  );
  expect(last).toBe(10_002);
});

test('totals filter, words are searched, and the arrow keys go from row to row', async ({ open }) => {
  const page = await open({ width: 1280, height: 900 });
  await page.draw(checkOf(1000));
  const first = page.page.locator('.check-body > .check-row').first();
  await expect.poll(() => first.getAttribute('class')).toContain('state-lookAt');
  await page.page.getByRole('button', { name: /含无效/u }).click();
  await expect.poll(() => first.getAttribute('class')).toContain('state-someInvalid');
  await page.page.getByRole('searchbox').fill('虚构第3网络');
  await expect.poll(() => drawnRows(page)).toBe(1);
  await page.page.getByText('显示 1 / 1001 行').waitFor();
  await page.page.getByRole('searchbox').fill('');
  await page.page.getByRole('button', { name: /全部有效/u }).click();
  await page.page.locator('.check-body [data-row]').first().focus();
  for (let press = 0; press < 60; press += 1) await page.page.keyboard.press('ArrowDown');
  const index = await page.page.evaluate<string>(
    "document.activeElement.closest('[data-index]')?.dataset.index",
  );
  expect(index).toBe('60');
  await page.page.keyboard.press('Enter');
  const posted = await page.page.evaluate<readonly { readonly type: string }[]>('posted');
  expect(posted.at(-1)?.type).toBe('openRow');
});
