import type { NeedReason } from './facts.ts';

/** Why it cannot be told whether licences cover a need, in Chinese. */
export const CHINESE_REASONS: Readonly<Record<NeedReason, string>> = {
  filing: '有记录的编号按其形式为ICP备案号，不是许可证',
  validityUnknown: '结果未说明许可证是否有效',
  termEnded: '许可证载明的有效期已届满',
  termOpen: '许可证载明了有效期，但无法识别截止日期',
  qualified: '载明的限定排除了部分业务，或其含义无法识别',
  partName: '载明的是旧版业务名称，只对应该业务的一部分',
  partOfBusiness: '只列出了该业务的一部分',
  widerBusiness: '只列出了上一级业务',
  resale: '许可的是转售业务，业务分类目录中没有对应代码',
  contradicted: '业务已列出，但文中另有不予许可或注销的表述',
  noRegion: '未列出地区',
  unknownRegion: '有地区无法识别',
  partOfRegion: '只列出了该地区的一部分',
  beyondProvince: '互联网信息服务在其他省份获得许可，能否跨省经营说法不一',
  beyondIssuer: '许可证按编号形式为省内许可证，但载明的地区不在发证省份内',
  noScope: '结果未提供业务种类及业务覆盖范围',
  partlyRead: '业务种类及业务覆盖范围有部分内容无法识别',
  mayBeCut: '业务种类及业务覆盖范围可能被截断',
  noneFound: '未查到该企业名下的许可证，不能据此认定其未取得许可证',
  ofAnother: '该查询的结果中未查到该企业名下的许可证，所载企业不同，不能据此认定其未取得许可证',
  someMissing: '该查询另有许可证未取得，其中可能有该企业的',
  someUnreadable: '有记录无法识别，其中可能有该企业的许可证',
  someKept: '部分许可证为较早的结果',
};

/** Why it cannot be told whether licences cover a need, in English. */
export const ENGLISH_REASONS: Readonly<Record<NeedReason, string>> = {
  filing: 'a record has by its form the number of an ICP filing, which is no licence',
  validityUnknown: 'the answer does not say whether a licence is valid',
  termEnded: 'a scope states a term that has ended',
  termOpen: 'a scope states a term whose end could not be read',
  qualified: 'a limit leaves a part of the business out, or is not understood',
  partName: 'the business is named by an old name, which means only a part of it',
  partOfBusiness: 'only a part of the business is named',
  widerBusiness: 'only a wider business is named',
  resale: 'resale is licensed, for which the catalogue has no code',
  contradicted: 'the business is named, and elsewhere refused or cancelled',
  noRegion: 'no region is named',
  unknownRegion: 'a region could not be read',
  partOfRegion: 'only a part of the region is named',
  beyondProvince:
    'information on the internet is licensed in another province, and sources disagree whether it reaches beyond',
  beyondIssuer:
    "by its number a licence is that of one province's authority, and the region that its scope names is beyond that province",
  noScope: 'the answer gives no scope',
  partlyRead: 'a part of a scope could not be read',
  mayBeCut: 'a scope may have been cut off',
  noneFound: 'no licence of the company was found, which does not prove that it has none',
  ofAnother:
    'the licences that the search found are of another company, which does not prove that this one has none',
  someMissing: 'more licences of the search were not obtained, and some may be of this company',
  someUnreadable: 'a row could not be read, and may be a licence of this company',
  someKept: 'some of the licences are from an earlier answer',
};
