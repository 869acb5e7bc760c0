import { describe, expect, it } from 'vitest';
import {
  businessByCode,
  businessNames,
  catalogue,
  classesOf,
  isAbove,
} from '../../../../src/domain/catalogue/catalogue.ts';

describe('catalogue', () => {
  it('has every class, business and part of the edition of 2015, once', () => {
    const codes = catalogue.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => code.startsWith('A1'))).toHaveLength(22);
    expect(codes.filter((code) => code.startsWith('A2'))).toHaveLength(15);
    expect(codes.filter((code) => code.startsWith('B1'))).toEqual(['B1', 'B11', 'B12', 'B13', 'B14']);
    expect(codes.filter((code) => code.startsWith('B2'))).toEqual([
      'B2',
      'B21',
      'B22',
      'B23',
      'B24',
      'B24-1',
      'B24-2',
      'B25',
      'B26',
      'B26-1',
    ]);
  });

  it('has no name twice, and every part below its business', () => {
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
    for (const { code, level } of catalogue) {
      const above = catalogue.filter((other) => isAbove(other.code, code));
      expect(above).toHaveLength(level - 1);
    }
  });

  it('says how sure a row is, and which edition brought it', () => {
    expect(businessByCode('B11')).toMatchObject({
      level: 2,
      class: 'B1',
      edition: 2015,
      evidence: 'regulator',
    });
    expect(businessByCode('A12-4')).toMatchObject({
      level: 3,
      class: 'A1',
      edition: 2019,
      evidence: 'general',
    });
    expect(businessByCode('B3')).toBeNull();
  });

  it('knows the names of 2003 with their classes then', () => {
    expect(businessNames.get('因特网接入服务业务')?.business.code).toBe('B14');
    const moved = catalogue.filter((one) =>
      one.aliases.some(({ oldClass }) => (oldClass ?? one.class) !== one.class),
    );
    expect(moved.map(({ code }) => code)).toEqual(['B14', 'B21', 'B22']);
    expect(moved.map(classesOf)).toEqual([
      ['B1', 'B2'],
      ['B2', 'B1'],
      ['B2', 'B1'],
    ]);
  });

  it('tells a part of a business from the whole', () => {
    expect(businessNames.get('信息服务业务')?.whole).toBe(true);
    expect(businessNames.get('互联网信息服务业务')?.whole).toBe(false);
  });

  it.each([
    ['B2', 'B24-1', true],
    ['B24', 'B24-1', true],
    ['B2', 'B24', true],
    ['B1', 'B24', false],
    ['A1', 'A11', true],
    ['A11', 'A11', false],
    ['A11-1', 'A11-1', false],
    ['B24-1', 'B24', false],
  ])('%s stands above %s: %s', (upper, lower, above) => {
    expect(isAbove(upper, lower)).toBe(above);
  });
});
