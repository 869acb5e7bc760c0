import { foldCompanyName } from './company-name.ts';

/**
 * How names end that are registered (《企业名称登记管理规定》, 2021, article 11: the form of the organisation), and those of
 * bodies that hold licences though they are no companies. A branch, and a remark in brackets, may stand behind.
 */
const ENDING =
  /(?:公司|企业|集团|总厂|厂|合伙|合作社|联社|中心|事务所|研究[所院]|设计院|学[校院]|大学|医院|协会|学会|基金会|[店行社部站场所局台])(?:\([^()]*\))?$/u;

const HAN = /\p{Script=Han}{2}/u;

/**
 * Whether a text may be a full registered name by its form. It is for warning only: there are registered names in other
 * forms, and a text in this form may be none.
 */
export function mayBeRegisteredName(text: string): boolean {
  const name = foldCompanyName(text);
  return HAN.test(name) && ENDING.test(name);
}
