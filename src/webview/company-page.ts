import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-badge/index.js';
import './tile-map.ts';
import type { Post } from './ask.ts';
import { button } from './button.ts';
import type { HoldingsView, LicenseListView } from './company-view.ts';
import { validityIcon } from './icons.ts';
import { needsSection } from './needs-form.ts';
import { tableHead, rowList, rowValue, vendorText } from './rows.ts';
import type { CompanyView } from './view.ts';

type Validity = LicenseListView['lines'][number]['validity'];

export function companyPage(view: CompanyView, post: Post): TemplateResult {
  return html`<header>
      <h1>${rowValue(view.company)}</h1>
      <div class="summary">
        <span>${view.summary}</span>
        ${view.sample === null ? nothing : html`<vscode-badge>${view.sample}</vscode-badge>`}
      </div>
      ${rowList(view.facts)}
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
      ${needsSection(view.needs, post)} ${holdingsSection(view.holdings)}
      ${licensesSection(view.licenses, post)}
    </main>`;
}

function holdingsSection({ heading, columns, notes, businesses, map }: HoldingsView): TemplateResult {
  return html`<section aria-labelledby="holdings">
    <h2 id="holdings">${heading}</h2>
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
    ${
      businesses.length === 0
        ? nothing
        : html`<table class="holdings" aria-labelledby="holdings">
            ${tableHead([columns.code, columns.business, columns.regions, columns.licenses])}
            ${businesses.map(businessRows)}
          </table>`
    }
    ${map === null ? nothing : html`<tile-map .view=${map}></tile-map>`}
  </section>`;
}

function businessRows({ code, noCode, name, lines }: HoldingsView['businesses'][number]): TemplateResult {
  return html`<tbody>
    ${lines.map(
      (line, index) =>
        html`<tr>
          ${
            index > 0
              ? nothing
              : html`<td rowspan=${lines.length}>${code ?? html`<span class="missing">${noCode}</span>`}</td>
                  <th scope="rowgroup" rowspan=${lines.length}>${vendorText(name)}</th>`
          }
          <td>
            ${line.standing === null ? nothing : html`<span class="remark">${line.standing}</span>`}
            ${line.limits.map((limit) => html`<span class="qualifier">${vendorText(limit)}</span>`)}
            ${
              line.regions.length === 0
                ? html`<span class="missing">${line.noRegions}</span>`
                : vendorText(line.regions.join('、'))
            }
          </td>
          <td>${validityMark(line.validity)} ${line.numbers.map((number) => html`<div>${number}</div>`)}</td>
        </tr>`,
    )}
  </tbody>`;
}

function licensesSection({ heading, columns, notes, lines }: LicenseListView, post: Post): TemplateResult {
  return html`<section aria-labelledby="licenses">
    <h2 id="licenses">${heading}</h2>
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
    ${
      lines.length === 0
        ? nothing
        : html`<table aria-labelledby="licenses">
            ${tableHead([columns.number, columns.validity, columns.businesses, columns.age])}
            <tbody>
              ${lines.map((line) => licenseRow(line, post))}
            </tbody>
          </table>`
    }
  </section>`;
}

function licenseRow(
  { id, number, validity, businesses, age }: LicenseListView['lines'][number],
  post: Post,
): TemplateResult {
  return html`<tr>
    <th scope="row">
      <button
        type="button"
        class="link"
        @click=${() => {
          post({ type: 'openLicense', id });
        }}
      >
        ${number}
      </button>
    </th>
    <td>${validityMark(validity)}</td>
    <td>${vendorText(businesses.join('、'))}</td>
    <td>${age}</td>
  </tr>`;
}

export function validityMark({ kind, word }: Validity): TemplateResult {
  return html`<span class="validity ${kind}">${validityIcon(kind)}<span>${word}</span></span>`;
}
