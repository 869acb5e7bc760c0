import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test as base, vi } from 'vitest';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { hostsFolder } from '../../scripts/lib/vscode-host.ts';
import type { View } from '../../src/protocol/messages.ts';
import { axeFindings, axeFindingsAndDoubts } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { panelPages, type PanelLook, type PanelPage } from '../support/panel-page.ts';
import { themeNames, workbenchThemes } from '../support/workbench-themes.ts';
import { failure } from '../unit/features/panels/license/dossiers.ts';

// The panel's page as it ships, in a browser without an editor around it: how it looks in the colours of the editor's
// themes, and that nothing moves or sticks out. What the editor itself does to it is the subject of other files.

vi.mock('vscode', async () => import('../support/vscode-double.ts'));
const { speak } = await import('../support/vscode-double.ts');
const {
  hundredSeventeen,
  license,
  licenseView,
  dossierOf,
  recordedLicense,
  report,
  severalLicenses,
  companyOf,
  viewOf,
  WIDE_SCOPE,
} = await import('../support/panel-views.ts');

const themes = await workbenchThemes();
const browser = await launchBrowser();
afterAll(() => browser.close());
const openPage = await panelPages(browser);

/** Opens pages that are closed behind the test, which fails where anything went wrong in one of them. */
const test = base.extend<{ readonly open: (look?: PanelLook) => Promise<PanelPage> }>({
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

beforeEach(() => speak('zh-cn'));

/** All pictures are kept here, for people to look at. */
const PICTURES = join(hostsFolder, 'pictures-looks');
/** These are part of the repository, where pictures are asked for. */
const KEPT = /^zh-cn-(?:license|company)-(?!unasked|recorded)/;
await mkdir(PICTURES, { recursive: true });

async function savePicture({ page }: PanelPage, name: string): Promise<void> {
  const kept = process.env['TEST_PICTURES'] === 'renew' && KEPT.test(name);
  const folder = kept ? join(root, 'test', 'pages', 'pictures') : PICTURES;
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  // The head, the coverage and the map: the repository need not hold more.
  const clip = { x: 0, y: 0, width, height: kept ? Math.min(height, 1400) : height };
  await page.screenshot({
    path: join(folder, `looks-${name}.png`),
    clip,
    animations: 'disabled',
    caret: 'hide',
  });
}

async function showWhole({ page }: PanelPage, width: number): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.min(height, 16_000) });
}

function sideways({ page }: PanelPage): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
}

describe.each(['zh-cn', 'en'] as const)('in %s', (language) => {
  describe.each(themeNames)('in %s', (theme) => {
    test.concurrent.for([800, 320])(
      '%i pixels wide, every page can be read by anyone',
      async (width, { open }) => {
        speak(language);
        const views: Readonly<Record<string, View>> = {
          license: licenseView(dossierOf({}, report)),
          'license-unasked': licenseView(dossierOf({ validity: 'unknown', validityText: '暂停' })),
          company: severalLicenses(),
          'license-recorded': licenseView(recordedLicense()),
        };
        const panel = await open({ width, height: 1000, language, theme: themes[theme] });
        for (const [name, view] of Object.entries(views)) {
          await panel.page.setViewportSize({ width, height: 1000 });
          await panel.draw(view);
          expect(await sideways(panel), name).toBeLessThanOrEqual(0);
          await showWhole(panel, width);
          expect(await axeFindingsAndDoubts(panel.page), name).toEqual([]);
          await savePicture(panel, `${language}-${name}-${theme}-${width}`);
        }
      },
    );
  });
});

const TALL = 'A'.repeat(250);
const LONG = '云上星河超级无敌长名称'.repeat(22);
const oddViews = (): Readonly<Record<string, View>> => ({
  'long words': licenseView(
    dossierOf(
      {
        companyName: TALL,
        licenseNumber: TALL,
        keyNo: TALL,
        validityText: TALL,
        scope: `${TALL}业务：${TALL}`,
      },
      { ...report, companyName: TALL, licenseNumber: TALL, address: LONG, type: TALL, tel: TALL },
    ),
  ),
  'nothing given': licenseView(
    dossierOf(
      { companyName: '', licenseNumber: '', scope: '', keyNo: '', validity: 'unknown', validityText: '' },
      null,
    ),
  ),
  'unseen characters': licenseView(
    dossierOf({
      companyName: '\u202E司公\u200B',
      licenseNumber: 'B1-\u202E10002069\u2066',
      scope: '\u202E互联网接入服务业务：北京市',
    }),
  ),
  'wide scope': licenseView(dossierOf({ scope: WIDE_SCOPE }, report)),
  'long words of a company': viewOf(
    companyOf(LONG, [
      { licenseNumber: TALL, scope: `${TALL}业务：${TALL}` },
      { licenseNumber: LONG, scope: LONG },
    ]),
    { businesses: TALL, region: '' },
  ),
  'nothing stored': viewOf(companyOf('示例公司', [], { provenance: null }), {
    businesses: 'B11',
    region: '',
  }),
  'hundreds of licences': hundredSeventeen(),
});

test.for([800, 400, 320])('%i pixels wide, no odd data makes the page wider', async (width, { open }) => {
  const panel = await open({ width, height: 700 });
  for (const [name, view] of Object.entries(oddViews())) {
    await panel.draw(view);
    expect(await sideways(panel), name).toBeLessThanOrEqual(0);
    if (width !== 400) {
      await showWhole(panel, width);
      await savePicture(panel, `odd-${name.replaceAll(' ', '-')}-${width}`);
      await panel.page.setViewportSize({ width, height: 700 });
    }
  }
});

test('characters that cannot be seen are marked', async ({ open }) => {
  const panel = await open();
  await panel.draw(licenseView(dossierOf({ licenseNumber: 'B1-\u202E10002069' })));
  expect(await panel.page.locator('details.number summary .vendor').innerText()).toBe('B1-U+202E10002069');
});

test.for([800, 400, 320])('%i pixels wide, what the number says is in sight', async (width, { open }) => {
  const panel = await open({ width, height: 800, theme: themes.dark });
  await panel.draw(licenseView(dossierOf()));
  await panel.page.locator('details.number summary').focus();
  const [left = -1, right = 0] = await panel.page.evaluate<number[]>(
    `(({ left, right }) => [left, right])(document.querySelector('.parts').getBoundingClientRect())`,
  );
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(width);
  expect(await sideways(panel)).toBeLessThanOrEqual(0);
  expect(await axeFindings(panel.page)).toEqual([]);
  await savePicture(panel, `number-${width}`);
});

test('Escape closes what the pointer has opened', async ({ open }) => {
  const panel = await open();
  const { page } = panel;
  await panel.draw(licenseView(dossierOf()));
  const number = page.locator('details.number');
  await number.locator('summary').hover();
  expect(await number.getAttribute('open')).toBe('');
  await page.keyboard.press('Escape');
  expect(await number.getAttribute('open')).toBeNull();
});

/** Adds up what moves without the user having done anything just then. */
async function watchShifts({ page }: PanelPage): Promise<() => Promise<number>> {
  await page.evaluate(`globalThis.shifts = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifts += value; })
      .observe({ type: 'layout-shift', buffered: true })`);
  return async () => {
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    return page.evaluate<number>('shifts');
  };
}

test.for([800, 320])(
  '%i pixels wide, nothing moves when it is drawn, asked, answered or failed',
  async (width, { open }) => {
    const panel = await open({ width, height: 700 });
    const shifts = await watchShifts(panel);
    const unasked = dossierOf();
    const old = { ...unasked.license.provenance, olderThanMs: 7 * 86_400_000 };
    await panel.draw(licenseView({ ...unasked, license: { ...unasked.license, provenance: old } }));
    const { page } = panel;
    await page.locator('details.number summary').hover();
    await page.locator('h1').hover();
    await panel.draw(licenseView(unasked, { activity: { kind: 'asking' } }));
    await page.getByRole('button', { name: '取消' }).waitFor();
    expect(await shifts()).toBe(0);
    const fetched = dossierOf({}, report);
    await panel.draw(licenseView(fetched, { activity: { kind: 'fetched' } }));
    expect(await shifts()).toBe(0);
    await panel.draw(licenseView(fetched, { activity: { kind: 'asking' } }));
    await panel.draw(
      licenseView(fetched, { activity: { kind: 'trouble', outcome: { kind: 'failed', failure } } }),
    );
    await page.getByText('账号剩余使用量已不足').waitFor();
    expect(await axeFindingsAndDoubts(page)).toEqual([]);
    await savePicture(panel, `trouble-${width}`);
    await page.locator('[data-region="110000"]').scrollIntoViewIfNeeded();
    await page.evaluate('shifts = 0');
    await page.locator('[data-region="110000"]').hover({ force: true });
    await page.locator('[data-region="440000"]').hover({ force: true });
    expect(await shifts()).toBe(0);
  },
);

test('keys go on from the tile with the focus, wherever the pointer rests', async ({ open }) => {
  const panel = await open();
  const { page } = panel;
  await panel.draw(licenseView(dossierOf()));
  await page.locator('[data-region="230000"]').focus();
  await page.locator('[data-region="110000"]').hover();
  expect(await page.locator('#looked-at').innerText()).toContain('北京市');
  const passed: string[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press(key);
    passed.push(
      await page.evaluate<string>(
        'document.activeElement.querySelector(".visually-hidden").textContent.split(" ")[0]',
      ),
    );
  }
  expect(passed).toEqual(['吉林省', '上海市', '江苏省']);
  expect(await page.locator('[role=gridcell][tabindex="0"]').count()).toBe(1);
});

test('the chosen business stays chosen when another one comes before it', async ({ open }) => {
  const panel = await open();
  const { page } = panel;
  const chosen = () => page.locator('.layers label:has(:checked)').innerText();
  await panel.draw(licenseView(dossierOf()));
  await page.getByRole('radio', { name: /B14/ }).check();
  await panel.draw(licenseView(dossierOf({ scope: `内容分发网络业务：北京市${license.scope}` })));
  expect(await chosen()).toMatch(/B14/);
});

/** What Tab leads to, in order, until it has been everywhere. */
async function tabStops({ page }: PanelPage, most: number): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let index = 0; index < most; index++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<string>(`(() => {
      const { ariaLabel, labels, textContent, tagName } = document.activeElement;
      return (ariaLabel ?? labels?.[0]?.textContent ?? (tagName === 'BODY' ? '' : textContent)).trim().replace(/\\s+/g, ' ').slice(0, 16);
    })()`);
    if (stop === '') break;
    stops.push(stop);
  }
  return stops;
}

test('Tab leads through a licence from the top to the bottom', async ({ open }) => {
  const panel = await open();
  await panel.draw(licenseView(dossierOf({}, report)));
  expect(await tabStops(panel, 30)).toMatchInlineSnapshot(`
    [
      "许可证号 合字A2.B1.B2-",
      "一致性核对：3 项不一致 · 1",
      "刷新（1 次查询，示例数据：不计",
      "复制许可证号",
      "复制为陈述句…",
      "复制为 Markdown",
      "导出…",
      "保存证据…",
      "企业总览",
      "全部业务",
      "黑龙江3 黑龙江省 · 全省（区",
      "黑龙江省 · 全省（区、市） ·",
      "许可证载明原文",
      "国内互联网虚拟专用网业务：北京市",
      "国内互联网虚拟专用网业务：北京市",
      "国内互联网虚拟专用网业务：北京市",
      "国内互联网虚拟专用网业务：北京市",
      "打开主管部门页面（并复制企业名称",
      "https://dxzhgl.m",
      "查询“云上星河通信（北京）有限公",
      "记录主管部门页面所示内容",
    ]
  `);
});

test('Tab leads through a company from the top to the bottom', async ({ open }) => {
  const panel = await open();
  await panel.draw(severalLicenses());
  expect(await tabStops(panel, 30)).toMatchInlineSnapshot(`
    [
      "刷新（1 次查询，示例数据：不计",
      "加载更多（1 次查询，示例数据：",
      "复制为陈述句…",
      "复制为 Markdown",
      "导出…",
      "保存证据…",
      "所需业务",
      "地区 任一地区即可（不代表全国）",
      "业务匹配",
      "全部业务及代码",
      "复制答复",
      "复制为陈述句…",
      "导出答复…",
      "按许可证查看",
      "全部 4 张",
      "合字A2.B1.B2-20169",
      "京B2-20209002",
      "B1.B2-20219003",
      "粤ICP证B2-20229004",
      "全部业务",
      "黑龙江3 黑龙江省 · 全省（区",
      "黑龙江省 · 全省（区、市） ·",
      "打开主管部门页面（并复制企业名称",
      "https://dxzhgl.m",
      "查询“云上星河通信（北京）有限公",
      "记录主管部门页面所示内容",
    ]
  `);
});

test('whoever wants no motion sees none', async ({ open }) => {
  const panel = await open({ reducedMotion: true });
  await panel.draw(licenseView(dossierOf(), { activity: { kind: 'asking' } }));
  expect(await panel.page.evaluate<number>('document.getAnimations().length')).toBe(0);
});

test('on paper, what is folded can be read and nothing is there to be pressed', async ({ open }) => {
  const panel = await open({ theme: themes.dark });
  await panel.page.emulateMedia({ media: 'print' });
  await panel.draw(licenseView(dossierOf({}, report)));
  expect(await panel.page.locator('p.scope').isVisible()).toBe(true);
  expect(await panel.page.locator('vscode-button:visible').count()).toBe(0);
  await showWhole(panel, 800);
  await savePicture(panel, 'print-license');
  await panel.draw(severalLicenses());
  await showWhole(panel, 800);
  await savePicture(panel, 'print-company');
});
