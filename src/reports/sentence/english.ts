import type { Validity } from '../../domain/license.ts';
import type {
  CompanyFacts,
  LicenseFacts,
  NeedFacts,
  RecordFacts,
  Sentences,
  SentenceSource,
} from './facts.ts';
import { ENGLISH_REASONS } from './reasons.ts';

/** The sentences in English. Names, numbers and the vendor's own words stay as they are. */
export const ENGLISH: Sentences = {
  license: (facts, source) =>
    `${basis(source)}, ${licenseWords(facts)}${validityWords(facts)}${recordWords(facts)}; ${NO_DATES}.${sample(source)}`,
  company: (facts, source) =>
    `${basis(source)}, a search for “${facts.query}” ${companyWords(facts)}${recordWords(facts)}; ${NO_DATES}.${sample(source)}`,
  noneFound: (query, source) =>
    `${basis(source)}, a search for “${query}” found no telecom business licence; this does not prove that the company has none.${sample(source)}`,
  need: (facts, source) =>
    `${basis(source)}, ${needWords(facts)}${recordWords(facts)}; ${NO_DATES}.${sample(source)}`,
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

function basis({ first, last, orderNumbers, isSample }: SentenceSource): string {
  const days =
    first === last ? `As of ${day(first)}` : `According to answers of ${day(first)} to ${day(last)}`;
  const [only, ...others] = orderNumbers;
  const orders =
    only === undefined
      ? 'no order number given'
      : `order ${others.length === 0 ? 'number' : 'numbers'} ${orderNumbers.join(', ')}`;
  const source = isSample ? 'sample data, no answer of QCC' : 'telecom licence API of QCC, 企查查';
  return `${days} (China Standard Time; ${source}; ${orders})`;
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

function companyWords({ company, groups, count, kept, filings, ...open }: CompanyFacts): string {
  const states = groups.map(
    ({ validity, numbers }) => `${String(numbers.length)} ${STATES[validity]}${inBrackets(numbers)}`,
  );
  return [
    count === 0 ? noneWords(company, open) : `found ${licenses(count)} of ${company}: ${states.join(', ')}`,
    ...(kept === 0 ? [] : [`${String(kept)} of them from an earlier answer`]),
    ...(filings.length === 0
      ? []
      : [
          `${filings.length === 1 ? '1 record has' : `${String(filings.length)} records have`} by its form the number of an ICP filing${inBrackets(filings)}, which is no licence and is not counted`,
        ]),
    ...openWords(count, open),
  ].join('; ');
}

/** That no licence of a company was found, which proves nothing: of records that are not known it is not said. */
function noneWords(
  company: string,
  { missing, unreadable }: Pick<CompanyFacts, 'missing' | 'unreadable'>,
): string {
  const where = missing + unreadable === 0 ? '' : ' in what was obtained';
  return `found no telecom business licence of ${company}${where}; this does not prove that the company has none`;
}

/** What the search leaves open of a company's licences. */
function openWords(
  count: number,
  {
    others,
    holders,
    missing,
    unreadable,
  }: Pick<CompanyFacts, 'others' | 'holders' | 'missing' | 'unreadable'>,
): readonly string[] {
  return [
    ...(count > 0 || others === 0
      ? []
      : [
          `the search found ${others === 1 ? '1 licence' : `${String(others)} licences`} of ${holders.length === 0 ? 'another company' : holders.join(', ')}`,
        ]),
    ...(missing === 0
      ? []
      : [
          `${String(missing)} more of the search were not obtained (they may be another company's) and are not counted`,
        ]),
    ...(unreadable === 0
      ? []
      : [
          `${unreadable === 1 ? '1 row' : `${String(unreadable)} rows`} could not be read and are not counted`,
        ]),
  ];
}

function inBrackets(numbers: readonly string[]): string {
  const named = numbers.filter((number) => number !== '');
  return named.length === 0 ? '' : ` (${named.join(', ')})`;
}

function licenses(count: number): string {
  return count === 1 ? '1 telecom business licence' : `${String(count)} telecom business licences`;
}

function needWords(facts: NeedFacts): string {
  const { company, business, region, verdict, numbers, where, reason } = facts;
  const need = `${business} (${region ?? 'any one region will do; this does not mean nationwide'})`;
  const regions = where.length === 0 ? '' : `, in ${where.join('、')}`;
  const held = `as read from their scopes, the telecom business licences of ${company} that are marked as valid${inBrackets(numbers)}`;
  switch (verdict) {
    case 'covered':
      return `${held} cover ${need}${region === null ? regions || ', and the licences name no region' : ''}`;
    case 'partlyCovered':
      return `${held} partly cover ${need}${regions}${lackingWords(facts)}`;
    case 'notCovered':
      return `none of the telecom business licences found of ${company} is both marked as valid and, as read from its scope, covers ${need}; neither a subsidiary under its parent's licence nor an approval instead of a licence is in this source`;
    case 'cannotTell':
      return `the answers do not tell whether the telecom business licences of ${company} cover ${need}${reason === null ? '' : `; one reason: ${ENGLISH_REASONS[reason]}`}`;
  }
}

/** What the user's own records say against the licences. */
function recordWords({ records }: { readonly records: readonly RecordFacts[] }): string {
  const said = records.map(({ lookedAt, number, otherName, status, validUntil, otherScope }) => {
    const facts = [
      ...(otherName === null ? [] : [`the company's name ${otherName}`]),
      ...(status === null ? [] : [`the status “${status}”`]),
      ...(validUntil === null ? [] : [`an end on ${day(validUntil)}`]),
      ...(otherScope === 'yes' ? ['another scope'] : []),
      ...(otherScope === 'uncompared' ? ['a scope that was not compared with this'] : []),
    ];
    return `; the user's own record of the regulator's page of ${day(lookedAt)} gives for ${recordedWords(number)} ${facts.join(', ')}`;
  });
  return said.length === 0 ? '' : `${said.join('')}; only the regulator can say what holds`;
}

function recordedWords(number: RecordFacts['number']): string {
  if (number === null) return 'the company as a whole';
  return number === '' ? 'one of these licences, which has no number,' : number;
}

function lackingWords({ lacking, lackingParts }: NeedFacts): string {
  const regions = lacking.map(({ name, isRest }) => (isRest ? `the rest of ${name}` : name));
  const all = [...regions, ...lackingParts];
  return all.length === 0 ? '' : `, and do not cover ${all.join('、')}`;
}

function sample({ isSample }: SentenceSource): string {
  return isSample ? ' (Sample data: every company is invented.)' : '';
}
