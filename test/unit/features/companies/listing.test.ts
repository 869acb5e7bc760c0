import { expect, test, vi } from 'vitest';
import { readListing } from '../../../../src/features/companies/listing.ts';
import type { Company } from '../../../../src/licenses/answer.ts';
import { companyWith } from '../document/knowledge/company-with.ts';
import { kept } from '../regulator/recorded.ts';
import { provenance } from '../panels/license/dossiers.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));

const [valid, invalid, finding] = [
  companyWith(['valid']),
  companyWith(['valid', 'invalid']),
  companyWith([]),
];
const older = { ...valid, provenance: { ...provenance, olderThanMs: 1 } };
const pinned = { ...valid, pinned: true };

/** A list of these companies, and then of many more. */
const known = (companies: readonly Company[], further = 0, inVain = 0) => {
  const all = [...companies, ...Array<Company>(further).fill(valid)];
  const findings = Array<Company>(inVain).fill(finding);
  return {
    companies: (limit = 0) => [...findings, ...all].slice(0, limit),
    companiesFound: (limit = 0) => all.slice(0, limit),
    findings: (limit: number) => findings.slice(0, limit),
    companyCount: all.length + inVain,
    findingCount: inVain,
    regulator: { due: [], past: [] },
  };
};

test('begins with pinned companies, then those with an invalid licence, then by use', () => {
  const { shown } = readListing(known([pinned, valid, finding, invalid, older]), 'all', 1);
  expect(shown).toEqual([pinned, invalid, valid, finding, older]);
});

test('shows what passes its filter, and counts what it read for that', () => {
  const companies = known([valid, invalid, older, finding]);
  const read = (filter: 'invalid' | 'older') => readListing(companies, filter, 1);
  expect(read('invalid')).toMatchObject({ shown: [invalid], read: 4, invalid: 1, left: 0 });
  expect(read('older')).toMatchObject({ shown: [older], read: 4, invalid: 1, left: 0 });
});

test('reaches all companies, a portion at a time', () => {
  const companies = known([invalid], 120);
  const sizes = [1, 2, 3].map((portions) => {
    const { read, left } = readListing(companies, 'all', portions);
    return [read, left];
  });
  expect(sizes).toEqual([
    [50, 71],
    [100, 21],
    [121, 0],
  ]);
});

test('tells of companies that it cannot read, too', () => {
  const companies = { ...known([]), companies: () => [valid], companyCount: 9 };
  expect(readListing(companies, 'all', 1)).toMatchObject({ read: 1, left: 8, isFull: true });
});

test('counts recorded ends that are past apart from those that are near', () => {
  const [near, past] = [kept(), kept({ id: 2, validUntil: '2026-01-01' })];
  const companies = { ...known([valid]), regulator: { due: [past, near], past: [past] } };
  expect(readListing(companies, 'all', 1)).toMatchObject({ due: 1, past: 1 });
});

test('what was asked for in vain does not bury the companies: it is told together, and counted', () => {
  const read = (inVain: number, filter: 'all' | 'older' | 'invalid' = 'all', portions = 1) =>
    readListing(known([valid, invalid], 60, inVain), filter, portions);
  expect(read(3)).toMatchObject({ folded: { count: 0 }, read: 50, left: 15 });
  const many = read(250);
  expect(many).toMatchObject({ folded: { count: 250 }, read: 50, left: 12 });
  expect(many.shown).not.toContain(finding);
  expect(read(250, 'all', 2)).toMatchObject({ read: 62, left: 0, isFull: true });
  expect([read(250, 'invalid').folded.count, read(250, 'older').folded.count]).toEqual([0, 0]);
  expect(readListing(known([valid], 0, 300), 'older', 1)).toMatchObject({ left: 50, isFull: false });
  // Those that a filter has not looked at yet are left, as companies are.
  expect([read(300, 'all', 2).left, read(300, 'invalid', 2).left, read(300, 'older', 1).left]).toEqual([
    0, 0, 62,
  ]);
});
