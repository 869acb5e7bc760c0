import * as vscode from 'vscode';
import { withoutFilings } from '../../../domain/license-counts.ts';
import { furtherOf, type Company, type DataKind } from '../../../licenses/answer.ts';
import type { CompanyView } from '../../../protocol/company-page.ts';
import {
  askAnywayLabel,
  copyMarkdownLabel,
  copySentenceLabel,
  exportLabel,
  refreshLabel,
  saveEvidenceLabel,
} from '../../../wording/actions.ts';
import { unreadableRows } from '../../../wording/counts.ts';
import { answersCleared, companyGaps, notOwnWords } from '../../../wording/license/company-gaps.ts';
import { filingsBeside } from '../../../wording/license/found-licenses.ts';
import { noLicenseFoundDoubt } from '../../../wording/known.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import { listed } from '../../../wording/parts.ts';
import { callPrice, callsPrice } from '../../../wording/prices.ts';
import { activityView } from '../../../pages/activity-view.ts';
import { recordRows } from '../../../sections/regulator/record-rows.ts';
import { newForm, recordingWithheld, regulatorView, type FormState } from '../regulator/regulator-view.ts';
import { validMap } from '../../../sections/company/valid-map.ts';
import { provenanceRows, sampleMark, vendorRow } from '../../../pages/row-view.ts';
import type { CompanyState } from './company-model.ts';
import { holdingsView } from '../../../sections/company/holdings-view.ts';
import { licenseListView } from './license-list-view.ts';
import { needsView } from './needs-view.ts';
import { readLicenses } from '../../../sections/company/read-license.ts';
import { statesView } from '../../../sections/company/states-view.ts';

/** Everything the page of a company shows: its licences side by side. @param now milliseconds since 1970. */
export function companyView(state: CompanyState, now: number, form: FormState = newForm(now)): CompanyView {
  const { company, activity, dataKind } = state;
  const read = readLicenses(company);
  const gaps = companyGaps(company);
  const from = company.provenance ?? company.licenses[0]?.license.provenance ?? null;
  return {
    kind: 'company',
    company: vendorRow(licenseFieldWords('companyName'), company.name),
    summary: summaryWords(company),
    states: statesView(read),
    sample: from && sampleMark(from),
    facts: [...(from ? provenanceRows(from, now) : []), ...recordRows(company, null)],
    actions: [
      { action: 'copySentence', label: copySentenceLabel() },
      { action: 'copyMarkdown', label: copyMarkdownLabel() },
      { action: 'export', label: exportLabel() },
      { action: 'saveEvidence', label: saveEvidenceLabel() },
    ],
    ...askLabels(state, from?.data),
    activity: activityView(activity),
    needs: companyNeeds(state),
    holdings: holdingsView(read, gaps),
    licenses: licenseListView(read, gaps, now),
    ...validMap(read),
    regulator: regulatorView({
      subject: { licenseNumber: null, companyName: company.name },
      ...{ recorded: company, license: null, licenses: company.licenses, form },
      withheld: from ? recordingWithheld(from.data, dataKind) : null,
    }),
  };
}

/** The question on the page and its answer from all that is known of the company's licences. */
export function companyNeeds({ company, question }: CompanyState): CompanyView['needs'] {
  return needsView(question, company);
}

/** The buttons that ask, each with the price of its calls. */
function askLabels(
  { isMoreACall, pagesLeft, refused }: CompanyState,
  data: DataKind | undefined,
): Pick<CompanyView, 'refresh' | 'loadMore' | 'loadAll'> {
  const price = callPrice(data);
  const anyway = askAnywayLabel(price);
  const more = refused === 'loadMore' ? anyway : vscode.l10n.t('Load more ({0})', price);
  const all = vscode.l10n.t('Load all pages that are left ({0})', callsPrice(pagesLeft, data));
  return {
    refresh: refused === 'refresh' ? anyway : refreshLabel(price),
    loadMore: isMoreACall ? more : null,
    loadAll: pagesLeft > 1 ? { label: refused === 'loadAll' ? anyway : all, calls: pagesLeft } : null,
  };
}

/**
 * No number of licences where none was asked for since the answers were cleared, or where nothing that came could be read;
 * filings are none, and stand beside it.
 */
function summaryWords(company: Company): string {
  const { licenses, unreadable, provenance } = company;
  if (provenance === null) return answersCleared();
  const found = licenses.map(({ license }) => license.value);
  return listed(
    countWords(company, withoutFilings(found).length),
    filingsBeside(found),
    unreadable > 0 ? unreadableRows(unreadable) : '',
  );
}

/** @param count of its licences that are loaded. */
function countWords(company: Company, count: number): string {
  const further = furtherOf(company);
  if (further > 0) return vscode.l10n.t('Licences: {0} of {1} loaded', count, count + further);
  if (count > 0) return vscode.l10n.t('Licences: {0}', count);
  if (company.unreadable > 0) return '';
  const [anothers = noLicenseFoundDoubt()] = notOwnWords(company);
  return anothers;
}
