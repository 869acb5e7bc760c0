import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareRecord,
  statusValidity,
  type ComparedLicense,
} from '../../../../src/domain/regulator/compare.ts';
import type { RecordFact } from '../../../../src/domain/regulator/record.ts';

const NOTHING = { validUntil: null, issued: null, status: null, scope: null };

const VENDOR: ComparedLicense = {
  validity: 'valid',
  validityText: '是',
  scope: '国内呼叫中心业务：北京市、上海市',
};

function verdictOf(fact: RecordFact, recorded: string, license: Partial<ComparedLicense> = {}) {
  const [comparison] = compareRecord({ ...NOTHING, [fact]: recorded }, { ...VENDOR, ...license });
  return comparison;
}

describe('a status beside the vendor’s validity', () => {
  test.each([
    ['有效', '是', 'agrees'],
    ['正常', '是', 'agrees'],
    ['注销', '是', 'differs'],
    ['已注销', '否', 'agrees'],
    ['有效', '否', 'differs'],
  ] as const)('%s beside %s %s', (status, validityText, verdict) => {
    const validity = validityText === '是' ? 'valid' : 'invalid';
    expect(verdictOf('status', status, { validity, validityText })?.verdict).toBe(verdict);
  });

  test.each([
    ['有效', { validity: 'unknown', validityText: '待定' }, 'vendorUnclear'],
    ['有效', { validity: 'unknown', validityText: '' }, 'vendorSilent'],
    ['整改中', {}, 'recordUnclear'],
    ['拟注销', {}, 'recordUnclear'],
    ['有效（暂停）', {}, 'recordUnclear'],
  ] as const)('%s cannot be compared where a side is not plain (%j)', (status, license, reason) => {
    expect(verdictOf('status', status, license)).toMatchObject({ verdict: 'cannotTell', reason });
  });

  test('no word but the plain ones says that a licence holds', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        fc.pre(!/^\s*(?:有效|正常|是)\s*$/u.test(words.normalize('NFKC')));
        expect(statusValidity(words)).not.toBe('valid');
      }),
    );
  });
});

describe('a scope beside the vendor’s', () => {
  test('agrees in another notation', () => {
    expect(verdictOf('scope', '国内呼叫中心业务（上海市；北京市）')?.verdict).not.toBe('differs');
    expect(verdictOf('scope', '国内呼叫中心业务：上海市、北京市')).toMatchObject({
      verdict: 'agrees',
      reason: 'same',
    });
  });

  test('partly: by region', () => {
    expect(verdictOf('scope', '国内呼叫中心业务：北京市、广东省')).toMatchObject({
      verdict: 'partly',
      onlyRecorded: [{ regions: ['广东省'] }],
      onlyVendor: [{ regions: ['上海市'] }],
    });
  });

  test('partly: by business', () => {
    const comparison = verdictOf('scope', '国内呼叫中心业务：北京市、上海市信息服务业务：全国');
    expect(comparison).toMatchObject({ verdict: 'partly', onlyVendor: [] });
    expect(comparison?.onlyRecorded).toHaveLength(1);
  });

  test('differs where nothing is on both sides', () => {
    expect(verdictOf('scope', '互联网接入服务业务：浙江省')).toMatchObject({
      verdict: 'differs',
      reason: 'other',
    });
  });

  test('cannot be compared where a text is not read whole', () => {
    expect(verdictOf('scope', '国内呼叫中心业务：北京市、月球')).toMatchObject({
      verdict: 'cannotTell',
      reason: 'partlyRead',
    });
    expect(verdictOf('scope', '见附件')).toMatchObject({ verdict: 'cannotTell', reason: 'partlyRead' });
  });

  test('cannot be compared where the vendor sends none', () => {
    expect(verdictOf('scope', VENDOR.scope, { scope: '-' })).toMatchObject({
      verdict: 'cannotTell',
      reason: 'vendorSilent',
    });
  });

  test('a text agrees with itself or cannot be compared, and never differs', () => {
    fc.assert(
      fc.property(fc.string(), (scope) => {
        const comparison = verdictOf('scope', scope, { scope });
        expect(['agrees', 'cannotTell']).toContain(comparison?.verdict);
      }),
    );
  });
});

test('days are never compared with what a number seems to say: the vendor has none', () => {
  for (const fact of ['validUntil', 'issued'] as const)
    expect(verdictOf(fact, '2027-03-01')).toMatchObject({
      verdict: 'cannotTell',
      reason: 'notVendors',
      vendor: null,
    });
});

test('what is not recorded is not compared', () => {
  expect(compareRecord(NOTHING, VENDOR)).toEqual([]);
});
