import { registerHooks } from 'node:module';
import type { View } from '../../../src/protocol/messages.ts';
import { launchBrowser } from '../../support/browser.ts';
import { panelPages, type Drawing } from '../../support/panel-page.ts';
import { quantile, type Report } from '../bench.ts';

const RUNS = 15;

/** The views that are drawn, by their names. */
export type PanelViews = Readonly<Record<'license' | 'wideLicense' | 'company117' | 'check1000', View>>;

/**
 * How long the page takes to show a view, from the arrival of its data to the frame that shows it, each time in a page of
 * its own; how long of that its thread was at work, whatever else the machine does; and how that compares with plain
 * paragraphs of the same text, drawn in turn with it: machines differ, the ratio hardly moves.
 */
export async function benchPanel(report: Report, views: PanelViews): Promise<void> {
  const browser = await launchBrowser();
  try {
    const open = await panelPages(browser);
    for (const [name, view] of Object.entries(views)) {
      const drawings: Drawing[] = [];
      const plain: Drawing[] = [];
      for (let run = 0; run < RUNS; run++) {
        const page = await open();
        drawings.push(await page.draw(view));
        const texts = await page.texts();
        await page.close();
        const other = await open();
        plain.push(await other.drawPlain(texts));
        await other.close();
      }
      const figure = (of: readonly Drawing[], what: keyof Drawing, part: number): number =>
        quantile(
          of.map((drawing) => drawing[what]),
          part,
        );
      report(`panel.${name}.message`, JSON.stringify(view).length / 1000, 'kB');
      report(`panel.${name}.median`, figure(drawings, 'shown', 0.5), 'ms');
      report(`panel.${name}.p95`, figure(drawings, 'shown', 0.95), 'ms');
      report(`panel.${name}.busy.median`, figure(drawings, 'busy', 0.5), 'ms');
      report(`panel.${name}.busy.p95`, figure(drawings, 'busy', 0.95), 'ms');
      report(`panel.${name}.toPlainText`, figure(drawings, 'busy', 0.5) / figure(plain, 'busy', 0.5), 'x');
    }
  } finally {
    await browser.close();
  }
}

/**
 * A licence with report; one of twenty businesses in every province; the company of the samples with most licences; the
 * result of a check of a thousand companies.
 */
export async function panelViews(): Promise<PanelViews> {
  const { hundredSeventeen, licenseView, dossierOf, report, WIDE_SCOPE } = await inEditor(
    () => import('../../support/panel-views.ts'),
  );
  const { checkOf } = await inEditor(() => import('../../support/check-views.ts'));
  return {
    license: licenseView(dossierOf({}, report)),
    wideLicense: licenseView(dossierOf({ scope: WIDE_SCOPE }, report)),
    company117: hundredSeventeen(),
    check1000: checkOf(1000),
  };
}

/** Loads what speaks to the editor with the double that the unit tests use. */
async function inEditor<T>(load: () => Promise<T>): Promise<T> {
  const double = new URL('../../support/vscode-double.ts', import.meta.url).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) => next(specifier === 'vscode' ? double : specifier, context),
  });
  try {
    return await load();
  } finally {
    hooks.deregister();
  }
}
