import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { startInOneWindow } from './set-up.ts';
import { clearNotifications, openFirstLicense } from './telecom-licences.ts';

const { workbench } = await startInOneWindow();
await workbench.showViewContainer('Telecom Licences');
const folder = new URL(workbench.page.url()).searchParams.get('folder') ?? '';

/** Answers the dialog that asks for a file. */
async function saveAs(name: string): Promise<Buffer> {
  const file = join(folder, name);
  await workbench.quickInput.waitFor();
  await workbench.typeQuickInput(file);
  await workbench.page.keyboard.press('Enter');
  await workbench.page
    .locator('.notification-toast')
    .filter({ hasText: `Exported to ${name}` })
    .waitFor();
  await clearNotifications(workbench);
  return readFile(file);
}

test('the licence of the panel becomes a workbook, from the button and from the palette', async () => {
  const page = await openFirstLicense(workbench, notable.vendorSample.name);
  await page.getByRole('button', { name: 'Export…' }).click();
  const [head, row] = await readSheet(await saveAs('licence.xlsx'));
  expect(head).toContain('Order number');
  expect(row).toContain(notable.vendorSample.name);
  await workbench.runCommand('Telecom License: Export…');
  expect(String(await saveAs('licence.md'))).toMatch(/^# .*\n\n\|/);
});
