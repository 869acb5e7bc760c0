import { expect, test } from 'vitest';
import type { License } from '../../../../src/domain/license.ts';
import type { RecordedLicense } from '../../../../src/licenses/contrary-records.ts';
import { checkedCompany } from '../../../../src/licenses/document-check/checked-company.ts';
import { needVerdicts } from '../../../../src/licenses/document-check/need-verdicts.ts';

const COMPANY = '云上星河通信有限公司';
const OUTCOME = { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: null } as const;

function licenseOf(licenseNumber: string, scope: string): License {
  return {
    ...{ id: licenseNumber, keyNo: 'K', companyName: COMPANY, licenseNumber, scope },
    ...{ validity: 'valid', validityText: '是' },
  };
}

function recordOf(value: License, status: string): RecordedLicense {
  const { companyName, licenseNumber } = value;
  const record = {
    ...{ id: 1, companyName, licenseNumber, status, validUntil: null, issued: null, scope: null },
    ...{ quotation: null, pictureHash: null, lookedAt: '2026-11-20', recordedAt: 0 },
  };
  return { license: { value }, recorded: [record] };
}

function told(region: string, licenses: readonly License[], recorded: readonly RecordedLicense[] = []) {
  const pages = { licenses, unreadable: 0, totalRecords: licenses.length, nextPage: null };
  const company = checkedCompany({ query: COMPANY, state: 'done', outcome: OUTCOME }, pages, false);
  return needVerdicts({ businesses: 'B24-1', region }, company, recorded).map(
    ({ verdict, doubts, contrary }) => [verdict, doubts, contrary.map(({ status }) => status)],
  );
}

const national = licenseOf('B2-20269001', '国内呼叫中心业务：全国');
const provincial = licenseOf('京B2-20269002', '国内呼叫中心业务：全国');

test('what cannot be told has its reasons, each once, and what can be told has none', () => {
  expect(told('310000', [provincial, { ...provincial, id: 'other' }])).toEqual([
    ['cannotTell', ['beyondIssuer'], []],
  ]);
  expect(told('110000', [provincial])).toEqual([['covered', [], []]]);
  expect(told('310000', [provincial, national])).toEqual([['covered', [], []]]);
});

test('the user’s records stand beside a verdict that relies on their licences, and change nothing of it', () => {
  expect(told('310000', [national], [recordOf(national, '注销')])).toEqual([['covered', [], ['注销']]]);
  expect(told('310000', [national], [recordOf(national, '正常')])).toEqual([['covered', [], []]]);
  // It does not rely on the other one.
  expect(told('310000', [national, provincial], [recordOf(provincial, '注销')])).toEqual([
    ['covered', [], []],
  ]);
});

test('a company that waits has no verdict', () => {
  const waiting = checkedCompany({ query: COMPANY, state: 'waiting', outcome: null }, undefined, true);
  expect(needVerdicts({ businesses: 'B24-1', region: '' }, waiting, [])).toEqual([]);
});
