import * as vscode from 'vscode';
import { exactTime } from '../../../domain/exact-time.ts';
import { withUnseenMarked } from '../../../domain/text/unseen-characters.ts';
import type { Company, DataKind } from '../../../licenses/answer.ts';
import type { CompanyMessage } from '../../../protocol/company-page.ts';
import type { NoteView } from '../../../protocol/page.ts';
import { companyReport } from '../../../reports/company/company-report.ts';
import { markdownReport } from '../../../reports/markdown.ts';
import type { SentenceSubject } from '../../../reports/sentence/sentence.ts';
import { answeredNeed, needAnswers } from '../../../sections/company/need-answers.ts';
import { companyGaps } from '../../../wording/license/company-gaps.ts';
import { activityView } from '../../../pages/activity-view.ts';
import type { Activity } from '../../../pages/asking.ts';
import type { PageHost, PageModel } from '../../../pages/page.ts';
import type { RecordSubject } from '../../../domain/regulator/record.ts';
import type { RegulatorRecords } from '../../../licenses/regulator/regulator-records.ts';
import type { RecordDraft } from '../../../protocol/regulator.ts';
import { RegulatorForm } from '../regulator/regulator-form.ts';
import { CompanyModel, type CompanyModelOptions } from './company-model.ts';
import { companyNeeds, companyView } from './company-view.ts';
import { saveTable } from '../../../vscode/files/save-table.ts';
import { needsTable, needsText } from './needs-report.ts';
import { needProblems, type NeedsQuestion } from '../../../pages/need-form.ts';
import { needsAnnouncement } from './needs-view.ts';
import { saveCompany } from './saved-company.ts';

/** What the page of one company needs. */
export interface CompanyPageOptions extends Omit<CompanyModelOptions, 'onDidChange'> {
  /** What was typed into the form of a record before a reload. */
  readonly draft?: RecordDraft | undefined;
  /** Where the user's records are kept. */
  readonly records: Pick<RegulatorRecords, 'add' | 'remove' | 'trouble'>;
  readonly openLicense: (licenseId: string) => unknown;
  /** Writes what is known of the company, and what was asked on its page, into a file of the user's choice. */
  readonly exportCompany: (shown: ShownCompany) => unknown;
  /** Saves what is stored of the company of an id as evidence. @param need what was asked on its page, if anything. */
  readonly saveEvidence: (id: string, need?: NeedsQuestion | null) => unknown;
  /** Copies what is known as a sentence, in a language that the user chooses. */
  readonly copySentence: (subject: SentenceSubject) => unknown;
}

/** What the page of a company is about, and what was asked there of its licences; `null` where nothing was. */
export interface ShownCompany {
  readonly company: Company;
  readonly question: NeedsQuestion | null;
}

/** The page of one company. */
export function companyPageModel(
  host: PageHost,
  { openLicense, exportCompany, saveEvidence, copySentence, records, draft, ...options }: CompanyPageOptions,
): PageModel<CompanyMessage, ShownCompany> {
  const model = new CompanyModel({ ...options, onDidChange: host.changed });
  const form = new RegulatorForm({
    ...{ records, host, now: Date.now, draft },
    subject: () => subjectOf(model),
  });

  return {
    // After a reload the store is read only when the connection is known.
    get title() {
      const { company } = model;
      return company && withUnseenMarked(company.name);
    },
    get shown() {
      const { company, question } = model;
      return company && { company, question };
    },
    get activity() {
      return model.activity;
    },
    render: (now) => {
      const { id, state, question, activity } = model;
      return {
        view: state ? companyView(state, now, form.state) : unknownView(activity, options.dataKind()),
        saved: saveCompany({ companyId: id, question, draft: form.draft }),
      };
    },
    // The company is read from the store whenever it is shown.
    lookAgain: () => undefined,
    receive: (message) =>
      receive(message, { host, model, form, openLicense, exportCompany, saveEvidence, copySentence }),
    record: () => {
      form.open();
    },
    ask: () => model.refresh(),
    cancel: () => {
      model.cancel();
    },
    dispose: () => {
      form.dispose();
      model.dispose();
    },
  };
}

/** What a record would be of; `null` where the page shows another kind of data than the present connection's. */
function subjectOf({ state }: CompanyModel): RecordSubject | null {
  if (!state) return null;
  const { company, dataKind } = state;
  const data = (company.provenance ?? company.licenses[0]?.license.provenance)?.data ?? dataKind;
  return data === dataKind ? { licenseNumber: null, companyName: company.name } : null;
}

/** What a message may act on. */
interface Reach extends Pick<
  CompanyPageOptions,
  'openLicense' | 'exportCompany' | 'saveEvidence' | 'copySentence'
> {
  readonly host: PageHost;
  readonly model: CompanyModel;
  readonly form: RegulatorForm;
}

async function receive(message: CompanyMessage, reach: Reach): Promise<void> {
  const { model, openLicense } = reach;
  const { company } = model;
  switch (message.type) {
    case 'loadMore':
      return model.loadMore();
    case 'loadAll':
      // As many as the button said, and no more than are left by now.
      return model.loadAll(Math.min(message.calls, model.pagesLeft));
    case 'require':
      compare({ businesses: message.businesses, region: message.region }, reach);
      return;
    case 'openLicense':
      if (company?.licenses.some(({ license }) => license.value.id === message.id))
        await openLicense(message.id);
      return;
    case 'act':
      return act(message.action, reach);
    default:
      return reach.form.receive(message);
  }
}

async function act(
  action: Extract<CompanyMessage, { type: 'act' }>['action'],
  { host, model, exportCompany, saveEvidence, copySentence }: Reach,
): Promise<void> {
  const { state } = model;
  if (!state) return;
  const { company, question } = state;
  switch (action) {
    case 'export':
      await exportCompany({ company, question });
      return;
    case 'saveEvidence':
      await saveEvidence(model.id, question);
      return;
    case 'copyMarkdown':
      return host.copy(
        markdownReport(
          companyReport(company, exactTime(), question ? answeredNeed(question, company) : undefined),
        ),
        vscode.l10n.t('Company copied as Markdown.'),
      );
    case 'copySentence':
      await copySentence({ kind: 'company', company });
      return;
    case 'copyAnswerSentence': {
      const licenses = company.licenses.map(({ license }) => license.value);
      const answers = needAnswers(question, licenses, companyGaps(company));
      if (answers.length > 0) await copySentence({ kind: 'needs', company, answers });
      return;
    }
    case 'copyAnswer':
    case 'exportAnswer': {
      const needs = companyNeeds(state);
      if (needs.take === null) return;
      const problems = state.question === null ? [] : needProblems(state.question);
      if (action === 'copyAnswer')
        await host.copy(needsText(company, needs, problems), vscode.l10n.t('Answer copied.'));
      else
        await saveTable(
          { title: vscode.l10n.t('Export Answer'), name: company.name },
          needsTable(company, needs, problems),
        );
    }
  }
}

function compare(question: NeedsQuestion, { host, model }: Reach): void {
  model.compare(question);
  const { state } = model;
  if (state) host.say(needsAnnouncement(companyNeeds(state)));
}

/** Without a connection it is not known what is stored. @param dataKind of the present connection, if any. */
function unknownView(activity: Activity, dataKind: DataKind | undefined): NoteView {
  return {
    kind: 'note',
    heading: vscode.l10n.t('Company'),
    text:
      dataKind === undefined
        ? vscode.l10n.t(
            'Not connected, so stored answers are not shown. Sign in, or use sample data, as before: what is stored of this company is shown again, without a call.',
          )
        : vscode.l10n.t('Nothing is stored of this company any more. Search for it to see its licences.'),
    ask: null,
    activity: activityView(activity),
  };
}

/** What a company's restored panel shows whose saved state cannot be read: not even the company's id is known. */
export function lostCompanyView(): NoteView {
  return {
    kind: 'note',
    heading: vscode.l10n.t('Company'),
    text: vscode.l10n.t('What this panel showed could not be restored. Search for the company to see it.'),
    ask: null,
    activity: { kind: 'idle' },
  };
}
