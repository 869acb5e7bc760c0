import { type Browser, chromium, type ConsoleMessage, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/lib/chromium.ts';

export interface BrowserPage {
  readonly page: Page;
  /** Breaches of a content security policy, in the workbench and in every webview, with the frame's address. */
  readonly violations: readonly string[];
  /** Exceptions that nothing caught, in any frame. */
  readonly pageErrors: readonly string[];
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
  '--font-render-hinting=none',
];

/** Pictures have this size everywhere. */
const VIEWPORT = { width: 1280, height: 800 } as const;

const CSP_EVENT = 'securitypolicyviolation';

/** Starts a headless Chromium. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: FLAGS });
}

/**
 * An empty page with storage of its own, i.e. another person's browser.
 * @param locale the editor's display language, e.g. `zh-cn`: the extension's words follow it, the workbench's
 *   own stay English, for it has no language pack
 */
export async function openPage(browser: Browser, locale?: string): Promise<BrowserPage> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  const page = await context.newPage();
  if (locale !== undefined) {
    await page.addInitScript({ content: `globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)};` });
  }
  await page.addInitScript({
    content: `document.addEventListener('${CSP_EVENT}', (event) =>
      console.error('${CSP_EVENT}', event.violatedDirective, event.blockedURI));`,
  });

  const violations: string[] = [];
  const pageErrors: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (!/Content Security Policy/.test(message.text()) && !message.text().startsWith(CSP_EVENT)) return;
    violations.push(`${message.location().url}: ${message.text()}`);
  });
  page.on('pageerror', (error) => pageErrors.push(error.stack ?? error.message));
  return { page, violations, pageErrors };
}
