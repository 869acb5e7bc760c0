import { beforeEach, describe, expect, vi } from 'vitest';
import type { View } from '../../src/protocol/messages.ts';
import { axeFindings, axeFindingsAndDoubts } from '../support/axe.ts';
import type { PanelPage } from '../support/panel-page.ts';
import { themeNames } from '../support/workbench-themes.ts';
import { failure } from '../unit/features/panels/license/dossiers.ts';
import { sideways, test, themes } from './open-panels.ts';
import { isRenewing, pictureFile } from './picture-file.ts';

// The panel's page as it ships, in a browser without an editor around it: how it looks in the colours of the editor's
// themes, and that nothing moves or sticks out. What the editor itself does to it is the subject of other files.

vi.mock('vscode', async () => import('../support/vscode-double.ts'));
const { speak } = await import('../support/vscode-double.ts');
const {
  hundredSeventeen,
  licenseView,
  dossierOf,
  recordedLicense,
  report,
  severalLicenses,
  companyOf,
  viewOf,
  WIDE_SCOPE,
} = await import('../support/panel-views.ts');

beforeEach(() => speak('zh-cn'));

/** These are part of the repository. */
const KEPT = /^zh-cn-(?:license|company)-(?!unasked|recorded)/;

async function savePicture({ page }: PanelPage, name: string): Promise<void> {
  const isKept = KEPT.test(name);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  // The head, the coverage and the map: the repository need not hold more.
  const clip = { x: 0, y: 0, width, height: isKept && isRenewing ? Math.min(height, 1400) : height };
  await page.screenshot({
    path: pictureFile(`looks-${name}.png`, isKept),
    clip,
    animations: 'disabled',
    caret: 'hide',
  });
}

async function showWhole({ page }: PanelPage, width: number): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.min(height, 16_000) });
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
