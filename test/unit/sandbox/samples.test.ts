import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allCompanies } from '../../../src/sandbox/sandbox.ts';

const folder = new URL('../../../samples/', import.meta.url);
const files = readdirSync(folder).filter((file) => file !== 'README.md');
const companies = allCompanies();
const licenses = companies.flatMap((company) => company.licenses);

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

it('has the five kinds of document', () => {
  expect(files.sort()).toEqual([
    'contract.md',
    'notes.txt',
    'onboarding.ts',
    'partners.json',
    'suppliers.csv',
  ]);
});

it.each(files)('names only what the simulator knows, and something of every kind: %s', (file) => {
  const text = read(file);
  const codes = text.match(/(?<!\w)91\w{16}(?!\w)/g) ?? [];
  const registrations = text.match(/(?<!\w)\d{15}(?!\w)/g) ?? [];
  const names = companies.filter(({ name }) => text.includes(name));
  expect(names.length).toBeGreaterThan(3);
  expect(codes.length).toBeGreaterThan(0);
  expect(registrations.length).toBeGreaterThan(0);
  expect(companies.map(({ creditCode }) => creditCode)).toEqual(expect.arrayContaining(codes));
  expect(companies.map(({ registrationNumber }) => registrationNumber)).toEqual(
    expect.arrayContaining(registrations),
  );
  const numbers = text.match(/\p{Script=Han}?(?:[AB]\d\.)*B\d-\d{8}|\p{Script=Han}ICP证\d{6}号/gu) ?? [];
  expect(numbers.length).toBeGreaterThan(0);
  expect(licenses.map(({ licenseNumber }) => licenseNumber)).toEqual(expect.arrayContaining(numbers));
});

it('lists its suppliers as a spreadsheet program writes them', () => {
  const text = read('suppliers.csv');
  expect(text).toMatch(/^\uFEFF编号/);
  const rows = text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(','));
  expect(rows).toHaveLength(30);
  for (const [, name, creditCode, registrationNumber] of rows) {
    const company = companies.find((candidate) => candidate.name === name);
    expect([company?.creditCode, '']).toContain(creditCode);
    expect([company?.registrationNumber, '']).toContain(registrationNumber);
  }
});
