import { expect, test } from 'vitest';
import type { License } from '../../../../src/domain/license.ts';
import type { SearchPages } from '../../../../src/licenses/answer.ts';
import type { RecordedSubject } from '../../../../src/licenses/contrary-records.ts';
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

function recordOf(value: License, status: string): RecordedSubject {
  const { companyName, licenseNumber } = value;
  const record = {
    ...{ id: 1, companyName, licenseNumber, status, validUntil: null, issued: null, scope: null },
    ...{ quotation: null, pictureHash: null, lookedAt: '2026-11-20', recordedAt: 0 },
  };
  return { license: { value }, recorded: [record] };
}

function told(region: string, licenses: readonly License[], recorded: readonly RecordedSubject[] = []) {
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

/** What a company with this answer is told of a need. */
function whyOf(region: string, pages: Partial<SearchPages>, query = COMPANY) {
  const whole = { licenses: [], unreadable: 0, totalRecords: pages.licenses?.length ?? 0, nextPage: null };
  const company = checkedCompany({ query, state: 'done', outcome: OUTCOME }, { ...whole, ...pages }, false);
  const [told] = needVerdicts({ businesses: 'B24-1', region }, company, []);
  return told;
}

test('what is not covered says why, and so does a company without a licence', () => {
  const elsewhere = licenseOf('沪B2-20269003', '国内呼叫中心业务：上海市');
  expect(whyOf('110000', { licenses: [elsewhere] })).toMatchObject({
    verdict: 'notCovered',
    notCovering: ['elsewhere'],
    general: [],
  });
  expect(whyOf('110000', {})).toMatchObject({ verdict: 'cannotTell', general: ['noneFound'] });
});

test('what cannot be told by the answer itself says so', () => {
  const told = (pages: Partial<SearchPages>, query?: string) => whyOf('310000', pages, query)?.general;
  expect(told({ licenses: [provincial], totalRecords: 9, nextPage: 2 })).toEqual(['notAllLoaded']);
  expect(told({ unreadable: 1, totalRecords: 1 })).toEqual(['unreadRows']);
  expect(told({ licenses: [national] }, '乙公司')).toEqual(['otherName']);
  // What is covered is so whatever did not come.
  expect(told({ licenses: [national], totalRecords: 9, nextPage: 2 })).toEqual([]);
  const failed = checkedCompany({ query: COMPANY, state: 'done', outcome: null }, undefined, false);
  expect(needVerdicts({ businesses: 'B24-1', region: '' }, failed, [])).toMatchObject([
    { verdict: 'cannotTell', general: ['interrupted'] },
  ]);
});
