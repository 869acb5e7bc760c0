import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import type { Workbench } from '../support/workbench.ts';

/** How the licence panel looks and moves, in any language. */

const THEMES = [
  ['Light Modern', 'vscode-light', 'light'],
  ['Dark Modern', 'vscode-dark', 'dark'],
  ['Dark High Contrast', 'vscode-high-contrast', 'hc'],
  ['Light High Contrast', 'vscode-high-contrast-light', 'hc-light'],
] as const;

/** A phone's width, or a small window at 400 %; and half a screen at 100 %, or a whole one at 200 %. */
const WIDTHS = [800, 320] as const;

const WINDOW = { width: 1280, height: 800 } as const;

/** Tall enough for the whole page at any width, so that pictures show all of it. */
const TALL = 7000;

/** A tall window has this much around the page, above and below. */
const ROOM = 12;

/**
 * @param page gives the page of a licence with its report.
 * @param prefix begins the names of the pictures.
 */
export function testPanelLooks(workbench: Workbench, page: () => Frame, prefix: string): void {
  test.each(THEMES)('in %s, the whole page can be read at any width', async (theme, kind, name) => {
    await workbench.runCommand('Preferences: Color Theme');
    await workbench.typeQuickInput(theme);
    await workbench.quickInputRows.filter({ hasText: theme }).first().click();
    await page().locator(`body.${kind}`).waitFor();
    for (const width of WIDTHS) {
      await fit(workbench, page(), width);
      expect(await page().evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await axeFindings(page())).toEqual([]);
      await workbench.savePicture(
        `${prefix}-${name}-${width}`,
        workbench.page.locator('iframe.webview.ready:visible').first(),
      );
    }
    await workbench.page.setViewportSize(WINDOW);
  });

  test('what opens by pointer or keyboard moves nothing', async () => {
    await workbench.page.setViewportSize(WINDOW);
    await page().waitForFunction(`innerWidth > ${WIDTHS[0]}`);
    await page().evaluate(`globalThis.shifts = 0;
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.shifts += value; })
        .observe({ type: 'layout-shift' })`);
    const number = page().locator('details.number');
    await number.locator('summary').hover();
    await expect.poll(() => number.getAttribute('open')).toBe('');
    await page().locator('h1').hover();
    await expect.poll(() => number.getAttribute('open')).toBeNull();
    await number.locator('summary').focus();
    await expect.poll(() => number.getAttribute('open')).toBe('');
    await workbench.page.keyboard.press('Escape');
    await expect.poll(() => number.getAttribute('open')).toBeNull();

    await page().locator('[data-region="110000"]').hover();
    await expect.poll(() => page().locator('#looked-at').innerText()).toContain('北京市');
    await page().getByRole('radio').nth(1).check();
    await page().getByRole('gridcell', { name: '黑龙江省' }).focus();
    await workbench.page.keyboard.press('ArrowDown');
    await expect.poll(() => page().evaluate<string>('document.activeElement.dataset.region')).toBe('220000');
    expect(await page().locator('#looked-at').innerText()).toContain('吉林省');
    expect(await page().locator('[role=gridcell][tabindex="0"]').count()).toBe(1);
    expect(await page().evaluate<number>('globalThis.shifts')).toBe(0);
  });
}

/** Gives the window such a size that the page has this width and is as high as what it shows. */
async function fit(workbench: Workbench, page: Frame, width: number): Promise<void> {
  await workbench.page.setViewportSize(WINDOW);
  const around = WINDOW.width - (await innerWidth(page, WINDOW.width));
  await workbench.page.setViewportSize({ width: width + around, height: TALL });
  await expect.poll(() => innerWidth(page, width + around)).toBe(width);
  const [content = 0, inner = 0] = await page.evaluate<number[]>(
    '[document.querySelector("main").getBoundingClientRect().bottom + scrollY, innerHeight]',
  );
  await workbench.page.setViewportSize({
    width: width + around,
    height: Math.ceil(content) + TALL - inner + ROOM,
  });
  await expect.poll(() => page.evaluate<number>('innerHeight')).toBeLessThan(content + 3 * ROOM);
}

/** Of the page, once the window has its width. */
async function innerWidth(page: Frame, windowWidth: number): Promise<number> {
  await page.page().waitForFunction(`innerWidth === ${windowWidth}`);
  return page.evaluate<number>('innerWidth');
}
