import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { reportShape } from '../../../../../src/domain/license-shapes.ts';
import { comparePackages } from '../../../../../src/features/evidence/package/compare.ts';
import {
  contentBytes,
  readContent,
  type PackageContent,
} from '../../../../../src/features/evidence/package/findings.ts';
import { license } from '../../../store/setup.ts';

vi.setConfig({ testTimeout: 30_000 });

const { signal } = new AbortController();
const found = (query: string, licenses: PackageContent['found'][number]['licenses'] = []) => ({
  ...{ query, licenses, licenseId: null, unreadable: 0, isWhole: true },
});

const each = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

describe('Findings', () => {
  it('of more than any package has are none', async () => {
    const most = each(100_000, () => found(''));
    const report = { id: '', report: null };
    const isRead = async (findings: PackageContent) =>
      (await readContent(contentBytes(findings))) !== undefined;
    expect(await isRead({ found: most, reports: [] })).toBe(true);
    expect(await isRead({ found: [...most, found('')], reports: [] })).toBe(false);
    expect(await isRead({ found: [], reports: each(100_001, () => report) })).toBe(false);
    expect(
      await isRead({
        found: [
          found(
            '',
            each(10_001, () => license('1')),
          ),
        ],
        reports: [],
      }),
    ).toBe(false);
  });
});

describe('Two packages of many companies', () => {
  const many = (count: number, changes: Partial<ReturnType<typeof license>> = {}): PackageContent => ({
    found: each(count, (place) =>
      found(`示例第${place}公司`, [
        license(String(place), { companyName: `示例第${place}公司`, ...changes }),
      ]),
    ),
    reports: each(count, (place) => ({ id: String(place), report: null })),
  });

  it('are compared as fast as they are read', async () => {
    const [before, after] = [many(20_000), many(20_000, { validity: 'invalid', validityText: '否' })];
    const compared = await comparePackages(before, after, signal);
    expect(compared?.changed).toHaveLength(20_000);
    expect(compared).toMatchObject({ sameReports: 20_000, unchanged: 0 });
  });

  it('let the editor go on meanwhile, and can be given up', async () => {
    const controller = new AbortController();
    const given = comparePackages(many(5000), many(5000), controller.signal);
    setImmediate(() => {
      controller.abort();
    });
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('whose licences are all others, and those of another company, are compared as fast', async () => {
    const of = (first: number): PackageContent => ({
      found: [
        found(
          '示例公司',
          each(10_000, (place) =>
            license(String(first + place), {
              keyNo: `k${first + place}`,
              licenseNumber: `样B2-${10_000_000 + first + place}`,
            }),
          ),
        ),
      ],
      reports: [],
    });
    const compared = await comparePackages(of(0), of(10_000), signal);
    expect(compared?.changed).toMatchObject([{ mayBeOther: true }]);
  });
});

describe('Two answers', () => {
  it('may be of different companies where no licence of both has one KeyNo, or one name or id without it', async () => {
    const one = { companyName: '示例一公司', keyNo: 'a' };
    const two = { companyName: '示例二公司', keyNo: 'b' };
    const cases = [
      [license('1', one), license('2', { ...two, keyNo: 'a' }), false],
      [license('1', one), license('1', two), true],
      [license('1', one), license('2', { ...one, keyNo: 'b' }), true],
      [license('1', one), license('2', { ...one, keyNo: '' }), false],
      [license('1', { ...one, keyNo: '' }), license('2', { ...one, keyNo: 'b' }), false],
      [license('1', { ...one, keyNo: '' }), license('1', two), false],
      [license('1', { ...one, keyNo: '' }), license('2', { ...two, keyNo: '' }), true],
    ] as const;
    for (const [before, after, mayBeOther] of cases) {
      const of = (only: typeof before): PackageContent => ({
        found: [found('CODE00000000000000', [only])],
        reports: [],
      });
      const compared = await comparePackages(of(before), of(after), signal);
      expect(compared?.changed[0]?.mayBeOther ?? false).toBe(mayBeOther);
    }
  });
});

describe('An annual report that both hold', () => {
  it('is compared with the first of its licence', async () => {
    const of = (value: string): PackageContent => ({
      found: [found('示例公司', [license('1'), license('1', { licenseNumber: '样B2-00000009' })])],
      reports: [
        { id: '1', report: z.parse(reportShape, { address: value }) },
        { id: '1', report: null },
      ],
    });
    const compared = await comparePackages(of('1'), of('2'), signal);
    expect(compared?.reports[0]).toMatchObject({
      licenseNumber: license('1').licenseNumber,
      changes: [{ before: '1', after: '2' }],
    });
  });
});
