import { expect, test } from 'vitest';
import { claimAgainst } from '../../../../src/licenses/document-check/checked-claims.ts';
import { checkedCompany, withRecords } from '../../../../src/licenses/document-check/checked-company.ts';
import type { CheckItem } from '../../../../src/licenses/document-check/check.ts';
import type { License } from '../../../../src/domain/license.ts';
import { parseLicenseNumber } from '../../../../src/domain/license-number.ts';

function licenseOf(companyName: string, licenseNumber: string): License {
  const id = `${companyName} ${licenseNumber}`;
  return {
    ...{ id, keyNo: companyName, companyName, licenseNumber },
    ...{ scope: '', validity: 'valid', validityText: '有效' },
  };
}

function company(query: string, ...licenses: readonly License[]) {
  const outcome = { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: null } as const;
  const item: CheckItem = { place: 0, query, isCall: true, state: 'done', outcome };
  return checkedCompany(
    item,
    { licenses, unreadable: 0, nextPage: null, totalRecords: licenses.length },
    false,
  );
}

const [A, B, OLD] = ['北京清泉云桥科技有限公司', '上海远山信息技术有限公司', '旧名网络科技有限公司'];
const [ONE, TWO] = ['京B2-20209001', '沪B2-20209002'];

test('where it is not known which of several companies was meant, a claimed number is nobody else’s', () => {
  const several = company(OLD, licenseOf(A, ONE), licenseOf(B, TWO));
  expect(several.doubts).toEqual(['several']);
  const against = (number: string, ...companies: Parameters<typeof claimAgainst>[1]) =>
    claimAgainst(parseLicenseNumber(number), companies);
  expect(against(ONE, several)).toBe('cannotTell');
  expect(against('京ICP备13999021号-1', several)).toBe('filing');
  const known = company(A, licenseOf(A, ONE), licenseOf(B, TWO));
  expect(against(TWO, known)).toBe('ofAnother');
  expect(against(TWO, known, several)).toBe('cannotTell');
  expect(against(ONE, known, several)).toBe('valid');
});

test('a valid filing is no valid licence: the company is to be looked at', () => {
  const filing = licenseOf(A, '京ICP备13999021号-1');
  expect(company(A, filing)).toMatchObject({ state: 'lookAt', doubts: ['filing'] });
  expect(company(A, licenseOf(A, ONE), filing)).toMatchObject({ state: 'lookAt', doubts: ['filing'] });
  // What the vendor says of a filing makes no licence invalid.
  expect(company(A, licenseOf(A, ONE), { ...filing, validity: 'invalid' }).state).toBe('lookAt');
  expect(company(A, licenseOf(A, ONE)).state).toBe('allValid');
  // A list that claims its number claims no licence.
  expect(claimAgainst(parseLicenseNumber(filing.licenseNumber), [company(A, filing)])).toBe('filing');
});

test('valid licences against which the user’s record speaks are to be looked at; no other state is changed', () => {
  const valid = licenseOf(A, ONE);
  const recorded = (status: string, license: License) => {
    const record = {
      ...{ id: 1, companyName: A, licenseNumber: ONE, status, validUntil: null, issued: null, scope: null },
      ...{ quotation: null, pictureHash: null, lookedAt: '2026-11-20', recordedAt: 0 },
    };
    return withRecords(company(A, license), [{ license: { value: license }, recorded: [record] }]);
  };
  expect(recorded('注销', valid)).toMatchObject({ state: 'lookAt', doubts: ['contraryRecord'] });
  expect(recorded('有效', valid)).toMatchObject({ state: 'allValid', doubts: [] });
  expect(recorded('有效', { ...valid, validity: 'invalid' }).state).toBe('someInvalid');
});
