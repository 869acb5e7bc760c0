import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { panelHtml } from '../../src/features/detail/panel-html.ts';
import type { ToPage } from '../../src/webview/protocol.ts';
import type { View } from '../../src/webview/view.ts';

const ORIGIN = 'http://panel.test';

export interface PanelPage {
  /** Milliseconds from the arrival of the data to the frame that shows it. */
  draw(view: View): Promise<number>;
  close(): Promise<void>;
}

/** Opens the page that ships, with its policy and its stylesheet, in a browser without an editor around it. */
export async function openPanelPage(browser: Browser): Promise<PanelPage> {
  const script = await bundle();
  const style = await readFile(join(root, 'media/panel.css'), 'utf8');
  const resources = { script: `${ORIGIN}/s.js`, style: `${ORIGIN}/s.css`, cspSource: ORIGIN };
  const files: Readonly<Record<string, { body: string; contentType: string }>> = {
    '/': { body: panelHtml(resources, 'nonce', 'zh-cn'), contentType: 'text/html' },
    '/s.js': { body: script, contentType: 'text/javascript' },
    '/s.css': { body: style, contentType: 'text/css' },
  };
  const page = await browser.newPage({ viewport: { width: 800, height: 800 } });
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill(files[new URL(route.request().url()).pathname] ?? { status: 404 }),
  );
  await page.addInitScript({
    content: 'globalThis.acquireVsCodeApi = () => ({ postMessage() {}, setState() {} });',
  });
  await page.goto(`${ORIGIN}/`);
  return {
    draw: (view) => page.evaluate<number>(drawing({ type: 'show', view, announcement: '', saved: null })),
    close: () => page.close(),
  };
}

/** The task after the next frame begins when that frame is laid out and painted. */
function drawing(message: ToPage): string {
  return `new Promise((done) => {
    const data = ${JSON.stringify(message)};
    const start = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data }));
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  })`;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/webview/main.ts'],
    tsconfig: 'src/webview/tsconfig.json',
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  });
  return outputFiles.map(({ text }) => text).join('');
}
