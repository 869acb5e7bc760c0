import type { Reminder } from '../../../../src/domain/regulator/reminder.ts';
import type { Company, Dossier } from '../../../../src/licenses/answer.ts';
import type { KeptRecord, Recorded } from '../../../../src/licenses/kept-record.ts';
import { companyWith } from '../document/knowledge/company-with.ts';
import { license, listed, NOW } from '../panels/license/dossiers.ts';

/** What a user recorded of the invented licence. */
export function kept(changes: Partial<KeptRecord> = {}): KeptRecord {
  return {
    id: 1,
    licenseNumber: license.licenseNumber,
    companyName: license.companyName,
    validUntil: '2027-02-01',
    issued: null,
    status: '有效',
    scope: null,
    quotation: null,
    lookedAt: '2026-11-20',
    pictureHash: null,
    recordedAt: NOW,
    ...changes,
  };
}

export const REMIND: Reminder = { state: 'remind', days: 70 };

export function recordedLicense(changes: Partial<KeptRecord> = {}, reminder: Reminder = REMIND): Dossier {
  return { ...listed, ...beside(kept(changes), reminder) };
}

export function recordedCompany(changes: Partial<KeptRecord> = {}): Company {
  return { ...companyWith(['valid']), licenses: [recordedLicense(changes)] };
}

export function beside(record: KeptRecord, reminder: Reminder = REMIND): Recorded {
  return { recorded: [record], reminder };
}
