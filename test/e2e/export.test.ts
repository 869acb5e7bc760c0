import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
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

test('a company in the tree becomes a CSV file, and nothing was asked for it', async () => {
  const company = workbench.treeRows.filter({ hasText: notable.vendorSample.name }).first();
  await company.click({ button: 'right' });
  await workbench.page.getByRole('menuitem', { name: 'Export…' }).click();
  const { data } = Papa.parse<Record<string, string>>(String(await saveAs('company.csv')).slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.length).toBeGreaterThan(0);
  for (const row of data) {
    expect(row['Company name']).toBe(notable.vendorSample.name);
    expect(row['Order number']).not.toBe('');
    expect(row['Fetched (UTC)']).toMatch(/^\d{4}-\d\d-\d\dT/);
  }
  await workbench.page.getByRole('button', { name: 'QCC: sample data · 1/100' }).waitFor();
});
