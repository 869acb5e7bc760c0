import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '../map/tile-map.ts';
import { activityBar, askButton, type Post } from '../parts/ask.ts';
import { button } from '../parts/button.ts';
import type {
  CompanyMessage,
  CompanyView,
  HoldingsView,
  LicenseListView,
} from '../../protocol/company-page.ts';
import { validityMark } from '../parts/icons.ts';
import { needsSection } from './needs-form.ts';
import { regulatorLink } from '../parts/regulator.ts';
import { rowList, rowValue, seenText, tableCell, tableHead, vendorCell, vendorText } from '../parts/rows.ts';

/** The page of a company: its licences side by side. */
export function companyPage(view: CompanyView, post: Post<CompanyMessage>): TemplateResult {
  return html`<header>
      <h1>${rowValue(view.company)}</h1>
      <div class="summary">
        <span>${view.summary}</span>
        ${view.sample === null ? nothing : html`<vscode-badge>${view.sample}</vscode-badge>`}
      </div>
      ${rowList(view.facts)} ${asks(view, post)}
      <div class="buttons">
        ${button({
          label: view.exportLabel,
          press: () => {
            post({ type: 'act', action: 'export' });
          },
        })}
      </div>
    </header>
    <main>
      ${needsSection(view.needs, post)} ${licensesSection(view.licenses, post)}
      ${holdingsSection(view.holdings)} ${regulatorLink(view.regulator)}
    </main>`;
}

/** Each says how many calls it is. */
function asks(
  { refresh, loadMore, loadAll, activity }: CompanyView,
  post: Post<CompanyMessage>,
): TemplateResult {
  return html`<div class="buttons">
      ${askButton({
        label: refresh,
        activity,
        press: () => {
          post({ type: 'ask' });
        },
      })}
      ${
        loadMore === null
          ? nothing
          : askButton({
              label: loadMore,
              activity,
              press: () => {
                post({ type: 'loadMore' });
              },
            })
      }
      ${
        loadAll === null
          ? nothing
          : askButton({
              label: loadAll.label,
              activity,
              press: () => {
                post({ type: 'loadAll', calls: loadAll.calls });
              },
            })
      }
    </div>
    ${activityBar(activity, post)}`;
}

function holdingsSection({ heading, columns, notes, businesses, map }: HoldingsView): TemplateResult {
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
    ${map === null ? nothing : html`<tile-map .view=${map}></tile-map>`}
  </section>`;
}

/** The business stays in sight above its rows, of which there may be dozens. */
function businessRows(
  { code, noCode, name, lines }: HoldingsView['businesses'][number],
  columns: HoldingsView['columns'],
): TemplateResult {
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="3">
        ${code ?? html`<span class="missing">${noCode}</span>`} ${vendorText(name)}
      </th>
    </tr>
    ${lines.map((line) => holdingRow(line, columns))}
  </tbody>`;
}

function holdingRow(
  {
    standing,
    limits,
    regions,
    noRegions,
    validity,
    numbers,
  }: HoldingsView['businesses'][number]['lines'][number],
  columns: HoldingsView['columns'],
): TemplateResult {
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
  const mark = tableCell(columns.validity, validityMark(validity));
  return html`<tr>
    ${where}${mark}${tableCell(columns.licenses, seenText(numbers.join('\n')))}
  </tr>`;
}

function licensesSection(
  { heading, columns, notes, lines }: LicenseListView,
  post: Post<CompanyMessage>,
): TemplateResult {
  return html`<section aria-labelledby="licenses">
    <h2 id="licenses">${heading}</h2>
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
    ${
      lines.length === 0
        ? nothing
        : html`<table class="licenses" aria-labelledby="licenses">
            ${tableHead([columns.number, columns.validity, columns.businesses, columns.answer])}
            <tbody>
              ${lines.map((line) => licenseRow(line, columns, post))}
            </tbody>
          </table>`
    }
  </section>`;
}

function licenseRow(
  { id, number, validity, businesses, fetched, orderNumber }: LicenseListView['lines'][number],
  columns: LicenseListView['columns'],
  post: Post<CompanyMessage>,
): TemplateResult {
  const open = (): void => {
    post({ type: 'openLicense', id });
  };
  const answer = html`${fetched}<span class="remark order-number">${seenText(orderNumber)}</span>`;
  // prettier-ignore
  return html`<tr><th scope="row"><button type="button" class="link" @click=${open}>${seenText(number)}</button></th>${
    tableCell(columns.validity, validityMark(validity))}${
    vendorCell(columns.businesses, businesses.join('、'))}${
    tableCell(columns.answer, answer)}</tr>`;
}
