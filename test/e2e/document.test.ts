import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { startInOneWindow } from './set-up.ts';
import { closeSearch, panelWith, searchCompany } from './telecom-licences.ts';

const { workbench } = await startInOneWindow();
const invalid = notable.validities.name;
const unknown = notable.renumbered.name;

const row = (words: string | RegExp) => workbench.treeRows.filter({ hasText: words });
/** The marks of the extension: decorations have classes made up by the editor. */
const marks = () => workbench.page.locator('.monaco-editor .view-overlays [class*="ced-"]');

test('the companies of a document are listed, each once, with what is known of it', async () => {
  await workbench.openFile('suppliers.csv');
  await workbench.showViewContainer('Telecom Licences');
  await row(new RegExp(`${invalid}.*not asked yet · 1 mention`, 'u')).waitFor();
  await row(/Check all… \(\d+ calls\)/).waitFor();
  expect(await marks().count()).toBe(0);
});

test('what a look-up finds stands in the list and, where a licence is invalid, under the name', async () => {
  await searchCompany(workbench, invalid);
  await closeSearch(workbench);
  await workbench.openFile('suppliers.csv');
  await row(new RegExp(`${invalid}.*2 of 7 licences invalid · 2 mentions`, 'u')).waitFor();
  await marks().first().waitFor();
  expect(await marks().count()).toBe(1);
  await workbench.savePicture('in-this-document');
});

test('the list stays when a panel opens in front of the document', async () => {
  await row(invalid).first().click();
  await panelWith(workbench, invalid);
  await row(new RegExp(`${invalid}.*2 of 7 licences invalid · 2 mentions`, 'u')).waitFor();
  await workbench.savePicture('panel-before-document');
  await workbench.openFile('suppliers.csv');
});

test('a click goes to the mentions, one after the other', async () => {
  const selected = (words: RegExp) => workbench.page.getByRole('button', { name: words });
  await row(invalid).last().click();
  await selected(/Ln 8, Col 18 \(12 selected\)/).waitFor();
  await row(invalid).last().click();
  await selected(/Ln 8, Col 50 \(11 selected\)/).waitFor();
});

test('the list follows what is typed', async () => {
  await workbench.runCommand('File: New Untitled Text File');
  await workbench.page.locator('.part.sidebar').getByText('No company is named in this document.').waitFor();
  await workbench.page.keyboard.type(`${unknown}、${invalid}`);
  await row(new RegExp(`${unknown}.*not asked yet · 1 mention`, 'u')).waitFor();
  await row(new RegExp(`${invalid}.*2 of 7 licences invalid · 1 mention`, 'u')).waitFor();
  await row('Check all… (1 call)').waitFor();
});
