import type { Row } from '../../protocol/page.ts';
import type { Block, ReportTable } from '../blocks.ts';
import { mapHtml } from './map-html.ts';
import { htmlLines, htmlText } from './text.ts';

/** The parts of a report as HTML, piece by piece: a long table is many of them. All text is escaped. */
export function* blocksHtml(blocks: readonly Block[]): Generator<string, void> {
  for (const block of blocks) yield* blockHtml(block);
}

function* blockHtml(block: Block): Generator<string, void> {
  switch (block.kind) {
    case 'heading':
      yield `<h${String(block.level)}>${htmlText(block.text)}</h${String(block.level)}>\n`;
      return;
    case 'text':
      yield `<p>${htmlLines(block.text)}</p>\n`;
      return;
    case 'list':
      yield `<ul>${block.items.map((item) => `<li>${htmlLines(item)}</li>`).join('')}</ul>\n`;
      return;
    case 'facts':
      yield factsHtml(block.heading, block.rows);
      return;
    case 'table':
      yield* tableHtml(block);
      return;
    case 'map':
      yield mapHtml(block.map);
  }
}

function factsHtml(heading: string, rows: readonly Row[]): string {
  const lines = rows.map(({ label, value, origin, remark }) => {
    const said = `<span class="${origin}">${htmlLines(value)}</span>`;
    const beside = remark === null ? '' : ` <span class="remark">${htmlText(remark)}</span>`;
    return `<tr><th scope="row">${htmlText(label)}</th><td${longClass(value)}>${said}${beside}</td></tr>`;
  });
  return `<table class="facts"><caption>${htmlText(heading)}</caption><tbody>${lines.join('\n')}</tbody></table>\n`;
}

function* tableHtml({ name, columns, rows }: ReportTable): Generator<string, void> {
  const heads = columns.map((column) => `<th scope="col">${htmlLines(column)}</th>`).join('');
  yield `<table class="rows of-${String(columns.length)}" aria-label="${htmlText(name)}"><thead><tr>${heads}</tr></thead><tbody>\n`;
  for (const cells of rows) yield `<tr>${cells.map(cellHtml).join('')}</tr>\n`;
  yield '</tbody></table>\n';
}

function cellHtml(text: string): string {
  return `<td${longClass(text)}>${htmlLines(text)}</td>`;
}

/** Only what has no other place to be broken at, as a hash, is broken anywhere: words stay whole. */
function longClass(text: string): string {
  return /[!-~]{20,}/.test(text) ? ' class="long"' : '';
}
