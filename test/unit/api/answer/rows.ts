import { readDetailResult, readListResult } from '../../../../src/api/answer/result.ts';

// One row as the vendor sends it, what is read of it, and the readers with an envelope around what they are given.

export const ASKED = { pageIndex: 1, pageSize: 50 };
export const ROW = {
  Id: '00000000000000000000000000000001',
  KeyNo: '00000000000000000000000000000002',
  CompanyName: '云上星河通信有限公司',
  Scope: '内容分发网络业务：全国',
  LicenseNo: 'A2.B1-20990001',
  IsValid: '是',
};
export const LICENSE = {
  id: ROW.Id,
  keyNo: ROW.KeyNo,
  companyName: ROW.CompanyName,
  licenseNumber: ROW.LicenseNo,
  scope: ROW.Scope,
  validity: 'valid',
  validityText: '是',
};

export const envelope = (result: unknown, paging?: unknown) => ({
  status: '200',
  message: null,
  orderNumber: null,
  result,
  paging,
});
export const list = (result: unknown, paging?: unknown, asked = ASKED) =>
  readListResult(envelope(result, paging), asked);
export const detail = (result: unknown) => readDetailResult(envelope(result), ROW.Id);
