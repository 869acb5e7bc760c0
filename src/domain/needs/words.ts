/** What people call what they need: names that mean one thing, and plain words that may mean several. */
import { catalogue } from '../catalogue/catalogue.ts';
import { businessParts, type PartId } from './parts.ts';

/** A business, or a part of one. */
export interface NeedTarget {
  readonly code: string;
  readonly part: PartId | null;
}

/** What a plain word may mean, and the rule that says so. */
export interface NeedCandidate extends NeedTarget {
  /** The title of the rule, in Chinese, with a remark where its text was not held against this. */
  readonly source: string;
}

/** A word that people type for a business: its own name, or an everyday word with the businesses that it may mean. */
export type NeedWord =
  | { readonly kind: 'name'; readonly word: string; readonly target: NeedTarget }
  | { readonly kind: 'plain'; readonly word: string; readonly candidates: readonly NeedCandidate[] };

const CATALOGUE = '电信业务分类目录（2015年版，2019年修订）';
const CLOUD_NOTICE = '工信管函〔2018〕84号';
/** Known by their titles only: that, and no more, is said of them. */
const SMS_RULES = '通信短信息服务管理规定（工业和信息化部令第31号，未对照原文）';
const SITE_RULES = '互联网信息服务管理办法（国务院令第292号，未对照原文）';
const RESALE_NOTICE = '关于移动通信转售业务正式商用的通告（2018年，未对照原文）';

/** Names of parts that mean nothing else. */
const PART_NAMES: readonly (readonly [part: PartId, words: string])[] = [
  ['cloud', '云 云计算 云服务 公有云 互联网资源协作服务 CLOUD'],
  ['siteAccess', '网站接入'],
  ['userAccess', '上网用户接入'],
  ['commerce', '电商 电商平台 经营类电子商务 E-COMMERCE ECOMMERCE'],
  ['internetInformation', 'ICP ICP证 ICP许可证 互联网信息服务'],
  ['otherInformation', 'SP SP证 SP许可证'],
  ['publishing', '发布 信息发布'],
  ['search', '搜索'],
  ['community', '社区'],
  ['messaging', '即时通讯 即时通信'],
  ['protection', '安全 信息安全'],
  ['resale', '虚商 虚拟运营商 移动通信转售 MVNO'],
];

/** Words that rules speak of without a name of the catalogue: each is a candidate, and none is chosen. */
const PLAIN: readonly (readonly [words: string, candidates: readonly NeedCandidate[]])[] = [
  [
    '短信 短信群发 短信平台 SMS',
    [candidate('B25', 'otherInformation', SMS_RULES), candidate('B25', 'publishing', CATALOGUE)],
  ],
  ['CDN 内容分发 内容加速', [candidate('B12', null, CATALOGUE)]],
  ['客服外包 外呼 电话客服', [candidate('B24-1', null, CATALOGUE), candidate('B24-2', null, CATALOGUE)]],
  ['物联网卡 流量卡 IOT', [candidate('A12', 'resale', RESALE_NOTICE), candidate('A12', null, CATALOGUE)]],
  ['EDI EDI证', [candidate('B21', null, CATALOGUE), candidate('B21', 'commerce', CATALOGUE)]],
  [
    '网站 APP 小程序 WEBSITE',
    [candidate('B25', 'internetInformation', SITE_RULES), candidate('B21', 'commerce', CATALOGUE)],
  ],
  ['服务器托管 主机托管 机柜', [candidate('B11', 'dataCenter', CATALOGUE)]],
  [
    '云主机 IAAS SAAS',
    [candidate('B11', 'cloud', CLOUD_NOTICE), candidate('B25', 'internetInformation', CATALOGUE)],
  ],
  ['视频会议 电话会议', [candidate('B22', null, CATALOGUE)]],
  ['宽带', [candidate('B14', 'userAccess', CATALOGUE), candidate('A25', null, CATALOGUE)]],
  ['专线', [candidate('B13', null, CATALOGUE), candidate('A24-1', null, CATALOGUE)]],
  ['电子邮件 邮箱', [candidate('B23', null, CATALOGUE)]],
  ['域名解析 DNS', [candidate('B26-1', null, CATALOGUE)]],
  ['论坛', [candidate('B25', 'community', CATALOGUE)]],
  ['聊天', [candidate('B25', 'messaging', CATALOGUE)]],
];

/** English for names of businesses, with a bar between two; blanks count for nothing. */
const ENGLISH: readonly (readonly [code: string, words: string])[] = [
  ['A12', 'mobile communication'],
  ['A13-1', 'satellite mobile'],
  ['A15', 'IP telephony|VoIP'],
  ['A22', 'paging'],
  ['B11', 'data centre|data center|internet data centre|internet data center'],
  ['B12', 'content delivery|content delivery network|content distribution network'],
  ['B13', 'virtual private network'],
  ['B14', 'internet access|internet service provider'],
  ['B21', 'online data processing|transaction processing|electronic data interchange'],
  ['B22', 'multi-party communication|multiparty communication|teleconferencing'],
  ['B23', 'store and forward'],
  ['B24-1', 'call centre|call center|domestic call centre|domestic call center'],
  ['B24-2', 'offshore call centre|offshore call center'],
  ['B25', 'information service|information services'],
  ['B26', 'code and protocol conversion'],
  ['B26-1', 'domain name resolution'],
];

/** Every word, folded, with what it means; of two equal words the first counts. */
export const needWords: ReadonlyMap<string, NeedWord> = new Map(
  [...plainWords(), ...partWords(), ...businessWords()]
    .toReversed()
    .map((word) => [foldTyped(word.word), word]),
);

/**
 * What a word means that was typed: as it stands, or else with or without 业务 at its end, and with any word for "and", where
 * that makes one meaning only. `null` where nothing is known.
 */
export function findNeedWord(typed: string): NeedWord | null {
  const folded = foldTyped(typed);
  return needWords.get(folded) ?? LOOSE_WORDS.get(loosen(folded)) ?? null;
}

const LOOSE_WORDS: ReadonlyMap<string, NeedWord> = new Map(
  [...Map.groupBy(needWords, ([folded]) => loosen(folded))].flatMap(([key, [first, ...others]]) => {
    const word = first?.[1];
    return word !== undefined && others.every(([, other]) => meaningOf(other) === meaningOf(word))
      ? [[key, word] as const]
      : [];
  }),
);

function loosen(folded: string): string {
  return folded.replace(/业务$/, '').replace(/[和及]/g, '与');
}

function meaningOf(word: NeedWord): string {
  const targets = word.kind === 'name' ? [word.target] : word.candidates;
  return [word.kind, ...targets.map(({ code, part }) => `${code} ${part ?? ''}`)].join();
}

/** A word in the one form of all ways to type it: no blanks, plain width, capitals. */
export function foldTyped(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

function plainWords(): readonly NeedWord[] {
  return PLAIN.flatMap(([words, candidates]) =>
    words.split(' ').map((word) => ({ kind: 'plain' as const, word, candidates })),
  );
}

function partWords(): readonly NeedWord[] {
  return [
    ...PART_NAMES.flatMap(([id, words]) => {
      const part = businessParts.find((one) => one.id === id);
      return part === undefined ? [] : words.split(' ').map((word) => nameOf(word, part.code, id));
    }),
    ...businessParts.map(({ id, code, name }) => nameOf(name, code, id)),
  ];
}

function businessWords(): readonly NeedWord[] {
  return [
    ...catalogue.flatMap(({ code, name, nicknames }) =>
      [code, name, ...nicknames].map((word) => nameOf(word, code, null)),
    ),
    // Old names last, and those of parts not at all: what is needed is a business of today.
    ...catalogue.flatMap(({ code, aliases }) =>
      aliases.filter(({ part }) => part !== true).map(({ name }) => nameOf(name, code, null)),
    ),
    ...ENGLISH.flatMap(([code, words]) => words.split('|').map((word) => nameOf(word, code, null))),
  ];
}

function nameOf(word: string, code: string, part: PartId | null): NeedWord {
  return { kind: 'name', word, target: { code, part } };
}

function candidate(code: string, part: PartId | null, source: string): NeedCandidate {
  return { code, part, source };
}
