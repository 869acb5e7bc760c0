/** The parts of businesses that licences are given for, and that people ask for by names of their own. */

import { simplify } from '../text/traditional.ts';

/** A set of the smallest parts of one business, a bit each. */
export type Parts = number;

/** The ids of all parts of businesses that a need may name. */
export const PART_IDS = [
  'cloud',
  'dataCenter',
  'userAccess',
  'siteAccess',
  'commerce',
  'otherProcessing',
  'internetInformation',
  'otherInformation',
  'publishing',
  'search',
  'community',
  'messaging',
  'protection',
  'resale',
] as const;
/** The id of a part of a business that a need may name, e.g. `cloud` of B11. */
export type PartId = (typeof PART_IDS)[number];

/** A part of a business that licences are given for by a name of its own. */
export interface BusinessPart {
  readonly id: PartId;
  /** The code of the business that it is a part of. */
  readonly code: string;
  /** As licences and the catalogue have it. */
  readonly name: string;
  /** What a licence must hold. */
  readonly parts: Parts;
  /** What of a licence may be about it: the services of B25 count on the internet, and are offered elsewhere, too. */
  readonly touches: Parts;
  /** With another one, it is the whole of its business. */
  readonly isHalf: boolean;
}

/** B25 is divided by where it is offered, and there by the five services of the catalogue and what else there is. */
const SERVICES = 6;
const INTERNET = 2 ** SERVICES - 1;
const FIXED = INTERNET << SERVICES;
const ELSEWHERE = INTERNET << (2 * SERVICES);

const DATA_CENTER = 1;
const CLOUD = 2;
const USERS = 1;
const SITES = 2;
const COMMERCE = 1;
const OTHER_PROCESSING = 2;

/** All parts of a business; one bit where it is not divided. */
const ALL: Readonly<Record<string, Parts>> = {
  B11: DATA_CENTER | CLOUD,
  B14: USERS | SITES,
  B21: COMMERCE | OTHER_PROCESSING,
  B24: 3,
  B25: INTERNET | FIXED | ELSEWHERE,
};

/** Rows of the catalogue that together are the whole of the row above them, by that row. */
const CHILDREN: Readonly<Record<string, Readonly<Record<string, Parts>>>> = {
  B24: { 'B24-1': 1, 'B24-2': 2 },
};

/** What limits call parts of a business, in the form of {@link foldWords}; longer ones first. */
const PHRASES: Readonly<Record<string, readonly (readonly [phrase: string, parts: Parts])[]>> = {
  B11: [['互联网资源协作服务', CLOUD]],
  B14: [
    ['为互联网平台提供接入服务', SITES],
    ['为上网信息源提供接入服务', SITES],
    ['为上网用户提供接入服务', USERS],
    ['为网站提供接入服务', SITES],
    ['网站接入服务', SITES],
    ['网站接入', SITES],
  ],
  B21: [['经营类电子商务', COMMERCE]],
  B25: [
    ['信息保护和加工处理服务', everywhere(4)],
    ['信息发布平台和递送服务', everywhere(0)],
    ['信息保护和处理服务', everywhere(4)],
    ['固定网电话信息服务', FIXED],
    ['信息搜索查询服务', everywhere(1)],
    ['信息社区平台服务', everywhere(2)],
    ['信息即时交互服务', everywhere(3)],
    ['信息社区服务', everywhere(2)],
    ['互联网信息服务', INTERNET],
  ],
};

/** Names of parts that licences have in place of the business and a limit. */
const NAMES: ReadonlyMap<string, Parts> = new Map([
  ['互联网信息服务', INTERNET],
  ['固定网电话信息服务', FIXED],
  ['因特网数据中心业务', DATA_CENTER],
  ['互联网资源协作服务', CLOUD],
]);

/** Every part that can be asked for, in the order of the codes. */
export const businessParts: readonly BusinessPart[] = [
  half('dataCenter', 'B11', '互联网数据中心业务（不含互联网资源协作服务）', DATA_CENTER),
  half('cloud', 'B11', '互联网资源协作服务', CLOUD),
  half('userAccess', 'B14', '互联网接入服务业务（为上网用户提供接入服务）', USERS),
  half('siteAccess', 'B14', '互联网接入服务业务（网站接入）', SITES),
  half('commerce', 'B21', '在线数据处理与交易处理业务（仅限经营类电子商务）', COMMERCE),
  half('otherProcessing', 'B21', '在线数据处理与交易处理业务（不含经营类电子商务）', OTHER_PROCESSING),
  half('internetInformation', 'B25', '信息服务业务（仅限互联网信息服务）', INTERNET),
  half('otherInformation', 'B25', '信息服务业务（不含互联网信息服务）', FIXED | ELSEWHERE),
  service('publishing', '信息发布平台和递送服务', 0),
  service('search', '信息搜索查询服务', 1),
  service('community', '信息社区平台服务', 2),
  service('messaging', '信息即时交互服务', 3),
  service('protection', '信息保护和处理服务', 4),
  { id: 'resale', code: 'A12', name: '移动通信转售业务', parts: 1, touches: 1, isHalf: false },
];

const byId: ReadonlyMap<PartId, BusinessPart> = new Map(businessParts.map((part) => [part.id, part]));

/** The part of a business that has an id of the closed list of parts. */
export function partById(id: PartId): BusinessPart | null {
  return byId.get(id) ?? null;
}

/** All parts of the business with this code, as one set; where no parts are told apart, the whole is its one part. */
export function allParts(code: string): Parts {
  return ALL[code] ?? 1;
}

/** The rows that together are the whole of a row of the catalogue, by code, with their parts; none where that is not known. */
export function childrenOf(upper: string): readonly (readonly [code: string, parts: Parts])[] {
  return Object.entries(CHILDREN[upper] ?? {});
}

/** The part that a row of the catalogue is of one above it; `null` where the rows are not known to be all of it. */
export function childParts(upper: string, code: string): Parts | null {
  return CHILDREN[upper]?.[code] ?? null;
}

/** The part of a business that a name means in place of the whole; `null` where that is not known. */
export function namedParts(name: string): Parts | null {
  return NAMES.get(foldWords(name)) ?? NAMES.get(name.normalize('NFKC')) ?? null;
}

/** Whether internet information is among parts of B25. */
export function holdsInternetInformation(parts: Parts): boolean {
  return (parts & INTERNET) !== 0;
}

/** What may stand between two phrases. */
const JOINT = /^(?:、|以及|和|及|与)*$/;

/** The parts of a business that words name, in the form of {@link foldWords}; `null` where they say anything else. */
export function partsIn(code: string, words: string): Parts | null {
  let parts = 0;
  let rest = words;
  for (const [phrase, meant] of PHRASES[code] ?? []) {
    if (!rest.includes(phrase)) continue;
    parts |= meant;
    rest = rest.replaceAll(phrase, '');
  }
  return parts !== 0 && JOINT.test(rest) ? parts : null;
}

/** Words in the one form of all their notations: 因特网 is today's 互联网, and 服务业务 no more than 服务. */
export function foldWords(words: string): string {
  return simplify(words.normalize('NFKC').replace(/\s/g, ''))
    .replaceAll('因特网信息', '互联网信息')
    .replaceAll('服务业务', '服务');
}

function everywhere(service: number): Parts {
  return (2 ** service) | (2 ** (service + SERVICES)) | (2 ** (service + 2 * SERVICES));
}

function half(id: PartId, code: string, name: string, parts: Parts): BusinessPart {
  return { id, code, name, parts, touches: parts, isHalf: true };
}

function service(id: PartId, name: string, index: number): BusinessPart {
  const touches = everywhere(index);
  return { id, code: 'B25', name, parts: touches & INTERNET, touches, isHalf: false };
}
