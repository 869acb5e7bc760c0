import type { Frame, Locator } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { ENGLISH, type Speech } from '../support/speech.ts';
import type { Workbench } from '../support/workbench.ts';

/** What a person does with the extension, over and over, in any test. */

/** As long as a quick input that is open takes to be typed into. */
const GLANCE_MS = 2000;

/** How many requests have reached a simulator, whatever it answered. */
export async function requestsTo({ endpoint }: Pick<Sandbox, 'endpoint'>): Promise<number> {
  const response = await fetch(new URL('/sandbox/calls', endpoint));
  return z.parse(z.object({ requests: z.number() }), await response.json()).requests;
}

/** Types a name into "Search Company…"; nothing is asked yet. */
export async function typeCompany(workbench: Workbench, name: string): Promise<void> {
  // A panel takes the focus back when the palette closes, or while it loads, and the search closes: it is opened once more.
  for (let tries = 1; ; tries += 1) {
    await workbench.runCommand('Telecom License: Search Company…');
    const isTyped = await workbench.quickInput
      .getByPlaceholder(/KeyNo/)
      .waitFor({ timeout: 2 * GLANCE_MS })
      .then(() => workbench.quickInputBox.fill(name, { timeout: GLANCE_MS }))
      .then(
        () => true,
        () => false,
      );
    if (isTyped) break;
    expect(tries, 'the search does not stay open').toBeLessThan(5);
  }
  await workbench.quickInputRows
    .filter({ hasText: `“${name}”` })
    .first()
    .waitFor();
}

/** Searches a company by its name and waits for its licences. */
export async function searchCompany(workbench: Workbench, name: string): Promise<void> {
  await searchUntil(workbench, name, searchTitle(workbench, /\d+ licences?|\d+ 张许可证/));
}

/**
 * Searches a company by its name and waits for what says what came of it. A panel that is just loading takes the focus, and
 * the search closes with it: then it is opened once more. What was asked is stored by then.
 */
export async function searchUntil(workbench: Workbench, name: string, told: Locator): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await typeCompany(workbench, name);
    await workbench.page.keyboard.press('Enter');
    const isTold = await told.waitFor({ timeout: 4 * GLANCE_MS }).then(
      () => true,
      () => false,
    );
    if (isTold) return;
    expect(tries, `nothing is said of the search for ${name}`).toBeLessThan(3);
  }
}

/** The line above the search, where it says what the rows below are. */
export function searchTitle(workbench: Workbench, text: RegExp): Locator {
  return workbench.quickInput.locator('.quick-input-title').filter({ hasText: text });
}

export async function closeSearch(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press('Escape');
  await workbench.quickInput.waitFor({ state: 'hidden' });
}

/** Searches a company and opens the first of its licences. */
export async function openFirstLicense(workbench: Workbench, name: string): Promise<Frame> {
  await searchCompany(workbench, name);
  // The first row is the company itself.
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.page.keyboard.press('Enter');
  return panelWith(workbench, name);
}

/** Opens the page of a company by a click on its row in the tree. */
export async function openCompanyFromTree(workbench: Workbench, name: string): Promise<Frame> {
  const row = workbench.treeRows.filter({ hasText: name }).first();
  // A tree that is just drawn anew does not heed a click; opening the same page again changes nothing.
  for (let tries = 1; tries < 3; tries += 1) {
    await row.click();
    const page = await companyPage(workbench, name, 2 * GLANCE_MS).catch(() => undefined);
    if (page) return page;
  }
  await row.click();
  return companyPage(workbench, name);
}

/**
 * The page of a company, once it is in sight: a licence's page, which may stand there until then, names the company too.
 *
 * @param timeout in milliseconds; undefined: as long as any of these waits.
 */
async function companyPage(workbench: Workbench, name: string, timeout?: number): Promise<Frame> {
  await isShown(workbench, { words: [name], part: 'license-list' }, timeout);
  return workbench.webview();
}

/** Shows the licences of a company in the tree. A click on the row itself opens its page. */
export async function unfoldCompany(workbench: Workbench, name: string): Promise<void> {
  const row = workbench.treeRows.filter({ hasText: name }).first();
  await row.locator('.monaco-tl-twistie').click();
}

/** The page in sight, once its header holds these words: another panel's page may go only now. */
export async function panelWith(workbench: Workbench, ...words: readonly string[]): Promise<Frame> {
  await isShown(workbench, { words, part: 'header' });
  return workbench.webview();
}

/**
 * Waits for a page whose header holds some words.
 *
 * @param wanted the words, and the name of an element that only such a page has.
 * @param timeout in milliseconds; undefined: as long as any of these waits.
 */
async function isShown(
  workbench: Workbench,
  wanted: { readonly words: readonly string[]; readonly part: string },
  timeout?: number,
): Promise<void> {
  const lacking = async (): Promise<readonly string[]> => {
    const page = await workbench.webview();
    const header = await page.locator('header').innerText({ timeout: 1000 });
    const words = wanted.words.filter((word) => !header.includes(word));
    return (await page.locator(wanted.part).count()) === 0 ? [wanted.part, ...words] : words;
  };
  await expect.poll(lacking, timeout === undefined ? {} : { timeout }).toEqual([]);
}

/** A browser lets nothing be stored on the way out, so VS Code stores what is open every five seconds. */
const STORED_AFTER_MS = 7000;

/** Reloads the window once it has stored what is open. */
export async function reloadWithPanels(workbench: Workbench): Promise<void> {
  await workbench.page.waitForTimeout(STORED_AFTER_MS);
  await workbench.reload();
}

/** Answers the dialog that asks for a file, once it has proposed its own. @param file a whole path. */
export async function saveAs(workbench: Workbench, proposed: string, file: string): Promise<void> {
  await expect.poll(() => workbench.quickInputBox.inputValue()).toContain(proposed);
  await answerDialog(workbench, file);
  const name = file.split('/').at(-1) ?? '';
  await workbench.page
    .locator('.notification-toast')
    .filter({ hasText: `Exported to ${name}` })
    .waitFor();
}

/** Answers the dialog that asks for a folder. @param folder a whole path. */
export async function chooseFolder(workbench: Workbench, folder: string): Promise<void> {
  await expect.poll(() => workbench.quickInputBox.inputValue()).toMatch(/^\//);
  await answerDialog(workbench, `${folder}/`);
}

/**
 * Gives VS Code's own dialog a path and closes it with Enter. The dialog may still be writing what it proposes, and
 * heeds no Enter while it reads the folder that was typed: what stands in it is looked at before each press.
 */
async function answerDialog(workbench: Workbench, path: string): Promise<void> {
  const box = workbench.quickInputBox;
  await expect
    .poll(
      async () => {
        if (await box.isHidden()) return true;
        if ((await box.inputValue({ timeout: 1000 })) === path) await workbench.page.keyboard.press('Enter');
        // All at once: the dialog completes what comes letter by letter.
        else await box.fill(path, { timeout: 1000 });
        return false;
      },
      { interval: 500 },
    )
    .toBe(true);
}

/** Waits for what is going on, and takes away what was said. */
export async function clearNotifications(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
}

/** Signs in to a simulator of the test's own, which counts the calls that reach it. @param speech of the window */
export async function signIn(
  workbench: Workbench,
  sandbox: Sandbox,
  speech: Speech = ENGLISH,
): Promise<void> {
  await workbench.runCommand(speech.command('signIn'));
  await workbench.quickInputRows.filter({ hasText: speech.text('Other address…') }).click();
  const address = speech.text('Address of the service, up to but not including /TelecomLicense');
  await answer(workbench, address, sandbox.endpoint);
  await answer(workbench, 'AppKey', sandbox.appKey);
  await answer(workbench, 'SecretKey', sandbox.secretKey);
  await workbench.quickInputRows
    .filter({ hasText: speech.text('No call. The first search will show.') })
    .click();
  await callsToday(workbench).waitFor();
}

/** The status bar's count of today's calls, where the user is signed in and nothing is in the way. */
export function callsToday(workbench: Workbench): Locator {
  return workbench.page.locator('.statusbar-item').filter({ hasText: /^\s*(?:QCC|企查查) · \d/ });
}

async function answer(workbench: Workbench, question: string, text: string): Promise<void> {
  await workbench.quickInput.getByText(question).waitFor();
  await workbench.typeQuickInput(text);
  await workbench.page.keyboard.press('Enter');
}
