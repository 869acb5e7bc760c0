import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { licenseShape, reportShape } from '../../../src/domain/license-shapes.ts';
import { REPORT_FIELDS, REPORT_PARTS, reportFieldsOf } from '../../../src/domain/license.ts';
import { invent } from './licenses.ts';

const { annualReport, ...license } = invent();

describe('the fields of an annual report', () => {
  it('are each in one part', () => {
    expect(REPORT_PARTS.flatMap(reportFieldsOf).sort()).toEqual([...REPORT_FIELDS].sort());
  });
});

describe('what was kept', () => {
  it('comes back as it was', () => {
    expect(z.parse(licenseShape, license)).toEqual(license);
    expect(z.parse(reportShape, annualReport)).toEqual(annualReport);
  });

  it('was not sent where the field was not known yet', () => {
    const { stockCode, ...older } = { ...annualReport };
    expect(stockCode).toBeNull();
    expect(z.parse(reportShape, older)).toEqual(annualReport);
  });

  it.each([
    ['a field that is none', { ...annualReport, html: '<b>' }],
    ['a number for a text', { ...annualReport, tel: 4 }],
    ['nothing', null],
  ])('is no report with %s', (_, kept) => {
    expect(z.safeParse(reportShape, kept).success).toBe(false);
  });

  it.each([
    ['another validity', { ...license, validity: 'yes' }],
    ['no scope', { ...license, scope: undefined }],
  ])('is no licence with %s', (_, kept) => {
    expect(z.safeParse(licenseShape, kept).success).toBe(false);
  });
});
