import { describe, expect, it } from 'vitest';
import { countByValidity, countFilings, withoutFilings } from '../../../src/domain/license-counts.ts';
import type { Validity } from '../../../src/domain/license.ts';

const filing = { licenseNumber: '京ICP备13999021号-1', validity: 'valid' } as const;
const numbered = (validity: Validity) => ({ licenseNumber: 'B2-20269001', validity });

describe('countByValidity', () => {
  const of = (...all: readonly Validity[]) => countByValidity(all.map(numbered));

  it('counts valid, invalid and unknown ones in this order, and none that there are not', () => {
    expect(of('unknown', 'valid', 'unknown')).toEqual([
      { validity: 'valid', count: 1 },
      { validity: 'unknown', count: 2 },
    ]);
    expect(of('invalid', 'valid')).toEqual([
      { validity: 'valid', count: 1 },
      { validity: 'invalid', count: 1 },
    ]);
    expect(of()).toEqual([]);
  });

  it('counts no filing as a valid licence, whatever the vendor says of it', () => {
    expect(
      countByValidity([filing, numbered('valid'), { ...filing, licenseNumber: '粵ICP備2025999022號' }]),
    ).toEqual([{ validity: 'valid', count: 1 }]);
    expect(countByValidity([filing])).toEqual([]);
  });
});

it('a number without one, or of a certificate, is no filing’s', () => {
  const others = ['', '京ICP证159010号', '粤B2-20199059-165', '备注'].map((licenseNumber) => ({
    licenseNumber,
  }));
  expect(withoutFilings(others)).toEqual(others);
  expect(countFilings([...others, filing])).toBe(1);
});
