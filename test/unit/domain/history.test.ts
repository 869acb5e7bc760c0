import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/domain/history.ts';
import type { AnnualReport } from '../../../src/domain/license.ts';
import { invent } from './licenses.ts';

describe('changesBetween', () => {
  it('finds nothing between equals', () => {
    expect(changesBetween(invent(), invent())).toEqual([]);
  });

  it('names each field that differs, with both sides as sent', () => {
    const newer = invent(
      { validity: 'invalid', validityText: '否', scope: '国内呼叫中心业务：全国' },
      { complaintNum: '1,566件', tel: '400-999-0000' },
    );
    expect(changesBetween(invent(), newer)).toEqual([
      { field: 'scope', before: invent().scope, after: '国内呼叫中心业务：全国' },
      { field: 'validity', before: 'valid', after: 'invalid' },
      { field: 'validityText', before: '是', after: '否' },
      { field: 'annualReport.complaintNum', before: '3件', after: '1,566件' },
      { field: 'annualReport.tel', before: null, after: '400-999-0000' },
    ]);
  });

  it('looks at every field of a report', () => {
    const { annualReport } = invent();
    const fields = Object.keys(annualReport ?? {});
    const all = Object.fromEntries(fields.map((field) => [field, `新${field}`])) as Partial<AnnualReport>;
    const changed = changesBetween(invent(), invent({}, all)).map(({ field }) => field);
    expect(changed.toSorted()).toEqual(fields.map((field) => `annualReport.${field}`).toSorted());
  });

  it('shows a report that appeared, or went', () => {
    const appeared = changesBetween(invent({}, null), invent());
    expect(appeared).toContainEqual({ field: 'annualReport.complaintNum', before: null, after: '3件' });
    expect(changesBetween(invent(), invent({}, null))).toHaveLength(appeared.length);
  });

  it('compares no reports where one answer has not asked for it', () => {
    const { annualReport, ...listed } = invent();
    expect(annualReport).not.toBeNull();
    expect(changesBetween(listed, invent())).toEqual([]);
    expect(changesBetween(invent(), { ...listed, keyNo: '' })).toEqual([
      { field: 'keyNo', before: 'a'.repeat(32), after: '' },
    ]);
  });
});
