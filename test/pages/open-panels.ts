import { afterAll, expect, test as base } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { panelPages, type PanelLook, type PanelPage } from '../support/panel-page.ts';
import { workbenchThemes } from '../support/workbench-themes.ts';

/** The colours of the editor's themes. */
export const themes = await workbenchThemes();
const browser = await launchBrowser();
afterAll(() => browser.close());
const openPage = await panelPages(browser);

/** Opens panels' pages that are closed behind the test, which fails where anything went wrong in one of them. */
export const test = base.extend<{ readonly open: (look?: PanelLook) => Promise<PanelPage> }>({
  // eslint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs
  open: async ({}, use) => {
    const opened: PanelPage[] = [];
    await use(async (look = {}) => {
      const page = await openPage({ theme: themes.light, ...look });
      opened.push(page);
      return page;
    });
    for (const page of opened) {
      await page.close();
      expect(page.problems).toEqual([]);
    }
  },
});

/** How far the page goes beyond the right edge of its window, in pixels; 0 where it does not. */
export function sideways({ page }: PanelPage): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
}
