import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { hostsFolder, versions } from '../../scripts/lib/vscode-host.ts';
import { quietSettings } from '../../scripts/lib/vscode-server.ts';
import { type BrowserPage, launchBrowser, openPage } from './browser.ts';
import { startTestServer, testedVersion, type TestServer, type TestServerOptions } from './vscode-server.ts';

/** The workbench draws, the extension host starts, the network is local: what takes longer is broken. */
const PATIENCE_MS = 20_000;

/** What did not come in this time may need another push. */
const GLANCE_MS = 2000;

/**
 * Pictures of the current VS Code are part of the repository. A mere test run keeps its own elsewhere: clocks and
 * spinners make every picture a new one.
 */
const PICTURES =
  testedVersion === versions.current && process.env['TEST_PICTURES'] !== 'apart'
    ? join(root, 'test', 'e2e', 'pictures')
    : join(hostsFolder, `pictures-${testedVersion}`);

/** A VS Code with the packaged extension installed, and a browser to look at it. */
export interface VsCode {
  readonly server: TestServer;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

export async function startVsCode(options: TestServerOptions = {}): Promise<VsCode> {
  const server = await startTestServer({ extensionsFolder: inject('installedExtensions'), ...options });
  const browser = await launchBrowser();
  const stop = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  return { server, browser, stop };
}

export interface WindowOptions {
  /** Default: the server's copy of samples/. `null`: none. */
  readonly folder?: string | null;
  /** The editor's display language. Default: English. */
  readonly locale?: string;
}

/** Opens a folder in a window of its own and waits until the workbench stands. */
export async function openWindow(vscode: VsCode, options: WindowOptions = {}): Promise<Workbench> {
  const opened = await openPage(vscode.browser, options.locale);
  const { folder = vscode.server.workspace } = options;
  const query = folder === null ? 'ew=true' : `folder=${encodeURIComponent(folder)}`;
  await opened.page.goto(`${vscode.server.origin}/?${query}`);
  const workbench = new Workbench(opened);
  // A window without a folder hides its side bar.
  await (folder === null ? opened.page.locator('.part.activitybar').waitFor() : workbench.ready());
  return workbench;
}

/** One window of VS Code, worked by keyboard and mouse as a person would. */
export class Workbench {
  readonly page: Page;
  readonly violations: BrowserPage['violations'];
  readonly pageErrors: BrowserPage['pageErrors'];

  constructor({ page, violations, pageErrors }: BrowserPage) {
    this.page = page;
    this.violations = violations;
    this.pageErrors = pageErrors;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  /** Waits for the workbench; also after a reload. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.sidebar .composite.title').waitFor();
    await this.page.locator('.part.statusbar .statusbar-item').first().waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** The quick input: command palette, Quick Open and the extension's own quick picks and input boxes. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** What the quick input offers now, each row's words in the order they are shown. */
  get quickInputRows(): Locator {
    return this.quickInput.locator('.quick-input-list .monaco-list-row');
  }

  /** Where the quick input is typed into. */
  get quickInputBox(): Locator {
    return this.quickInput.locator('.quick-input-box input');
  }

  /** Replaces what stands in the quick input. */
  async typeQuickInput(text: string): Promise<void> {
    await this.quickInputBox.fill(text);
  }

  /**
   * Opens the command palette and asks for a command until it is offered: an extension's commands come a
   * moment after the workbench.
   * @param title as the palette shows it, with its category: `Telecom License: Sign Out`
   */
  findCommand(title: string): Promise<Locator> {
    return this.#seek('F1', `>${title}`, this.quickInput.getByRole('option', { name: title }).first());
  }

  async runCommand(title: string): Promise<void> {
    await (await this.findCommand(title)).click();
  }

  /**
   * Opens a file of the workspace in the editor through Quick Open. By its whole path: a name alone takes a search, for
   * which VS Code 1.106 from the package registry has no program.
   */
  async openFile(name: string): Promise<void> {
    const folder = new URL(this.page.url()).searchParams.get('folder') ?? '';
    const row = this.quickInputRows.filter({ hasText: name }).first();
    const tab = this.page.locator('.tabs-container .tab.active').filter({ hasText: name });
    await insist(`${name} does not open`, async () => {
      const offered = await this.#seek('Control+P', `${folder}/${name}`, row);
      // A panel that is just loading may still take the focus, and the quick input closes under the mouse.
      return (await succeeds(offered.click({ timeout: GLANCE_MS }))) && isShown(tab);
    });
    await this.page.locator('.editor-instance .view-lines').first().waitFor();
  }

  /**
   * Writes the user's settings.json, as a user does: those of the machine are not heard for all settings. The quiet
   * settings stay, or the editor would ask for a reload.
   */
  async changeUserSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.runCommand('Preferences: Open User Settings (JSON)');
    const tab = this.page.locator('.tabs-container .tab.active').filter({ hasText: 'settings.json' });
    await tab.waitFor();
    await this.page.locator('.editor-instance .view-lines').first().click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(JSON.stringify({ ...quietSettings, ...settings }));
    await this.page.keyboard.press('Control+S');
    await this.page
      .locator('.tabs-container .tab.active:not(.dirty)')
      .filter({ hasText: 'settings.json' })
      .waitFor();
  }

  /** Opens the quick input with a key and types into it until it offers that row. */
  async #seek(key: string, text: string, row: Locator): Promise<Locator> {
    await insist(`The quick input does not offer "${text}"`, async () => {
      // A webview that is just loading keeps the key to itself; one that is just given the focus back, since another
      // quick input was closed, takes it from this one, which closes.
      await this.page.keyboard.press(key);
      if ((await isShown(this.quickInput)) && (await this.#isTyped(text)) && (await isShown(row)))
        return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
    return row;
  }

  /** Like {@link typeQuickInput}, but the quick input may close meanwhile. */
  #isTyped(text: string): Promise<boolean> {
    return succeeds(this.quickInputBox.fill(text, { timeout: GLANCE_MS }));
  }

  /** Shows a view container of the activity bar. */
  async showViewContainer(title: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: title });
    const shown = this.page.locator('.part.sidebar .composite.title').filter({ hasText: title });
    await insist(`The side bar does not show ${title}`, async () => {
      // A click on the tab of what is shown hides it, and a window that is just coming back may show it at any moment.
      if (!(await shown.isVisible())) await tab.click();
      return isShown(shown);
    });
  }

  /**
   * What an empty view in the side bar says. Found by its class: VS Code 1.106 has the words and the buttons, and not
   * yet the role `region` with the name "Welcome".
   */
  get welcome(): Locator {
    return this.page.locator('.part.sidebar .welcome-view-content:visible');
  }

  /** The rows of the trees in the side bar, from the top. */
  get treeRows(): Locator {
    return this.page.locator('.part.sidebar .monaco-list-row[role="treeitem"]');
  }

  /** The document inside the visible webview: webviews are two frames deep, and the inner one is replaced on reload. */
  async webview(): Promise<Frame> {
    const outer = this.page.locator('iframe.webview.ready:visible').first();
    const inner = outer.contentFrame().locator('iframe#active-frame');
    await inner.contentFrame().locator('body > :not(script, style)').first().waitFor();
    const frame = await (await inner.elementHandle()).contentFrame();
    if (!frame) throw new Error('The webview has gone while it was looked at');
    return frame;
  }

  /**
   * Points at the first place in the visible editor where a text stands, and again where an editor that was just
   * opened does not heed it.
   * @returns the hover that comes up over it
   */
  async hoverOver(text: string): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible').filter({ hasText: text });
    await insist(`No hover comes up over ${text}`, async () => {
      await this.page.mouse.move(0, 0);
      const { x, y } = await this.page.evaluate<{ x: number; y: number }>(placeInEditor(text));
      await this.page.mouse.move(x - 2, y);
      await this.page.mouse.move(x, y);
      return isShown(hover);
    });
    return hover;
  }

  /** Moves the mouse to where nothing is, and waits until no hover is left. */
  async pointAway(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  }

  /** Keeps a picture of the whole window, for people to look at. */
  async savePicture(name: string, part: Page | Locator = this.page): Promise<void> {
    await mkdir(PICTURES, { recursive: true });
    await part.screenshot({
      path: join(PICTURES, `${name}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
  }
}

/** Tries until it succeeds. An attempt waits itself for what should come of it, so the next one follows at once. */
async function insist(complaint: string, attempt: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await attempt())) {
    if (Date.now() > deadline) throw new Error(complaint);
  }
}

function isShown(locator: Locator): Promise<boolean> {
  return succeeds(locator.waitFor({ timeout: GLANCE_MS }));
}

function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}

/** Runs in the page. The editor breaks a line into pieces wherever its colour changes, and writes hard spaces. */
function placeInEditor(text: string): string {
  return `(() => {
    const wanted = ${JSON.stringify(text)};
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      const start = line.textContent.indexOf(wanted);
      if (start < 0) continue;
      let middle = start + Math.floor(wanted.length / 2);
      const pieces = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let piece = pieces.nextNode();
      while (piece.length <= middle) { middle -= piece.length; piece = pieces.nextNode(); }
      const range = document.createRange();
      range.setStart(piece, middle);
      range.setEnd(piece, middle + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error('not in sight in the editor: ' + wanted);
  })()`;
}
