import * as vscode from 'vscode';
import type { BusinessClass } from '../../domain/catalogue/business.ts';
import type { License } from '../../domain/license.ts';
import type { LicenseNumber, LicenseNumberKind, NumberCaveat } from '../../domain/license-number.ts';
import { withUnseenMarked } from '../../domain/text/unseen-characters.ts';
import { listed } from '../parts.ts';

/** The licence number as sent, what no reader sees named by its code, or the words for one that the vendor left out. */
export function licenseNumberWords({ licenseNumber }: Pick<License, 'licenseNumber'>): string {
  return licenseNumber === '' ? vscode.l10n.t('(no licence number)') : withUnseenMarked(licenseNumber);
}

/** What the year in a licence number is the year of. */
function firstYearLabel(kind: LicenseNumberKind): string {
  return kind === 'icpFiling' ? vscode.l10n.t('Year of first filing') : vscode.l10n.t('Year of first issue');
}

/** What the authority did that the number is of: it issues a licence, and takes a filing in. */
function issuerLabel(kind: LicenseNumberKind): string {
  return kind === 'icpFiling'
    ? vscode.l10n.t('Authority it was filed with, by the form of the number')
    : vscode.l10n.t('Issuer, by the form of the number');
}

/** The authority that gave the number, as far as its form tells. */
function issuerWords({ province }: LicenseNumber): string {
  return province === null
    ? vscode.l10n.t('Ministry of Industry and Information Technology')
    : vscode.l10n.t('Communications administration of {0}', province.name);
}

/** What kind of licence number it is. */
export function kindWords(kind: LicenseNumberKind): string {
  switch (kind) {
    case 'crossRegion':
      return vscode.l10n.t('Cross-region licence, for more than one province');
    case 'foreignInvested':
      return vscode.l10n.t('Licence of the 合字 series');
    case 'provincial':
      return vscode.l10n.t("Licence of one province's authority");
    case 'icpCertificate':
      return vscode.l10n.t('ICP certificate (ICP证)');
    case 'mixed':
      return vscode.l10n.t('ICP certificate with classes');
    case 'old':
      return vscode.l10n.t('Licence number in the old form');
    case 'icpFiling':
      return vscode.l10n.t('ICP filing (备案), not a licence');
    case 'unknown':
      return vscode.l10n.t('Not a known form of a licence number');
  }
}

/** A class of the catalogue of telecom services, with its meaning. */
function classWords(one: BusinessClass): string {
  switch (one) {
    case 'A1':
      return vscode.l10n.t('A1, basic services of the first class');
    case 'A2':
      return vscode.l10n.t('A2, basic services of the second class');
    case 'B1':
      return vscode.l10n.t('B1, value-added services of the first class');
    case 'B2':
      return vscode.l10n.t('B2, value-added services of the second class');
  }
}

/** What a licence number does not prove, as a sentence. */
export function caveatWords(caveat: NumberCaveat): string {
  switch (caveat) {
    case 'formUnknown':
      return vscode.l10n.t('Its form is not known here: nothing can be read from it.');
    case 'filingIsNoLicense':
      return vscode.l10n.t('A filing registers a site or an app. It allows no telecom business.');
    case 'foreignInvestmentInferred':
      return vscode.l10n.t(
        'Holders seen with 合字 have foreign investment; no public rule says that the sign means it.',
      );
    case 'mayBeFiling':
      return vscode.l10n.t(
        'The suffix is that of a site or an app: the number may be a filing, which proves no licence in force.',
      );
    case 'yearIsFirstIssue':
      return vscode.l10n.t(
        'The year is that of the first issue: a renewed licence usually keeps its number.',
      );
    case 'classesAreNotBusinesses':
      return vscode.l10n.t(
        'The classes are not the businesses: licences hold businesses of classes that their numbers do not have.',
      );
    case 'classesBefore2015':
      return vscode.l10n.t(
        'Several businesses changed their class with the catalogue of 2015; this number may mean the classes of before.',
      );
  }
}

/** A part of a licence number: what it is called, and what it says. */
export interface NumberPart {
  readonly label: string;
  readonly value: string;
}

/** The classes that a licence number names; the value is empty where its form has none. */
export function classesPart({ classes }: LicenseNumber): NumberPart {
  return { label: vscode.l10n.t('Classes'), value: listed(...classes.map(classWords)) };
}

/** The year in a licence number; the value is empty where its form has none. */
export function yearPart({ kind, year }: LicenseNumber): NumberPart {
  return { label: firstYearLabel(kind), value: year === null ? '' : String(year) };
}

/** Whose a licence number is; the value is empty where its form is not known. */
export function issuerPart(number: LicenseNumber): NumberPart {
  return {
    label: issuerLabel(number.kind),
    value: number.kind === 'unknown' ? '' : issuerWords(number),
  };
}
