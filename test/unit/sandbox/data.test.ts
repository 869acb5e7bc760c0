import { expect, it } from 'vitest';
import { allCompanies } from '../../../src/sandbox/sandbox.ts';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';

const companies = allCompanies();
const licenses = companies.flatMap((company) => company.licenses);

it('has at least 60 companies, with 0 to 117 licences', () => {
  const counts = companies.map((company) => company.licenses.length);
  expect(companies.length).toBeGreaterThanOrEqual(60);
  expect(Math.max(...counts)).toBe(117);
  expect(counts.filter((count) => count === 0).length).toBeGreaterThan(1);
});

it('is the same at every start', () => {
  expect(allCompanies()).toEqual(companies);
});

it('names no company as a real one might be named', () => {
  for (const { name } of companies) expect(name).toMatch(/示例|虚构|假想/);
});

it('has credit codes with right check digits (GB 32100-2015), of a place that there is not', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];
  for (const { creditCode } of companies) {
    expect(creditCode).toMatch(/^91\d{2}0199[0-9A-HJ-NPQRTUWXY]{10}$/);
    const sum = weights.reduce(
      (total, weight, place) => total + weight * alphabet.indexOf(creditCode.charAt(place)),
      0,
    );
    expect([creditCode, sum % 31]).toEqual([creditCode, 0]);
  }
});

it('has organisation codes with right check digits in them (GB 11714)', () => {
  for (const { creditCode } of companies) {
    const [digits, last] = [creditCode.slice(8, 16), creditCode.charAt(16)];
    let sum = last === 'X' ? 10 : Number(last);
    for (const [place, weight] of [3, 7, 9, 10, 5, 8, 4, 2].entries()) {
      const character = digits.charAt(place);
      sum += weight * (/\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55);
    }
    expect([creditCode, sum % 11]).toEqual([creditCode, 0]);
  }
});

it('has registration numbers with right check digits (ISO 7064 MOD 11,10)', () => {
  for (const { registrationNumber } of companies) {
    expect(registrationNumber).toMatch(/^\d{2}0199\d{9}$/);
    let product = 10;
    let sum = 0;
    for (const digit of registrationNumber) {
      sum = (product % 11) + Number(digit);
      product = (sum % 10 || 10) * 2;
    }
    expect([registrationNumber, sum % 10]).toEqual([registrationNumber, 1]);
  }
});

it('gives no name, code, id or licence number twice', () => {
  const unique = (texts: readonly string[]): void => {
    expect(new Set(texts).size).toBe(texts.length);
  };
  unique(companies.map(({ name }) => name));
  unique(
    companies.flatMap(({ creditCode, registrationNumber, keyNo }) => [creditCode, registrationNumber, keyNo]),
  );
  unique(licenses.map(({ id }) => id));
  unique(licenses.map(({ licenseNumber }) => licenseNumber));
});

it('has ids and KeyNos of 32 hexadecimal digits', () => {
  for (const id of [...licenses.map((license) => license.id), ...companies.map((company) => company.keyNo)]) {
    expect(id).toMatch(/^[0-9a-f]{32}$/);
  }
});

it.each([
  ['of several provinces', /^(?:A[12]\.)?(?:B1\.)?B[12]-20\d{6}$/],
  ['of two value-added classes', /^B1\.B2-20\d{6}$/],
  ['with basic classes', /^A2\.B1\.B2-20\d{6}$/],
  ['with first-class basic business', /^A1\.B2-20\d{6}$/],
  ['of foreign investment', /^合字B2-20\d{6}$/],
  ['of foreign investment, two classes', /^合字B1\.B2-20\d{6}$/],
  ['of one province', /^粤B2-20\d{6}$/],
  ['an ICP certificate', /^京ICP证\d{6}号$/],
  ['an ICP certificate with a class', /^[苏黔]ICP证B2-20\d{6}$/],
  ['an ICP certificate before the province', /^ICP证粤B2-20\d{6}号$/],
  ['an ICP certificate with a short number', /^京ICP证B2-\d{5}号$/],
  ['of the old form', /^B2-20\d{2}-\d{4}号$/],
  ['with spaces', /^京 ICP 证 \d{6} 号$/],
  ['with a non-breaking hyphen', /^B1\.B2\u2011/],
  ['with a letter for a digit', /^Bl-/],
  ['with words before it', /^经营许可证编号：/],
  ['in full width', /^Ｂ２－２０/],
  ['a filing of eight digits', /^京ICP备\d{8}号-1$/],
  ['a filing of ten digits', /^粤ICP备\d{10}号$/],
])('has a licence number %s', (_, form) => {
  expect(
    licenses.map(({ licenseNumber }) => licenseNumber).filter((number) => form.test(number)),
  ).not.toHaveLength(0);
});

it('has only invented licence numbers: serials from 9000, filings from 999000', () => {
  for (const { licenseNumber } of licenses) {
    const digits = licenseNumber
      .normalize('NFKC')
      .replace(/号(?:-1)?$/, '')
      .replace(/\D/g, '');
    expect(digits).toMatch(licenseNumber.includes('备') ? /999\d{3}$/ : /9\d{3}$/);
  }
});

it.each([
  ['nested brackets', /（[^（）]*（[^（）]*））/],
  ['a colon in brackets', /（[^（）]*：[^（）]*）/],
  ['a list without regions', /^[^：]*业务、[^：]*业务/],
  ['names joined without regions', /^[^：、]*业务[^：、]*业务$/],
  ['a decision', /不予批准继续经营：/],
  ['a line break', /\n/],
  ['half-width marks', /\):[^：]*,/],
  ['one name and nothing else', /^国内呼叫中心业务$/],
  ['nothing', /^$/],
])('has a scope with %s', (_, form) => {
  expect(licenses.map(({ scope }) => scope).filter((scope) => form.test(scope))).not.toHaveLength(0);
});

it('has every qualifier, as one run of text', () => {
  const [, qualified] = notable.scopeForms.licenses;
  const brackets = qualified?.scope.match(/（[^）]*）：全国/g) ?? [];
  expect(brackets).toHaveLength(14);
  expect(qualified?.scope.replace(/[^（）：]+（[^）]*）：全国/g, '')).toBe('');
});

it('has a scope that is cut at 1,024 characters inside a name', () => {
  const [, , , , cut] = notable.scopeForms.licenses;
  expect(cut?.scope).toHaveLength(1024);
  expect(cut?.scope).toMatch(/自治区存储转$/);
});

it('has valid, invalid and unknown licences', () => {
  const words = new Set(licenses.map(({ isValid }) => isValid));
  for (const word of ['是', '否', '已注销', '', null]) expect(words).toContain(word);
});

it('has names in both brackets, long ones and rare ones', () => {
  const { fullWidthBrackets, halfWidthBrackets, longName, rareCharacters } = notable;
  expect(fullWidthBrackets.name).toMatch(/（.+）/);
  expect(halfWidthBrackets.name).toMatch(/\(.+\)/);
  expect(longName.name.length).toBeGreaterThan(60);
  expect(rareCharacters.name).toMatch(/[\u{20000}-\u{3FFFF}]{2}/u);
});

it('keeps to the lengths that the vendor documents', () => {
  for (const { name } of companies) expect(name.length).toBeLessThanOrEqual(128);
  for (const { scope, licenseNumber } of licenses) {
    expect(scope.length).toBeLessThanOrEqual(1024);
    expect(licenseNumber.length).toBeLessThanOrEqual(32);
  }
});
