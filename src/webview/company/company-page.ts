import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '../map/tile-map.ts';
import { activityBar, askButton, type Post } from '../parts/ask.ts';
import { actionButtons } from '../parts/button.ts';
import type { CompanyMessage, CompanyView } from '../../protocol/company-page.ts';
import { validityMark } from '../parts/icons.ts';
import { holdingsSection } from './holdings.ts';
import './license-list.ts';
import { needsSection } from './needs-form.ts';
import { regulatorSection } from '../regulator/regulator-section.ts';
import { rowList, rowValue } from '../parts/rows.ts';

/**
 * The overview of a company: whether it may do what is planned, what it may do by which licence and where, and what is not
 * known.
 */
export function companyPage(view: CompanyView, post: Post<CompanyMessage>): TemplateResult {
  return html`<header>
      <h1>${rowValue(view.company)}</h1>
      <div class="summary">
        <span>${view.summary}</span>
        ${view.states.counts.map(validityMark)}
        ${view.sample === null ? nothing : html`<vscode-badge>${view.sample}</vscode-badge>`}
      </div>
      ${view.states.basis === null ? nothing : html`<p class="basis">${view.states.basis}</p>`}
      ${rowList(view.facts)} ${asks(view, post)}
      ${actionButtons(view.actions, (action) => {
        post({ type: 'act', action });
      })}
    </header>
    <main>
      ${needsSection(view.needs, post)} ${holdingsSection(view.holdings)}
      <section aria-labelledby="licenses">
        <license-list
          .view=${view.licenses}
          .open=${(id: string) => {
            post({ type: 'openLicense', id });
          }}
        ></license-list>
      </section>
      ${mapSection(view)} ${regulatorSection(view.regulator, post)}
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

function mapSection({ map, mapNote }: CompanyView): TemplateResult | typeof nothing {
  if (map === null) return nothing;
  return html`<section aria-labelledby="map">
    <tile-map .view=${map}></tile-map>
    ${mapNote === null ? nothing : html`<p class="note">${mapNote}</p>`}
  </section>`;
}
