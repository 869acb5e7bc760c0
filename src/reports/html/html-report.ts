import { createHash } from 'node:crypto';
import type { Report } from '../blocks.ts';
import { blocksHtml } from './blocks-html.ts';
import { REPORT_STYLE } from './style.ts';
import { htmlText } from './text.ts';

/** How a page of a report is to be. */
export interface PageForm {
  /** As HTML names it: `zh-CN`, `en`. */
  readonly language: string;
  /** Whether its tables want the long side of the paper. */
  readonly isWide: boolean;
}

/**
 * A report as one HTML page that stands alone, piece by piece. It has no script and asks no network for anything, and its
 * own policy forbids both.
 */
export function* htmlReport(report: Report, { language, isWide }: PageForm): Generator<string, void> {
  const style = createHash('sha256').update(REPORT_STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
  const title = htmlText(report.title);
  yield `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${REPORT_STYLE}</style>
</head>
<body${isWide ? ' class="wide"' : ''}>
<main>
<h1>${title}</h1>
`;
  if (report.sample !== null) yield `<p class="sample">${htmlText(report.sample)}</p>\n`;
  yield* blocksHtml(report.blocks);
  yield '</main>\n</body>\n</html>\n';
}
