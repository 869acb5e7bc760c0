import { describe, expect, test } from 'vitest';
import { emptyForm, readForm, type RecordForm } from '../../../../src/domain/regulator/form.ts';
import { subjectKey } from '../../../../src/domain/regulator/subject.ts';

const TODAY = '2026-11-30';
const SUBJECT = { licenseNumber: '样B2-20269001', companyName: '云梦虚构有限公司' };

function read(given: Partial<RecordForm>) {
  return readForm({ ...emptyForm(TODAY), ...given }, SUBJECT, TODAY);
}

function kindsOf(given: Partial<RecordForm>): readonly string[] {
  const form = read(given);
  return form.kind === 'record' ? [] : form.problems.map(({ kind }) => kind);
}

describe('the form of a record', () => {
  test('is a record of what was typed, days in one notation, nothing where nothing was typed', () => {
    expect(read({ validUntil: '2027年3月1日', scope: ' 信息服务业务\n全国 ', status: '' })).toEqual({
      kind: 'record',
      record: {
        ...SUBJECT,
        validUntil: '2027-03-01',
        issued: null,
        status: null,
        scope: '信息服务业务\n全国',
        quotation: null,
        lookedAt: TODAY,
      },
    });
  });

  test('wants one fact: a quotation alone is none', () => {
    expect(kindsOf({})).toEqual(['nothingSaid']);
    expect(kindsOf({ quotation: '许可证有效' })).toEqual(['nothingSaid']);
    for (const given of [
      { validUntil: '2027-03-01' },
      { issued: '2022-03-01' },
      { status: '有效' },
      { scope: '全国' },
    ])
      expect(kindsOf(given)).toEqual([]);
  });

  test('takes no day that the calendar does not have', () => {
    expect(read({ validUntil: '2027-02-30', issued: 'soon' })).toEqual({
      kind: 'problems',
      problems: [
        { kind: 'noDay', field: 'validUntil' },
        { kind: 'noDay', field: 'issued' },
      ],
    });
  });

  test('wants the day of the look, which is not ahead', () => {
    expect(kindsOf({ status: '有效', lookedAt: '' })).toEqual(['lookedAtMissing']);
    expect(kindsOf({ status: '有效', lookedAt: '2026-12-01' })).toEqual(['lookedAtAhead']);
    expect(kindsOf({ status: '有效', lookedAt: '2026-11-30' })).toEqual([]);
  });

  test('takes no end before the issue, and no issue after the look', () => {
    expect(kindsOf({ issued: '2022-03-02', validUntil: '2022-03-01' })).toEqual(['endsBeforeIssue']);
    expect(kindsOf({ issued: '2026-12-02', validUntil: '2031-03-01' })).toEqual(['issuedAhead']);
    expect(kindsOf({ issued: '2022-03-01', validUntil: '2022-03-01' })).toEqual([]);
  });

  test('a scope of thousands of characters fits; what is longer is refused, not cut', () => {
    expect(kindsOf({ scope: '国内呼叫中心业务：北京市、'.repeat(1000) })).toEqual([]);
    expect(read({ scope: '甲'.repeat(20_001) })).toEqual({
      kind: 'problems',
      problems: [{ kind: 'tooLong', field: 'scope', most: 20_000 }],
    });
  });
});

describe('what a record is about', () => {
  test('is told by the number in any notation', () => {
    const key = (licenseNumber: string | null) => subjectKey({ licenseNumber, companyName: '甲' });
    expect(key('京Ｂ２－２０２６９００１')).toBe(key('京B2-20269001号'));
    expect(key('京B2-20269001')).not.toBe(key('京B2-20269002'));
    expect(key(null)).not.toBe(key('甲'));
  });

  test('is told by the name of a company as people read it', () => {
    const key = (companyName: string) => subjectKey({ licenseNumber: null, companyName });
    expect(key('云梦（虚构）有限公司')).toBe(key('云梦(虚构)有限公司'));
    expect(key('云梦有限公司')).not.toBe(key('云梦虚构有限公司'));
  });
});
