import { describe, expect, test } from 'vitest';
import { requires } from '../../../src/domain/needs/requires.ts';
import { regionByCode } from '../../../src/domain/regions/regions.ts';
import type { Company, LicenseRecord } from '../../../src/licenses/answer.ts';
import { sentence } from '../../../src/reports/sentence/sentence.ts';
import { companySubject, FETCHED, licenseSubject } from '../../support/evidence-subjects.ts';

const { record } = licenseSubject;
const { company } = companySubject();

function licenseWith(own: Partial<LicenseRecord['license']['value']>): LicenseRecord {
  return { ...record, license: { ...record.license, value: { ...record.license.value, ...own } } };
}

function said(record: LicenseRecord): readonly (string | undefined)[] {
  return (['zh', 'en'] as const).map((language) => sentence({ kind: 'license', record }, language));
}

test('a licence: number, state in the vendor’s word, day, order number, and what the source lacks', () => {
  expect(said(record)).toEqual([
    '截至2026年3月1日（北京时间；企查查电信许可接口，订单号LIC2026030114050900001），查到云上星河通信有限公司名下编号为B1.B2-20990001的电信业务经营许可证，其“是否有效”一项为“是”，即标注为有效；该来源不含发证日期和有效期。',
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
  const { license } = record;
  const provenance = { ...license.provenance, orderNumber: null, data: 'sample' } as const;
  const [zh, en] = said({ ...record, license: { ...license, provenance } });
  expect([zh, en]).toEqual([
    expect.stringMatching(/未提供订单号.*（示例数据，企业均为虚构）$/),
    expect.stringMatching(/no order number given.*\(Sample data: every company is invented\.\)$/),
  ]);
});

describe('a company', () => {
  const all = { ...company, more: null, licenses: company.licenses };
  const of = (subject: Company, language: 'zh' | 'en' = 'zh') =>
    sentence({ kind: 'company', company: subject }, language);

  test('its licences by state, and what was not obtained', () => {
    expect(of(company)).toBe(
      '截至2026年3月1日（北京时间；企查查电信许可接口，订单号LIC2026030114050900001），以“云上星河通信有限公司”查询，查到云上星河通信有限公司名下电信业务经营许可证4张：有效2张（B1.B2-20990001、京B2-20990001），无效1张（京B2-20990002），有效性未知1张（京B2-20990003）；另有13张未取得，未计入；该来源不含发证日期和有效期。',
    );
    expect(of({ ...all, unreadable: 1 }, 'en')).toMatch(
      /found 4 telecom business licences of 云上星河通信有限公司: 2 valid \(.*\), 1 invalid \(.*\), 1 of unknown validity \(.*\); 1 row could not be read/,
    );
  });

  test('answers of several days are not said to be of the last', () => {
    const provenance = { ...record.license.provenance, fetchedAt: FETCHED - 86_400_000, orderNumber: 'N-0' };
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
    expect(of({ ...none, missing: 2 })).toContain('电信业务经营许可证0张；另有2张未取得');
    expect(of({ ...none, missing: 2 })).not.toContain('未查到');
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
    ['B12', '', '覆盖B12 内容分发网络业务（任一地区），覆盖地区为全国；', '(in any one region), in 全国;'],
    [
      'B13',
      '440000',
      '未覆盖B13 国内互联网虚拟专用网业务（广东省）；',
      'do not cover B13 国内互联网虚拟专用网业务 (广东省);',
    ],
  ])('%s in %s', (code, region, chinese, english) => {
    const [zh, en] = needOf(code, region);
    expect(zh).toContain(chinese);
    expect(en).toContain(english);
  });

  test('what cannot be told is said to be so', () => {
    const [zh, en] = needOf('B13', '440000', 'some');
    expect(zh).toContain('所取得的结果不足以判断云上星河通信有限公司名下电信业务经营许可证是否覆盖B13');
    expect(en).toContain('the answers do not tell whether');
    // The one whose validity is not known does not name the business, and is no reason.
    expect(zh).toContain('B13 国内互联网虚拟专用网业务（广东省），原因是另有13张许可证未取得；该来源');
    expect(en).toContain('(广东省), since 13 more licences were not obtained; this source');
  });

  test('each reason why it cannot be told is given once, with the licences that it is of', () => {
    const some = values.slice(0, 2).map((value) => ({ ...value, scope: '内容分发网络业务：广州市' }));
    const answers = requires([{ code: 'B12', region: regionByCode('440000') ?? undefined }], some, 'some');
    const all = { ...company, more: null, missing: 0, unreadable: 1 };
    const subject = { kind: 'needs', company: all, answers } as const;
    expect(sentence(subject, 'zh')).toContain(
      '，原因是只列出了该地区的一部分（如个别城市）（B1.B2-20990001、京B2-20990001）；另有1条记录无法识别；',
    );
    expect(sentence(subject, 'en')).toContain(
      ', since only a part of the region is named, such as one of its cities (B1.B2-20990001, 京B2-20990001); 1 row could not be read;',
    );
  });

  test('that no licence was found is a reason, and no proof', () => {
    const answers = requires([{ code: 'B12' }], [], 'all');
    const none = { ...company, more: null, licenses: [] };
    const subject = { kind: 'needs', company: none, answers } as const;
    expect(sentence(subject, 'zh')).toContain('原因是未查到许可证，不能据此认定该企业未取得许可证；');
    expect(sentence(subject, 'en')).toContain('since no licence was found, which does not prove that');
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
});
