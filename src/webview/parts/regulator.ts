import { html, type TemplateResult } from 'lit';

/** The regulator's system of telecom licences, where the public can query. The editor opens it in a browser. */
const ADDRESS = 'https://tsm.miit.gov.cn/dxxzsp/';

/** A paragraph of these words and a link to the regulator's system of telecom licences. */
export function regulatorLink(words: string): TemplateResult {
  return html`<p>${words} <a href=${ADDRESS}>${ADDRESS}</a></p>`;
}
