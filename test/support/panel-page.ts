import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { panelHtml } from '../../src/pages/panel-html.ts';
import type { ToPage, View } from '../../src/protocol/messages.ts';

const ORIGIN = 'http://panel.test';

/** What the editor puts around the page. */
export interface PanelLook {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'en' | 'zh-cn';
  /** The classes of the body, and a stylesheet with the colours of a theme. */
  readonly theme?: { readonly classes: string; readonly style: string };
  readonly reducedMotion?: boolean;
}

/** In milliseconds. */
export interface Drawing {
  /** From the arrival of the data to the frame that shows it. */
  readonly shown: number;
  /** Of these, how long the page's own thread was at work: what else the machine does adds nothing to it. */
  readonly busy: number;
}

export interface PanelPage {
  readonly page: Page;
  draw(view: View): Promise<Drawing>;
  /** The same of plain paragraphs, one for each line: what the browser takes for as much text. */
  drawPlain(lines: readonly string[]): Promise<Drawing>;
  /** Every piece of text of the page, whether it is in sight or not. */
  texts(): Promise<readonly string[]>;
  /** All that went wrong in the page: exceptions, and breaches of its policy. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens pages as they ship, each with its policy and its stylesheet, in a browser without an editor around it.
 * The script is bundled once.
 */
export async function panelPages(browser: Browser): Promise<(look?: PanelLook) => Promise<PanelPage>> {
  const script = await bundle();
  const style = await readFile(join(root, 'media/panel.css'), 'utf8');
  return (look = {}) => openPanelPage(browser, script, style, look);
}

async function openPanelPage(
  browser: Browser,
  script: string,
  style: string,
  { width = 800, height = 800, language = 'zh-cn', theme, reducedMotion = false }: PanelLook,
): Promise<PanelPage> {
  const resources = { script: `${ORIGIN}/s.js`, style: `${ORIGIN}/s.css`, cspSource: ORIGIN };
  const html = panelHtml(resources, 'nonce', language);
  const files: Readonly<Record<string, { body: string; contentType: string }>> = {
    '/': {
      body: theme ? html.replace('<body>', `<body class="${theme.classes}">`) : html,
      contentType: 'text/html',
    },
    '/s.js': { body: script, contentType: 'text/javascript' },
    '/s.css': { body: `${theme?.style ?? ''}\n${style}`, contentType: 'text/css' },
  };
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill(files[new URL(route.request().url()).pathname] ?? { status: 404 }),
  );
  await page.addInitScript({
    content: `globalThis.posted = [];
      globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => posted.push(message), setState() {} });`,
  });
  await page.goto(`${ORIGIN}/`);
  const message = (view: View): ToPage => ({
    type: 'show',
    view,
    announcement: { turn: 0, text: '' },
    saved: null,
  });
  const metrics = await context.newCDPSession(page);
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics: all } = await metrics.send('Performance.getMetrics');
    return 1000 * (all.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  /** The data is in the page before the clock starts: it arrives there as one message. */
  const draw = async (data: unknown, work: string): Promise<Drawing> => {
    await page.evaluate(`globalThis.arrived = ${JSON.stringify(data)}`);
    const before = await busy();
    const shown = await page.evaluate<number>(timed(work));
    return { shown, busy: (await busy()) - before };
  };
  return {
    page,
    problems,
    draw: (view) =>
      draw(message(view), `window.dispatchEvent(new MessageEvent('message', { data: arrived }))`),
    drawPlain: (lines) =>
      draw(
        lines,
        `document.body.append(...arrived.map((line) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = line;
          return paragraph;
        }))`,
      ),
    texts: () =>
      page.evaluate<readonly string[]>(`(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode.data.trim());
        return texts.filter((text) => text !== '');
      })()`),
    close: () => context.close(),
  };
}

/** The task after the next frame begins when that frame is laid out and painted. */
function timed(work: string): string {
  return `new Promise((done) => {
    const start = performance.now();
    ${work};
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  })`;
}

async function bundle(): Promise<string> {
  const { output } = await build({
    input: join(root, 'src/webview/main.ts'),
    tsconfig: join(root, 'src/webview/tsconfig.json'),
    platform: 'browser',
    output: { format: 'iife', minify: true },
    write: false,
  });
  return output[0].code;
}
