import { describe, expect, test } from 'vitest';
import { requires } from '../../../src/domain/needs/requires.ts';
import { regionByCode } from '../../../src/domain/regions/regions.ts';
import type { Company, Dossier } from '../../../src/licenses/answer.ts';
import { sentence } from '../../../src/reports/sentence/sentence.ts';
import { companySubject, FETCHED, licenseSubject } from '../../support/evidence-subjects.ts';

const { dossier } = licenseSubject;
const { company } = companySubject();
const first = dossier.license.value;

function licenseWith(own: Partial<Dossier['license']['value']>): Dossier {
  return { ...dossier, license: { ...dossier.license, value: { ...dossier.license.value, ...own } } };
}

function said(dossier: Dossier): readonly (string | undefined)[] {
  return (['zh', 'en'] as const).map((language) => sentence({ kind: 'license', dossier }, language));
}

test('a licence: number, state in the vendor’s word, day, order number, and what the source lacks', () => {
  expect(said(dossier)).toEqual([
    '截至2026年3月1日（北京时间；企查查电信许可接口，订单号LIC2026030114050900001），查到云上星河通信有限公司名下编号为B1.B2-20990001的电信业务经营许可证，其“是否有效”一项为“是”，即标注为有效；该数据源不含发证日期和有效期。',
    'As of 1 March 2026 (China Standard Time; telecom licence API of QCC, 企查查; order number LIC2026030114050900001), a telecom business licence of 云上星河通信有限公司 was found with the number B1.B2-20990001; under “是否有效” (whether valid) the answer says “是”, that is, valid; this source gives no date of issue or expiry.',
  ]);
});

test.each([
  [{ validity: 'invalid', validityText: '否' }, '为“否”，即标注为无效', 'says “否”, that is, invalid'],
  [
    { validity: 'unknown', validityText: '延续中' },
    '为“延续中”，据此不能认定其是否有效',
    'says “延续中”, which does not tell whether it is valid',
  ],
  [
    { validity: 'unknown', validityText: ' ' },
    '结果未说明其是否有效',
    'the answer does not say whether it is valid',
  ],
  [{ licenseNumber: '' }, '名下一张未载编号的电信业务经营许可证', 'was found without a number'],
  [
    { licenseNumber: '京ICP备13999021号-1' },
    '按编号形式为ICP备案号，不是许可证',
    'an ICP filing and no licence',
  ],
  [{ companyName: '甲\n公司\u202e' }, '查到甲 公司[U+202E]名下', 'of 甲 公司[U+202E] was found'],
] as const)('a licence is never said to be more than it is: %o', (own, chinese, english) => {
  const [zh, en] = said(licenseWith(own));
  expect(zh).toContain(chinese);
  expect(en).toContain(english);
});

test('a licence without an order number, and one that is invented, say so', () => {
  const { license } = dossier;
  const provenance = { ...license.provenance, orderNumber: null, data: 'sample' } as const;
  const [zh, en] = said({ ...dossier, license: { ...license, provenance } });
  expect([zh, en]).toEqual([
    expect.stringMatching(
      /^(?!.*企查查电信许可接口).*示例数据，并非企查查的结果，未提供订单号.*（示例数据，企业均为虚构）$/,
    ),
    expect.stringMatching(
      /^(?!.*API of QCC).*sample data, no answer of QCC; no order number given.*\(Sample data: every company is invented\.\)$/,
    ),
  ]);
});

describe('a company', () => {
  const all = { ...company, more: null, licenses: company.licenses };
  const of = (subject: Company, language: 'zh' | 'en' = 'zh') =>
    sentence({ kind: 'company', company: subject }, language);

  test('its licences by state, and what was not obtained', () => {
    expect(of(company)).toBe(
      '截至2026年3月1日（北京时间；企查查电信许可接口，订单号LIC2026030114050900001），以“云上星河通信有限公司”查询，查到云上星河通信有限公司名下电信业务经营许可证4张：有效2张（B1.B2-20990001、京B2-20990001），无效1张（京B2-20990002），有效性未知1张（京B2-20990003）；该查询另有13张未取得（可能属于其他企业），未计入；该数据源不含发证日期和有效期。',
    );
    expect(of({ ...all, unreadable: 1 }, 'en')).toMatch(
      /found 4 telecom business licences of 云上星河通信有限公司: 2 valid \(.*\), 1 invalid \(.*\), 1 of unknown validity \(.*\); 1 row could not be read/,
    );
  });

  test('answers of several days are not said to be of the last', () => {
    const provenance = { ...dossier.license.provenance, fetchedAt: FETCHED - 86_400_000, orderNumber: 'N-0' };
    expect(of({ ...all, provenance })).toContain(
      '依据2026年2月28日至2026年3月1日的查询结果（北京时间；企查查电信许可接口，订单号N-0、LIC',
    );
    expect(of({ ...all, provenance }, 'en')).toContain(
      'According to answers of 28 February 2026 to 1 March 2026',
    );
  });

  test('none found is no proof, and with rows left it is not said', () => {
    const none = { ...all, licenses: [], query: '甲公司' };
    expect(of(none)).toContain('以“甲公司”查询，未查到电信业务经营许可证；该结果不能证明该企业未取得许可证');
    expect(of(none, 'en')).toContain(
      'found no telecom business licence; this does not prove that the company has none',
    );
    expect(of({ ...none, missing: 2 })).toContain(
      '所取得的结果中未见云上星河通信有限公司名下的电信业务经营许可证；该结果不能证明该企业未取得许可证；该查询另有2张未取得',
    );
    expect(of({ ...none, missing: 2 })).not.toContain('未查到');
    expect(of({ ...none, unreadable: 1 }, 'en')).toContain('in what was obtained; this does not prove');
  });

  test('what is another company’s is not said not to have been found', () => {
    const none = { ...all, licenses: [], others: 2 };
    const doubt = '该结果不能证明该企业未取得许可证；该查询另查到2张';
    expect(of(none)).toContain(`${doubt}，所载企业不同；`);
    expect(of(none, 'en')).toContain('; the search found 2 licences of another company;');
    const named = { ...none, holders: ['乙公司', '丙公司'] };
    expect(of(named)).toContain(`${doubt}，所载企业为乙公司、丙公司；`);
    expect(of(named, 'en')).toContain('; the search found 2 licences of 乙公司, 丙公司;');
  });

  test('what is kept of an earlier answer is counted once, and said to be kept', () => {
    const more = { query: company.query, nextPage: 2, remaining: 3 };
    const kept = { ...company, more, kept: ['2', '3'] };
    expect(of(kept)).toMatch(
      /4张：.*；其中2张为较早的结果；该查询另有1张未取得（可能属于其他企业），未计入；/,
    );
    expect(of(kept, 'en')).toContain('; 2 of them from an earlier answer; 1 more of the search');
    expect(of({ ...kept, kept: ['1', '2', '3'] })).not.toContain('未取得');
  });

  test('a filing is not counted as a licence', () => {
    const filing = licenseWith({ licenseNumber: '京ICP备13999021号-1' });
    const subject = { ...all, licenses: [dossier, filing] };
    expect(of(subject)).toContain(
      '1张：有效1张（B1.B2-20990001）；另有1条按编号形式为ICP备案号（京ICP备13999021号-1），不是许可证，未计入；',
    );
    expect(of(subject, 'en')).toMatch(/found 1 telecom business licence of .*; 1 record has by its form/);
  });

  test('of a company with nothing but a filing it is said that no licence was found, which proves nothing', () => {
    const filing = licenseWith({ licenseNumber: '京ICP备13999021号-1' });
    const subject = { ...all, licenses: [filing] };
    expect(of(subject)).toContain(
      '，未查到云上星河通信有限公司名下的电信业务经营许可证；该结果不能证明该企业未取得许可证；另有1条按编号形式为ICP备案号（京ICP备13999021号-1），不是许可证，未计入；',
    );
    expect(of(subject, 'en')).toContain(
      'found no telecom business licence of 云上星河通信有限公司; this does not prove that the company has none; 1 record has by its form',
    );
  });

  test('nothing is said where the answers were cleared', () => {
    expect(of({ ...all, provenance: null })).toBeUndefined();
  });
});

describe('a need', () => {
  const values = company.licenses.map(({ license }) => license.value);
  function needOf(code: string, region: string, known: 'all' | 'some' = 'all') {
    const answers = requires([{ code, region: regionByCode(region) ?? undefined }], values, known);
    return (['zh', 'en'] as const).map((language) => sentence({ kind: 'needs', company, answers }, language));
  }

  test.each([
    [
      'B12',
      '440000',
      '（B1.B2-20990001）覆盖B12 内容分发网络业务（广东省）；',
      'cover B12 内容分发网络业务 (广东省);',
    ],
    [
      'B12',
      '',
      '覆盖B12 内容分发网络业务（任一地区即可，不代表全国），覆盖地区为全国；',
      '(any one region will do; this does not mean nationwide), in 全国;',
    ],
    [
      'B13',
      '440000',
      '所查到的云上星河通信有限公司名下电信业务经营许可证中，没有标注为有效且按所载业务种类及业务覆盖范围覆盖B13 国内互联网虚拟专用网业务（广东省）的许可证；母公司许可证授权的子公司和代替许可证的批复（如外资试点批复）不在该数据源内；',
      "is both marked as valid and, as read from its scope, covers B13 国内互联网虚拟专用网业务 (广东省); neither a subsidiary under its parent's licence nor an approval instead of a licence is in this source;",
    ],
  ])('%s in %s', (code, region, chinese, english) => {
    const [zh, en] = needOf(code, region);
    expect(zh).toContain(chinese);
    expect(en).toContain(english);
  });

  test('what cannot be told is said to be so', () => {
    const [zh, en] = needOf('B13', '440000', 'some');
    expect(zh).toContain(
      '所取得的结果不足以判断云上星河通信有限公司名下电信业务经营许可证是否覆盖B13 国内互联网虚拟专用网业务（广东省），原因之一是该查询另有许可证未取得，其中可能有该企业的；',
    );
    expect(en).toMatch(
      /the answers do not tell whether .*; one reason: more licences of the search were not/,
    );
    const unclear = requires([{ code: 'B12' }], [{ ...first, validity: 'unknown' }]);
    expect(sentence({ kind: 'needs', company, answers: unclear }, 'zh')).toContain(
      '（任一地区即可，不代表全国），原因之一是结果未说明许可证是否有效；',
    );
    const [open] = unclear.map((answer) => ({ ...answer, unclear: [] }));
    const of = (own: Partial<Company>) =>
      open && sentence({ kind: 'needs', company: { ...company, more: null, ...own }, answers: [open] }, 'zh');
    expect(of({ unreadable: 1 })).toContain('，原因之一是有记录无法识别');
    expect(of({ kept: ['1'] })).toContain('，原因之一是部分许可证为较早的结果');
    expect(of({ licenses: [] })).toContain('，原因之一是未查到该企业名下的许可证');
    expect(of({ licenses: [], others: 1, holders: ['乙公司'] })).toContain(
      '，原因之一是该查询的结果中未查到该企业名下的许可证，所载企业不同，不能据此认定其未取得许可证',
    );
    expect(of({})).not.toContain('原因');
  });

  test('where no region is named, it is said', () => {
    const answers = requires([{ code: 'B12' }], [{ ...first, scope: '内容分发网络业务' }]);
    expect(sentence({ kind: 'needs', company, answers }, 'zh')).toContain(
      `（${first.licenseNumber}）覆盖B12 内容分发网络业务（任一地区即可，不代表全国）（许可证未载明地区）；`,
    );
    expect(sentence({ kind: 'needs', company, answers }, 'en')).toContain('and the licences name no region;');
  });

  test('what has the number of a filing covers nothing, and that is the reason', () => {
    const filing = { ...first, licenseNumber: '京ICP备13999021号-1', scope: '内容分发网络业务' };
    const answers = requires([{ code: 'B12' }], [filing]);
    expect(sentence({ kind: 'needs', company, answers }, 'zh')).toContain(
      '是否覆盖B12 内容分发网络业务（任一地区即可，不代表全国），原因之一是有记录的编号按其形式为ICP备案号，不是许可证；',
    );
    expect(sentence({ kind: 'needs', company, answers }, 'en')).toContain(
      'one reason: a record has by its form the number of an ICP filing, which is no licence;',
    );
  });

  test('what is lacking is named', () => {
    const some = values.slice(0, 1).map((value) => ({ ...value, scope: '内容分发网络业务：广东省' }));
    const answers = requires([{ code: 'B12', region: regionByCode('000000') ?? undefined }], some, 'all');
    const subject = { kind: 'needs', company, answers } as const;
    expect(sentence(subject, 'zh')).toMatch(
      /部分覆盖B12 内容分发网络业务（全国），覆盖地区为广东省，未覆盖北京市、天津市、/,
    );
    expect(sentence(subject, 'en')).toMatch(/partly cover B12 .*, in 广东省, and do not cover 北京市、/);
  });

  test('of a province in which one city is covered, the rest alone is lacking', () => {
    const some = values.slice(0, 1).map((value) => ({ ...value, scope: '内容分发网络业务：广州市' }));
    const answers = requires([{ code: 'B12', region: regionByCode('440000') ?? undefined }], some, 'all');
    const subject = { kind: 'needs', company, answers } as const;
    expect(sentence(subject, 'zh')).toContain('覆盖地区为广州市，未覆盖广东省其余地区');
    expect(sentence(subject, 'en')).toContain('in 广州市, and do not cover the rest of 广东省');
  });
});
