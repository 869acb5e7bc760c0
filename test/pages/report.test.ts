import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reportHtml } from '../../src/features/evidence/report/report.ts';
import type { EvidenceSubject } from '../../src/features/evidence/subject.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import {
  ABOUT,
  checkSubject,
  companySubject,
  licenseSubject,
  noneFoundSubject,
} from '../support/evidence-subjects.ts';
import { pictureFile } from './picture-file.ts';

// The report of an evidence package, in a browser and on paper, as a court's clerk has it: the file alone.

const browser = await launchBrowser();
const folder = await mkdtemp(join(tmpdir(), 'report-'));
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const SUBJECTS: readonly (readonly [string, EvidenceSubject])[] = [
  ['licence', licenseSubject],
  ['company', companySubject(12)],
  ['none-found', noneFoundSubject],
  ['check', checkSubject(300)],
];

/** The report as a file, opened in a browser that notes whatever it asks for. */
async function opened(name: string, subject: EvidenceSubject, language: 'zh' | 'en') {
  const file = join(folder, `${name}-${language}.html`);
  await writeFile(file, await reportHtml(subject, { ...ABOUT, language }));
  const { page, violations, pageErrors } = await openPage(browser);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${file}`);
  return { page, violations, pageErrors, asked, file };
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(SUBJECTS)(
    '%s: asks for nothing, runs nothing, axe finds nothing, and prints',
    async (name, subject) => {
      const { page, violations, pageErrors, asked, file } = await opened(name, subject, language);
      expect(asked).toEqual([`file://${file}`]);
      expect([violations, pageErrors]).toEqual([[], []]);
      expect(
        await page.evaluate<number>("document.querySelectorAll('script, link, img, iframe, object').length"),
      ).toBe(0);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      // The style is let in by its hash, or nothing of it would be there.
      expect(
        await page.evaluate<string>("getComputedStyle(document.querySelector('th')).borderTopStyle"),
      ).toBe('solid');
      await page.screenshot({ path: pictureFile(`report-${name}-${language}.png`) });
      expect(await axeFindings(page)).toEqual([]);
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        path: pictureFile(`report-${name}-${language}.pdf`),
      });
      // A4 upright, or lying for the tables of a check, in points.
      const [, width, height] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
      const [short, long] = [595, 842];
      const paper = [Number(width), Number(height)].map(Math.floor);
      expect(paper).toEqual(name === 'check' ? [long - 1, short - 1] : [short - 1, long - 1]);
      await page.close();
    },
  );
});

test('on paper, heads of tables are repeated, rows are whole, and pages are numbered', async () => {
  const { page } = await opened('check', checkSubject(60), 'en');
  await page.emulateMedia({ media: 'print' });
  const style = await page.evaluate<readonly string[]>(
    `[getComputedStyle(document.querySelector('thead')).display, getComputedStyle(document.querySelector('.rows tr')).breakInside]`,
  );
  expect(style).toEqual(['table-header-group', 'avoid']);
  expect(await page.evaluate<string>("document.querySelector('style').textContent")).toContain(
    'content: counter(page) " / " counter(pages)',
  );
  await page.close();
});

test.each(SUBJECTS)(
  '%s: on A4 no number of a licence is broken, and nothing sticks out',
  async (name, subject) => {
    const { page } = await opened(name, subject, 'zh');
    await page.emulateMedia({ media: 'print' });
    // The paper without its margins, in pixels of CSS.
    const millimetres = name === 'check' ? 297 - 24 : 210 - 30;
    await page.setViewportSize({ width: Math.floor((millimetres / 25.4) * 96), height: 900 });
    const broken =
      "Array.from(document.querySelectorAll('.number')).filter((each) => each.getClientRects().length > 1).length";
    expect(await page.evaluate<number>(broken)).toBe(0);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.screenshot({ path: pictureFile(`report-paper-${name}.png`), fullPage: name !== 'check' });
    await page.close();
  },
);

test('a script that gets into the file all the same does not run', async () => {
  const file = join(folder, 'forged.html');
  const html = await reportHtml(noneFoundSubject, ABOUT);
  await writeFile(file, html.replace('<main>', '<main><script>document.title = "ran"</script>'));
  const { page } = await openPage(browser);
  await page.goto(`file://${file}`);
  expect(await page.title()).toMatch(/^No licence found/);
  await page.close();
});

test.each([320, 1280])('at %i px nothing sticks out', async (width) => {
  const { page } = await opened('licence', licenseSubject, 'zh');
  await page.setViewportSize({ width, height: 900 });
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  await page.screenshot({ path: pictureFile(`report-narrow-${String(width)}.png`) });
  await page.close();
});
