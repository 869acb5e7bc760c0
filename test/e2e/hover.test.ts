import { beforeAll, expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import {
  clearNotifications,
  closeSearch,
  panelWith,
  searchCompany,
  searchTitle,
  signIn,
} from './telecom-licences.ts';

const known = notable.vendorSample.name;
const unknown = notable.fullWidthBrackets.name;

const sandbox = await useSandbox();
const { workbench } = await startInOneWindow();

beforeAll(async () => {
  await signIn(workbench, sandbox);
  await clearNotifications(workbench);
  await searchCompany(workbench, known);
  await closeSearch(workbench);
  await workbench.openFile('contract.md');
});

test('a hover over a company that was looked up shows its licences, and sends nothing', async () => {
  const hover = await workbench.hoverOver(known);
  await hover.getByRole('link', { name: 'B1.B2-20169101' }).waitFor();
  await workbench.savePicture('hover-stored');
  const words = await hover.innerText();
  for (const word of [known, '京ICP证159102号', '京B2-20209103', 'valid', 'asked just now']) {
    expect(words).toContain(word);
  }
  expect(sandbox.countedCalls()).toBe(1);
});

test('a licence in the hover opens its panel', async () => {
  await (await workbench.hoverOver(known)).getByRole('link', { name: '京B2-20209103' }).click();
  await panelWith(workbench, known, '京B2-20209103');
  expect(sandbox.countedCalls()).toBe(1);
  await workbench.openFile('contract.md');
});

test('a hover over another company offers a look-up and sends nothing until it is clicked', async () => {
  const hover = await workbench.hoverOver(unknown);
  const offer = hover.getByRole('link', { name: 'Look up (1 call, may be charged)' });
  await offer.waitFor();
  await workbench.savePicture('hover-offer');
  expect(sandbox.countedCalls()).toBe(1);
  await offer.click();
  await searchTitle(workbench, /1 licence · asked just now/).waitFor();
  expect(sandbox.countedCalls()).toBe(2);
  await closeSearch(workbench);
});

test('after the look-up the same hover shows the answer', async () => {
  const hover = await workbench.hoverOver(unknown);
  await hover.getByRole('link', { name: 'B2-20189104' }).waitFor();
  expect(sandbox.countedCalls()).toBe(2);
});
