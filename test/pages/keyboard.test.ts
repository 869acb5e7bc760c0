import { beforeEach, expect, vi } from 'vitest';
import type { PanelPage } from '../support/panel-page.ts';
import { test } from './open-panels.ts';

// The panel's page as it ships, worked by keyboard: where the keys lead, and that what is chosen stays so.

vi.mock('vscode', async () => import('../support/vscode-double.ts'));
const { speak } = await import('../support/vscode-double.ts');
const { dossierOf, license, licenseView, report, severalLicenses } =
  await import('../support/panel-views.ts');

beforeEach(() => speak('zh-cn'));

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
