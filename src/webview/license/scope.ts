import { html, nothing, type TemplateResult } from 'lit';
import '../map/tile-map.ts';
import { rowList, tableCell, tableHead, vendorText } from '../parts/rows.ts';
import type { ScopeView } from '../../protocol/license-page.ts';
import type { Row } from '../../protocol/page.ts';

type Line = ScopeView['lines'][number];

/** The section of a licence's businesses and their regions; the text they were read from is folded below. */
export function scopeSection(coverage: ScopeView, scope: Row): TemplateResult {
  const { heading, lines, notes, rest, map, raw } = coverage;
  return html`<section aria-labelledby="coverage">
    <h2 id="coverage">${heading}</h2>
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
    ${lines.length > 0 ? scopeTable(coverage) : nothing} ${rest === null ? nothing : rowList([rest])}
    ${map === null ? nothing : html`<tile-map .view=${map}></tile-map>`}
    ${
      scope.origin === 'missing'
        ? nothing
        : html`<details>
            <summary>${raw}</summary>
            <p class="scope">${vendorText(scope.value)}</p>
          </details>`
    }
  </section>`;
}

/** The table of the businesses alone; the page has a heading with the id `coverage` for it. */
export function scopeTable({ columns, lines }: Pick<ScopeView, 'columns' | 'lines'>): TemplateResult {
  return html`<table class="coverage" aria-labelledby="coverage">
    ${tableHead([columns.code, columns.business, columns.regions, columns.standing])}
    <tbody>
      ${lines.map((line) => lineRow(line, columns))}
    </tbody>
  </table>`;
}

function lineRow(
  { code, noCode, name, qualifiers, remarks, ...line }: Line,
  columns: ScopeView['columns'],
): TemplateResult {
  return html`<tr class=${line.standing.kind}>
    ${tableCell(columns.code, code ?? html`<span class="missing">${noCode}</span>`)}
    <th scope="row">
      ${vendorText(name)}${qualifiers.map(
        (qualifier) => html`<span class="qualifier">${vendorText(qualifier)}</span>`,
      )}${remarks.map((remark) => html`<span class="remark">${remark}</span>`)}
    </th>
    ${tableCell(columns.regions, regionList(line))} ${tableCell(columns.standing, line.standing.word)}
  </tr>`;
}

/** One text where all are known: a scope of many businesses names hundreds of regions. */
function regionList({ regions, noRegions }: Pick<Line, 'regions' | 'noRegions'>): TemplateResult {
  if (regions.length === 0) return html`<span class="missing">${noRegions}</span>`;
  if (regions.every(({ remark }) => remark === null))
    return vendorText(regions.map(({ name }) => name).join('、'));
  return html`${regions.map(
    ({ name, remark }, index) =>
      html`${vendorText(index === 0 ? name : `、${name}`)}${
        remark === null ? nothing : html` <span class="note">(${remark})</span>`
      }`,
  )}`;
}
