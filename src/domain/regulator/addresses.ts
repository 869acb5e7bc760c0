/** The regulator's system of telecom licences, where the public can query. */
export const REGULATOR_PAGE = 'https://dxzhgl.miit.gov.cn/';

/** As websites link to it for a licence of their own; whether it still leads anywhere is not known. */
const SEARCH = `${REGULATOR_PAGE}dxxzsp/xkz/xkzgl/resource/qiyesearch.jsp`;

/** The address at which the regulator's system may show a company's licences. The form is not verified. */
export function regulatorSearch(companyName: string): string {
  return `${SEARCH}?num=${encodeURIComponent(companyName)}&type=xuke`;
}
