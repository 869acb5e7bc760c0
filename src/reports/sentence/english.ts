import type { Validity } from '../../domain/license.ts';
import type { Unclear } from '../../domain/needs/need.ts';
import type { CompanyFacts, LicenseFacts, NeedDoubt, NeedFacts, Sentences, Source } from './facts.ts';

/** The sentences in English. Names, numbers and the vendor's own words stay as they are. */
export const ENGLISH: Sentences = {
  license: (facts, source) =>
    `${basis(source)}, ${licenseWords(facts)}${validityWords(facts)}; ${NO_DATES}.${sample(source)}`,
  company: (facts, source) =>
    `${basis(source)}, a search for “${facts.query}” ${companyWords(facts)}; ${NO_DATES}.${sample(source)}`,
  noneFound: (query, source) =>
    `${basis(source)}, a search for “${query}” found no telecom business licence; this does not prove that the company has none.${sample(source)}`,
  need: (facts, source) => `${basis(source)}, ${needWords(facts)}; ${NO_DATES}.${sample(source)}`,
};

const NO_DATES = 'this source gives no date of issue or expiry';

const STATES: Readonly<Record<Validity, string>> = {
  valid: 'valid',
  invalid: 'invalid',
  unknown: 'of unknown validity',
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function basis({ first, last, orderNumbers }: Source): string {
  const days =
    first === last ? `As of ${day(first)}` : `According to answers of ${day(first)} to ${day(last)}`;
  const [only, ...others] = orderNumbers;
  const orders =
    only === undefined
      ? 'no order number given'
      : `order ${others.length === 0 ? 'number' : 'numbers'} ${orderNumbers.join(', ')}`;
  return `${days} (China Standard Time; telecom licence API of QCC, 企查查; ${orders})`;
}

function day(iso: string): string {
  const [year = '', month = '', date = ''] = iso.split('-');
  return `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

function licenseWords({ company, number, isFiling }: LicenseFacts): string {
  if (number === '') return `a telecom business licence of ${company} was found without a number`;
  return isFiling
    ? `a record of ${company} was found with the number ${number}, which by its form is that of an ICP filing and no licence`
    : `a telecom business licence of ${company} was found with the number ${number}`;
}

function validityWords({ validity, validityText }: LicenseFacts): string {
  if (validityText === '') return '; the answer does not say whether it is valid';
  const said = `; under “是否有效” (whether valid) the answer says “${validityText}”`;
  return validity === 'unknown'
    ? `${said}, which does not tell whether it is valid`
    : `${said}, that is, ${STATES[validity]}`;
}

function companyWords({ company, groups, count, missing, unreadable }: CompanyFacts): string {
  const states = groups.map(({ validity, numbers }) => {
    const named = numbers.filter((number) => number !== '');
    return `${String(numbers.length)} ${STATES[validity]}${named.length === 0 ? '' : ` (${named.join(', ')})`}`;
  });
  return [
    `found ${licenses(count)} of ${company}${count === 0 ? '' : `: ${states.join(', ')}`}`,
    ...(missing === 0 ? [] : [`${String(missing)} more were not obtained and are not counted`]),
    ...(unreadable === 0
      ? []
      : [
          `${unreadable === 1 ? '1 row' : `${String(unreadable)} rows`} could not be read and are not counted`,
        ]),
  ].join('; ');
}

function licenses(count: number): string {
  return count === 1 ? '1 telecom business licence' : `${String(count)} telecom business licences`;
}

function needWords(facts: NeedFacts): string {
  const { company, business, region, verdict, numbers, where, lacking, doubts } = facts;
  const need = `${business} (${region ?? 'in any one region'})`;
  const by = numbers.length === 0 ? '' : ` (${numbers.join(', ')})`;
  const regions = where.length === 0 ? '' : `, in ${where.join('、')}`;
  const held = `as read from their scopes, the telecom business licences of ${company} that are marked as valid${by}`;
  switch (verdict) {
    case 'covered':
      return `${held} cover ${need}${region === null ? regions : ''}`;
    case 'partlyCovered':
      return `${held} partly cover ${need}${regions}${lacking.length === 0 ? '' : `, and do not cover ${lacking.join('、')}`}`;
    case 'notCovered':
      return `as read from their scopes, the telecom business licences found of ${company} do not cover ${need}`;
    case 'cannotTell':
      return `the answers do not tell whether the telecom business licences of ${company} cover ${need}${doubts.length === 0 ? '' : `, since ${doubts.map(doubtWords).join('; ')}`}`;
  }
}

function doubtWords(doubt: NeedDoubt): string {
  switch (doubt.kind) {
    case 'noneFound':
      return 'no licence was found, which does not prove that the company has none';
    case 'missing':
      return `${String(doubt.count)} more ${doubt.count === 1 ? 'licence was' : 'licences were'} not obtained`;
    case 'unreadable':
      return `${doubt.count === 1 ? '1 row' : `${String(doubt.count)} rows`} could not be read`;
    case 'unclear':
      return `${UNCLEAR[doubt.why]}${doubt.numbers.length === 0 ? '' : ` (${doubt.numbers.join(', ')})`}`;
  }
}

const UNCLEAR: Readonly<Record<Unclear, string>> = {
  validityUnknown: 'the answer does not say whether the licence is valid',
  termEnded: 'the scope states a term that has ended',
  termOpen: 'the scope states a term whose end could not be read',
  qualified: 'a limit in brackets leaves a part of the business out',
  partName: 'the business is named by an old name, which means only a part of it',
  partOfBusiness: 'only a part of the business is named',
  widerBusiness: 'only a wider business is named',
  resale: 'resale is licensed, for which the catalogue has no code',
  contradicted: 'the business is named, and elsewhere refused or cancelled',
  noRegion: 'no region is named',
  unknownRegion: 'a region could not be read',
  partOfRegion: 'only a part of the region is named, such as one of its cities',
  beyondProvince:
    'information on the internet is licensed in another province, and sources disagree whether it reaches beyond',
  noScope: 'the answer gives no scope',
  partlyRead: 'a part of the scope could not be read',
  mayBeCut: 'the scope may have been cut off',
};

function sample({ isSample }: Source): string {
  return isSample ? ' (Sample data: every company is invented.)' : '';
}
