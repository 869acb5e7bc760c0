import { unitSet } from '../../domain/text/trie.ts';
import { UNITS } from '../learnt/weights.ts';

/** Roles, and words that introduce a name: what a field may hold before one. */
const ROLE =
  /(?:[原被]告|上诉人|申请人|第三人|[甲乙丙丁]方|[供需买卖对]方|服务方|合作方|采购方|转让方|受让方|委托方|受托方|[包租卖托标购请保债务权押质诉款票]人|开户行|候选人|经营者|受益人|法人|控制人|[应销造包营成产理厂]商|(?:主办|运营|所有|负责)[者方]|经理|服务费|短信费|货款|合同|\d{4}年|单位|机构|企业|公司|股东|客户|名称|户名|抬头|主体|品牌|牵头|[前其].{0,4}身|第[一二三四五六七八九十]+名?|其中|包括|以及|分别|以下|如下)$/u;
/** Verbs of being, having, joining, founding and dealing, which a name in a field hardly begins with. */
const VERB =
  /(?:关于|采购自|[代应预支]付款?|[收付]款|中标|控股|参股|现名|注销|新增|删除|不是|隶属|就职|任职|供职|受雇|加入|入职|创办|创立|设立|成立|收购|委托|授权|指定|任命|起诉|认购|持有|转让|质押|出售|签署|签订|获悉|收到|访问|查询|联系|曾用名|原名|又名|简称|全称|更名|变更|归|归属|担任|兼任|[就任]职|位|属)[于为至给是予了名]?$/u;
/** Words of one character that lead from others to a name, and stand inside some (旅与帆). */
const SHORT = /..[于由为给与予和向是对将被的了及或以在从至系即经获]$/u;

/** Words of one character that a note in a field begins with, before a name: paid for, formerly. */
const NOTE = /^[原代付收诉]$/u;

/** What a field says of a company before its name: paid for, formerly, added. Some names begin like one (原点). */
const BEGINS_NOTE = unitSet('原代付收诉转补退欠新已未待应预增更');
const NOTES =
  /^(?:[代应预已未待]付款?|代[收缴]|[付收退]款|新增|增补|补充|原[名为]|更名为?|[原代付收诉转补退欠])/u;

/** How many characters at the beginning of a field may be a note before a name; most fields begin with none. */
export function noteLength(text: string, start: number): number {
  if (BEGINS_NOTE[text.charCodeAt(start)] !== 1) return 0;
  return NOTES.exec(text.slice(start, start + 3))?.[0].length ?? 0;
}

/** Whether a text begins with one of the places that many names begin with. */
export function beginsWithUsualPlace(text: string): boolean {
  return PLACE.test(text);
}

/** Places that many names begin with; the learnt ones are too many, and one string in some hundred is like one of them. */
const PLACE =
  /^(?:中国(?!际)|\p{Script=Han}{2,3}[省市县]|北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|广州|深圳|东莞|佛山|珠海|杭州|宁波|温州|南京|苏州|无锡|常州|合肥|福州|厦门|泉州|南昌|济南|青岛|烟台|郑州|武汉|长沙|成都|西安|昆明|贵阳|南宁|海口|沈阳|大连|长春|哈尔滨|石家庄|太原|兰州|乌鲁木齐)/u;

/** How much better a beginning behind such words has to be than the field's whole, in units of the table. */
const BEHIND_ROLE = 0;
const BEHIND_SHORT = 6 * UNITS;
const BEHIND_OTHERS = 10 * UNITS;

/**
 * How much has to speak for a name that begins in the middle of a field, and not where the field does, in units of the
 * learnt table, by what stands in the field before it.
 *
 * @param name the name that begins there; few names have a place in their middle.
 */
export function leadNeeded(before: string, name: string): number {
  if (ROLE.test(before) || VERB.test(before) || PLACE.test(name)) return BEHIND_ROLE;
  return SHORT.test(before) || NOTE.test(before) ? BEHIND_SHORT : BEHIND_OTHERS;
}

/** What says of what kind a company is, before a legal form (中外合资, 一人). */
const KIND =
  '其[他它]|一人|非?上市|私营|民营|国有|国营|集体|外商|外国|外资|中外|合[资作伙]|独资|控股|投资|自然人|法人|[港澳台]|与|境[内外]|内资|普通|特殊|全资|全民所有制|公众';
/** What says of what trade it is, and is no name by itself (贸易, 供应链管理). */
const TRADE = [
  '公司|有限|责任|股份|集团|企业|[()（）]|科技|技术|贸易|商贸|实业|管理|网络|信息|电子|商务|文化|传媒|传播|广告|生物|建筑|建设|工程',
  '房地产|地产|置业|物业|开发|发展|物流|运输|食品|机械|农业|旅游|医[药疗]|设备|汽车|销售|服务|资[产本]|环保|新?材料|供应链|咨询|教育',
  '餐饮|酒店|能源|化工|电力|通信|软件|金融|证券|保险|租赁|担保|劳务|人力资源|进出口|国际|产业|制造',
].join('|');
const KINDS_ONLY = new RegExp(`^(?:${KIND})+$`, 'u');
const KINDS_AND_TRADES = new RegExp(`^(?:${KIND}|${TRADE})+$`, 'u');
/** 1 for the characters that kinds begin with: most names are told by their first one. */
const BEGINS_KIND = unitSet('其一非上私民国集外中合独控投自法港澳台境内普特全公');
const LONGEST_KIND = 9;

/** Whether what stands before a legal form only says of what kind a company is, so that all of it is no name. */
export function isKind(text: string, start: number, end: number): boolean {
  return (
    end - start <= LONGEST_KIND &&
    BEGINS_KIND[text.charCodeAt(start)] === 1 &&
    KINDS_ONLY.test(text.slice(start, end))
  );
}

/** How much better no name may be than the field's whole, in units of the table. */
const MOST_DOUBT = 2 * UNITS;

/** Whether a field whose whole may be a name is one, by its part before the legal form and how much better no name is. */
export function isWholeName(body: string, lead: number): boolean {
  return lead <= MOST_DOUBT && !KINDS_AND_TRADES.test(body);
}
