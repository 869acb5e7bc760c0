import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { startInOneWindow } from './set-up.ts';
import { clearNotifications, openFirstLicense, saveAs as answerWith } from './telecom-licences.ts';

const { workbench } = await startInOneWindow();
await workbench.showViewContainer('Telecom Licences');
const folder = new URL(workbench.page.url()).searchParams.get('folder') ?? '';

/** Answers the dialog that asks for a file. */
async function saved(name: string): Promise<Buffer> {
  const file = join(folder, name);
  await answerWith(workbench, '.xlsx', file);
  await clearNotifications(workbench);
  return readFile(file);
}

test('the licence of the panel becomes a workbook, from the button and from the palette', async () => {
  const page = await openFirstLicense(workbench, notable.vendorSample.name);
  await page.getByRole('button', { name: 'Export…' }).click();
  const [head, row] = await readSheet(await saved('licence.xlsx'));
  expect(head).toContain('Order number');
  expect(row).toContain(notable.vendorSample.name);
  await workbench.runCommand('Telecom License: Export…');
  expect(String(await saved('licence.md'))).toMatch(
    /^# .*\n\n\*\*Sample data\\: every company is invented\\\.\*\*\n\n\|/,
  );
});

test('a company in the tree becomes a CSV file, and nothing was asked for it', async () => {
  await workbench.treeRows.filter({ hasText: notable.vendorSample.name }).first().click();
  await workbench.page.keyboard.press('Shift+F10');
  // A menu heeds no mouse button that is let go within a tenth of a second of its opening.
  await workbench.page.getByRole('menuitem', { name: 'Export…' }).click({ delay: 300 });
  const { data } = Papa.parse<Record<string, string>>(String(await saved('company.csv')).slice(1), {
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
