import { html, nothing, type TemplateResult } from 'lit';
import type { HoldingsView } from '../../protocol/company-page.ts';
import { validityMark } from '../parts/icons.ts';
import { seenText, tableCell, tableHead, vendorCell, vendorText } from '../parts/rows.ts';

type Line = HoldingsView['businesses'][number]['lines'][number];

/** What the company may do: businesses and regions over all its licences, in one table; nothing where there is nothing to say. */
export function holdingsSection({
  heading,
  columns,
  notes,
  businesses,
}: HoldingsView): TemplateResult | typeof nothing {
  if (notes.length + businesses.length === 0) return nothing;
  return html`<section aria-labelledby="holdings">
    <h2 id="holdings">${heading}</h2>
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
    ${
      businesses.length === 0
        ? nothing
        : html`<table class="holdings" aria-labelledby="holdings">
            ${tableHead([columns.regions, columns.validity, columns.licenses])}
            ${businesses.map((business) => businessRows(business, columns))}
          </table>`
    }
  </section>`;
}

/** The business stays in sight above its rows, of which there may be several. */
function businessRows(
  { code, noCode, name, english, lines }: HoldingsView['businesses'][number],
  columns: HoldingsView['columns'],
): TemplateResult {
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="3">
        ${code ?? html`<span class="missing">${noCode}</span>`} ${vendorText(name)}
        ${english === null ? nothing : html`<span class="english" lang="en">${english}</span>`}
      </th>
    </tr>
    ${lines.map((line) => holdingRow(line, columns))}
  </tbody>`;
}

function holdingRow(line: Line, columns: HoldingsView['columns']): TemplateResult {
  const { standing, limits, regions, noRegions, validity, numbers, each } = line;
  const where =
    regions.length > 0 && standing === null && limits.length === 0
      ? vendorCell(columns.regions, regions.join('、'))
      : tableCell(
          columns.regions,
          html`${standing === null ? nothing : html`<span class="remark">${standing}</span>`}${limits.map(
            (limit) => html`<span class="qualifier">${vendorText(limit)}</span>`,
          )}${
            regions.length === 0
              ? html`<span class="missing">${noRegions}</span>`
              : vendorText(regions.join('、'))
          }`,
        );
  const by = html`${seenText(numbers.join('\n'))}${each === null ? nothing : eachLicense(each)}`;
  return html`<tr>
    ${where}${tableCell(columns.validity, validityMark(validity))}${tableCell(columns.licenses, by)}
  </tr>`;
}

function eachLicense({ summary, rows }: NonNullable<Line['each']>): TemplateResult {
  return html`<details class="each">
    <summary>${summary}</summary>
    <ul>
      ${rows.map(({ number, regions }) => html`<li>${seenText(number)} ${vendorText(regions.join('、'))}</li>`)}
    </ul>
  </details>`;
}
