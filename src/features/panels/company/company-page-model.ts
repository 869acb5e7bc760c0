import * as vscode from 'vscode';
import { withUnseenMarked } from '../../../domain/text/unseen-characters.ts';
import type { Company } from '../../../licenses/answer.ts';
import type { CompanyMessage } from '../../../protocol/company-page.ts';
import type { NoteView } from '../../../protocol/page.ts';
import { activityView } from '../../../pages/activity-view.ts';
import type { Activity } from '../../../pages/asking.ts';
import type { PageHost, PageModel } from '../../../pages/page.ts';
import { CompanyModel, type CompanyModelOptions } from './company-model.ts';
import { companyView } from './company-view.ts';
import type { NeedsQuestion } from '../../../pages/need-form.ts';
import { needsAnnouncement } from './needs-view.ts';
import { saveCompany } from './saved-company.ts';

/** What the page of one company needs. */
export interface CompanyPageOptions extends Omit<CompanyModelOptions, 'onDidChange'> {
  readonly openLicense: (licenseId: string) => unknown;
  /** Writes what is known of the company into a file of the user's choice. */
  readonly exportCompany: (company: Company) => unknown;
}

/** The page of one company. */
export function companyPageModel(
  host: PageHost,
  { openLicense, exportCompany, ...options }: CompanyPageOptions,
): PageModel<CompanyMessage, Company> {
  const model = new CompanyModel({ ...options, onDidChange: host.changed });

  return {
    // After a reload the store is read only when the connection is known.
    get title() {
      const { company } = model;
      return company && withUnseenMarked(company.name);
    },
    get shown() {
      return model.company;
    },
    get activity() {
      return model.activity;
    },
    render: (now) => {
      const { id, company, isMoreACall, question, activity, refused } = model;
      return {
        view: company
          ? companyView({ company, isMoreACall, question, activity, refused }, now)
          : unknownView(activity),
        saved: saveCompany(id, question),
      };
    },
    // The company is read from the store whenever it is shown.
    lookAgain: () => undefined,
    receive: (message) => receive(message, { host, model, openLicense, exportCompany }),
    ask: () => model.refresh(),
    cancel: () => {
      model.cancel();
    },
    dispose: () => {
      model.dispose();
    },
  };
}

/** What a message may act on. */
interface Reach extends Pick<CompanyPageOptions, 'openLicense' | 'exportCompany'> {
  readonly host: PageHost;
  readonly model: CompanyModel;
}

async function receive(message: CompanyMessage, reach: Reach): Promise<void> {
  const { model, openLicense, exportCompany } = reach;
  const { company } = model;
  switch (message.type) {
    case 'loadMore':
      return model.loadMore();
    case 'require':
      compare({ businesses: message.businesses, region: message.region }, reach);
      return;
    case 'openLicense':
      if (company?.licenses.some(({ license }) => license.value.id === message.id))
        await openLicense(message.id);
      return;
    case 'act':
      if (company) await exportCompany(company);
  }
}

function compare(question: NeedsQuestion, { host, model }: Reach): void {
  model.compare(question);
  const { company, isMoreACall, activity } = model;
  if (!company) return;
  host.say(needsAnnouncement(companyView({ company, isMoreACall, question, activity }, Date.now()).needs));
}

function unknownView(activity: Activity): NoteView {
  return {
    kind: 'note',
    heading: vscode.l10n.t('Company'),
    text: vscode.l10n.t('Nothing is stored of this company any more. Search for it to see its licences.'),
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
