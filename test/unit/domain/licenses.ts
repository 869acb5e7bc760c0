import type { AnnualReport, LicenseDetail } from '../../../src/domain/license.ts';
import { reportOf } from '../../support/annual-reports.ts';

/** An invented licence that is consistent in all its parts, with what a test wants different. */
export function invent(
  license: Partial<LicenseDetail> = {},
  report: Partial<AnnualReport> | null = {},
): LicenseDetail {
  return {
    id: '0'.repeat(32),
    keyNo: 'a'.repeat(32),
    companyName: '云上星河（贵阳）通信有限公司',
    licenseNumber: 'B1.B2-20269001',
    scope: '互联网数据中心业务：贵阳市国内呼叫中心业务：全国',
    validity: 'valid',
    validityText: '是',
    annualReport:
      report === null
        ? null
        : reportOf({
            operName: '甲某',
            creditCode: '91000000000000000K',
            keyNo: 'a'.repeat(32),
            companyName: '云上星河(贵阳)通信有限公司',
            reComplaintPer: '100%',
            province: '贵州省',
            licenseNumber: 'B1.B2-20269001',
            type: '国内呼叫中心业务,互联网数据中心业务',
            complaintNum: '3件',
            registCapi: '1000.0000万元',
            ipoStatus: '未上市',
            ...report,
          }),
    ...license,
  };
}
