/** 备注, 状态 and the like: what stands with a heading of its own beside the businesses of a scope. */
import { simplify } from '../text/traditional.ts';
import type { Scope } from './entry.ts';
import { isUncoded } from './meaning.ts';
import { takesBack } from './sayings.ts';

const HEADED = /^(?<heading>[^:]{1,20}):(?<words>.*)$/su;

/** A business that is not known heads its regions in the same way. */
const BUSINESS = /(?:业务|服务)$/;

/** Headings that tell who, when and where: nothing of what is licensed. A term is read for itself. */
const HARMLESS =
  /(?:编号|证号|文号|号码|备案号|日期|时间|机关|部门|代表人|负责人|地址|住所|注册地|所在地|电话|网址|域名|名称|资本|有效期[至限]?|期限|年限|网站)$/;

/** Headings of words that may say anything, even where these are regions. */
const NOTE = /^(?:备注|附注|注|说明|状态|许可证状态|提示|声明|其他|特别说明)$/;

const NOTHING = /^(?:[无空]|暂无|正常|[-/—]*)$/;

/** The usual proviso, up to the end of its sentence. */
const PROVISO = /\(?依法须经批准[^。;)]*\)?/g;

/**
 * Whether words behind a heading, before, between or behind the businesses, may say something of the licence that would
 * change what it allows, such as 备注：许可证已缴回. Who issued it and when, or a number, do not.
 */
export function mayRemark({ entries, rest }: Scope): boolean {
  return (
    isRemark(rest) ||
    entries.some(({ business, name, regions }) => {
      if (business !== null || isUncoded(name)) return false;
      return NOTE.test(name) ? !regions.every(({ raw }) => NOTHING.test(raw)) : isRemark(name);
    })
  );
}

function isRemark(text: string): boolean {
  if (!/[:：]/.test(text)) return false;
  const clauses = simplify(text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, ''))
    .replace(PROVISO, '')
    .split(/[,;。]/)
    .filter((clause) => clause !== '');
  return clauses.some((clause) => {
    const { heading = '', words = '' } = HEADED.exec(clause)?.groups ?? {};
    if (heading === '') return clauses.length > 1;
    if (BUSINESS.test(heading) || NOTHING.test(words)) return false;
    return !HARMLESS.test(heading) || takesBack(clause);
  });
}
