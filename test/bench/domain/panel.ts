import { registerHooks } from 'node:module';
import type { View } from '../../../src/webview/view.ts';
import { launchBrowser } from '../../support/browser.ts';
import { panelPages } from '../../support/panel-page.ts';
import { quantile, type Report } from '../bench.ts';

const RUNS = 15;

/**
 * How long the page takes to show a view, from the arrival of its data to the frame that shows it, each time in a page of
 * its own; and how that compares with plain paragraphs of the same text, drawn in turn with it: machines differ and are
 * busy, the ratio hardly moves.
 */
export async function benchPanel(report: Report): Promise<void> {
  const views = await panelViews();
  const browser = await launchBrowser();
  try {
    const open = await panelPages(browser);
    for (const [name, view] of Object.entries(views)) {
      const times: number[] = [];
      const plainTimes: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const page = await open();
        times.push(await page.draw(view));
        const text = await page.page.evaluate<string>('document.body.innerText');
        await page.close();
        const plain = await open();
        plainTimes.push(await plain.drawPlain(text));
        await plain.close();
      }
      report(`panel.${name}.message`, JSON.stringify(view).length / 1000, 'kB');
      report(`panel.${name}.median`, quantile(times, 0.5), 'ms');
      report(`panel.${name}.p95`, quantile(times, 0.95), 'ms');
      report(`panel.${name}.toPlainText`, quantile(times, 0.5) / quantile(plainTimes, 0.5), 'x');
    }
  } finally {
    await browser.close();
  }
}

/** A licence with report; one of twenty businesses in every province; the company of the samples with most licences. */
async function panelViews(): Promise<Readonly<Record<string, View>>> {
  const { hundredSeventeen, licenseView, recordOf, report, WIDE_SCOPE } = await inEditor(
    () => import('../../support/panel-views.ts'),
  );
  return {
    license: licenseView(recordOf({}, report)),
    wideLicense: licenseView(recordOf({ scope: WIDE_SCOPE }, report)),
    company117: hundredSeventeen(),
  };
}

/** Loads what speaks to the editor with the double that the unit tests use. */
async function inEditor<T>(load: () => Promise<T>): Promise<T> {
  const double = new URL('../../unit/features/detail/vscode-double.ts', import.meta.url).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) => next(specifier === 'vscode' ? double : specifier, context),
  });
  try {
    return await load();
  } finally {
    hooks.deregister();
  }
}
