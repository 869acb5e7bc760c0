import fc from 'fast-check';
import { codeOf } from '../../src/domain/company/company-code.ts';
import { comparisonsOf } from '../../src/domain/comparisons/comparisons.ts';
import { readCount, readMoney, readPercentage } from '../../src/domain/figures.ts';
import { caveatsOf, parseLicenseNumber } from '../../src/domain/license-number.ts';
import { REPORT_FIELDS } from '../../src/domain/license.ts';
import { requires } from '../../src/domain/needs/requires.ts';
import { readNeeds, suggestions } from '../../src/domain/needs/typed.ts';
import { listedBusinesses } from '../../src/domain/scope/listed.ts';
import { provincesOf } from '../../src/domain/scope/provinces.ts';
import { parseScope } from '../../src/domain/scope/scope.ts';
import { escapeMarkdown } from '../../src/domain/text/markdown.ts';
import { fullReport } from '../support/annual-reports.ts';
import { target } from './target.ts';
import { textUpTo } from './texts.ts';

/** As long as a scope may be that the client takes, in UTF-16 units. */
const LONGEST_SCOPE = 16_384;

const LONGEST_FIELD = 2048;

const NOTHING_SECRET = { shown: null, secrets: [] };

/** A scope, with what is made of it. */
export const scope = target('scope', textUpTo(LONGEST_SCOPE), (text) => {
  const read = parseScope(text);
  const { entries, rest } = read;
  if (entries.map(({ raw }) => raw).join('') + rest !== text) throw new Error('text was lost or invented');
  listedBusinesses(read);
  provincesOf(entries.flatMap(({ regions }) => regions));
  const license = { licenseNumber: 'B2-20260001', scope: text, validity: 'valid' } as const;
  for (const { verdict } of requires([{ code: 'B11' }, { code: 'B25' }], [license], 'all', '2026-11-03'))
    if (text.trim() === '' && verdict !== 'cannotTell') throw new Error(`${verdict} by an empty scope`);
  return NOTHING_SECRET;
});

/** Numbers, codes and figures, and an answer whose fields are held against each other. */
export const numbers = target(
  'numbers',
  fc.record({ text: textUpTo(LONGEST_FIELD), other: textUpTo(LONGEST_FIELD) }),
  ({ text, other }) => {
    const number = parseLicenseNumber(text);
    caveatsOf(number);
    const again = parseLicenseNumber(number.normalized);
    if (number.kind !== 'unknown' && again.normalized !== number.normalized)
      throw new Error(`${number.normalized} reads as ${again.normalized}`);
    codeOf(text);
    readCount(text);
    readPercentage(text);
    readMoney(text, other);
    readNeeds(text);
    suggestions(text);
    if (/[<>\n]/u.test(escapeMarkdown(text))) throw new Error('markup is left');
    comparisonsOf(licenseOf(text, other), other);
    return NOTHING_SECRET;
  },
);

/** A licence of which one text stands in every other field, and another one in the rest. */
function licenseOf(text: string, other: string): Parameters<typeof comparisonsOf>[0] {
  const alternating = fullReport((field) => (REPORT_FIELDS.indexOf(field) % 2 === 0 ? other : text));
  return {
    ...{ id: '1', keyNo: text, companyName: other, licenseNumber: text, scope: other },
    ...{ validity: 'unknown', validityText: text, annualReport: { ...alternating, stockCode: null } },
  };
}
