import * as vscode from 'vscode';
import { withUnseenMarked } from '../../../domain/text/unseen-characters.ts';
import type { Dossier, Provenance } from '../../../licenses/answer.ts';
import { licenseWordWithTerm, seenValidity } from '../../../wording/license/validity.ts';
import type { LicenseView, ReportView } from '../../../protocol/license-page.ts';
import type { View } from '../../../protocol/messages.ts';
import type { NoteView } from '../../../protocol/page.ts';
import { askView } from './ask-view.ts';
import { activityView } from '../../../pages/activity-view.ts';
import { comparisonsView } from '../../../sections/license/comparisons-view.ts';
import { unsaidHeading, unsaidPoints } from '../../../sections/license/unsaid.ts';
import { scopeView } from '../../../sections/license/scope-view.ts';
import { historyView } from '../../../sections/license/history-view.ts';
import { numberView } from '../../../sections/license/number-view.ts';
import type { LicenseState } from './license-model.ts';
import { subjectOfLicense } from '../../../domain/regulator/subject.ts';
import { recordRows } from '../../../sections/regulator/record-rows.ts';
import { newForm, recordingWithheld, regulatorView, type FormState } from '../regulator/regulator-view.ts';
import { identifierGroup, reportGroups } from '../../../sections/license/groups.ts';
import { isGiven, provenanceRows, sampleMark, vendorRow } from '../../../pages/row-view.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import {
  companyOverviewLabel,
  copyMarkdownLabel,
  copySentenceLabel,
  exportLabel,
  saveEvidenceLabel,
} from '../../../wording/actions.ts';
import { noAnnualReport } from '../../../wording/known.ts';

/** Everything the page of a licence shows, in the user's language. @param now milliseconds since 1970. */
export function panelView(state: LicenseState, now: number, form: FormState = newForm(now)): View {
  return state.dossier ? licenseView(state, state.dossier, form, now) : unknownView(state);
}

/** What a licence's restored panel shows whose saved state cannot be read: not even the licence's id is known. */
export function lostView(): NoteView {
  return {
    kind: 'note',
    heading: vscode.l10n.t('Licence'),
    text: vscode.l10n.t(
      'What this panel showed could not be restored. Open the licence again from its company.',
    ),
    ask: null,
    activity: { kind: 'idle' },
  };
}

/** As many characters of a company's name as a tab bears; what tells companies apart stands at the head of a name. */
const tabNameLength = 8;

/** The title of a licence's tab: the number first, for licences of one company are often open side by side. */
export function panelTitle(dossier: Dossier | undefined): string {
  const { licenseNumber = '', companyName = '' } = dossier?.license.value ?? {};
  const characters = Array.from(companyName);
  const name =
    characters.length > tabNameLength ? `${characters.slice(0, tabNameLength).join('')}…` : companyName;
  return withUnseenMarked([licenseNumber, name].filter(isGiven).join(' · ')) || vscode.l10n.t('Licence');
}

function unknownView(state: LicenseState): NoteView {
  return {
    kind: 'note',
    heading: vscode.l10n.t('Licence'),
    text: vscode.l10n.t('Nothing is known of the licence {0} here.', state.id),
    ask: askView(state),
    activity: activityView(state.activity),
  };
}

function licenseView(state: LicenseState, dossier: Dossier, form: FormState, now: number): LicenseView {
  const { value: license, provenance } = dossier.license;
  return {
    kind: 'license',
    company: vendorRow(licenseFieldWords('companyName'), license.companyName),
    number: vendorRow(licenseFieldWords('licenseNumber'), license.licenseNumber),
    numberParts: numberView(license.licenseNumber),
    validity: { kind: seenValidity(license), word: licenseWordWithTerm(license) },
    sample: sampleMark(provenance),
    facts: [...provenanceRows(provenance, now), ...recordRows(dossier, license)],
    actions: [
      ...(isGiven(license.licenseNumber)
        ? [{ action: 'copyNumber' as const, label: vscode.l10n.t('Copy Licence Number') }]
        : []),
      { action: 'copySentence', label: copySentenceLabel() },
      { action: 'copyMarkdown', label: copyMarkdownLabel() },
      { action: 'export', label: exportLabel() },
      { action: 'saveEvidence', label: saveEvidenceLabel() },
      { action: 'openCompany', label: companyOverviewLabel() },
    ],
    ask: askView(state),
    activity: activityView(state.activity),
    coverage: scopeView(license.scope),
    scope: vendorRow(licenseFieldWords('scope'), license.scope),
    report: reportView(dossier, now),
    checks: comparisonsView(dossier, state.question),
    history: historyView(state.history),
    identifiers: identifierGroup(license),
    unsaid: {
      heading: unsaidHeading(),
      points: unsaidPoints(),
    },
    regulator: regulatorPart(state, dossier, form),
  };
}

function regulatorPart(state: LicenseState, dossier: Dossier, form: FormState): LicenseView['regulator'] {
  const { value: license, provenance } = dossier.license;
  const subject = subjectOfLicense(license);
  if (!subject) return null;
  const withheld = recordingWithheld(provenance.data, state.dataKind);
  return regulatorView({ subject, recorded: dossier, license, licenses: [], withheld, form });
}

function reportView({ license, annualReport }: Dossier, now: number): ReportView {
  const heading = vscode.l10n.t('Annual report');
  if (!annualReport) {
    return { kind: 'unasked', heading, text: vscode.l10n.t('Not fetched.') };
  }
  const facts = sameAnswer(annualReport.provenance, license.provenance)
    ? []
    : provenanceRows(annualReport.provenance, now);
  return annualReport.value
    ? { kind: 'given', heading, facts, groups: reportGroups(annualReport.value, license.value) }
    : {
        kind: 'none',
        heading,
        facts,
        text: noAnnualReport(),
      };
}

/** The header says it already. */
function sameAnswer(a: Provenance, b: Provenance): boolean {
  return a.fetchedAt === b.fetchedAt && a.orderNumber === b.orderNumber;
}
