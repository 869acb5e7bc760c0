import * as vscode from 'vscode';
import type { Dossier } from '../../../licenses/answer.ts';
import { companyId } from '../../../licenses/known/company/asked-company.ts';
import type { LicenseAction, LicenseMessage } from '../../../protocol/license-page.ts';
import type { PageHost, PageModel } from '../../../pages/page.ts';
import { exactTime } from '../../../domain/exact-time.ts';
import { subjectOfLicense } from '../../../domain/regulator/subject.ts';
import type { RegulatorRecords } from '../../../licenses/regulator/regulator-records.ts';
import { licenseReport } from '../../../reports/license/license-report.ts';
import { markdownReport } from '../../../reports/markdown.ts';
import type { SentenceSubject } from '../../../reports/sentence/sentence.ts';
import { RegulatorForm } from '../regulator/regulator-form.ts';
import { LicenseModel, type LicenseModelOptions } from './license-model.ts';
import { panelTitle, panelView } from './license-view.ts';
import { savePanel } from './saved-license.ts';

/** What the page of one licence needs. */
export interface LicensePageOptions extends Omit<LicenseModelOptions, 'onDidChange'> {
  /** Where the user's records are kept. */
  readonly records: Pick<RegulatorRecords, 'add' | 'remove' | 'trouble'>;
  readonly openCompany: (companyId: string) => unknown;
  /** Writes what is known of the licence into a file of the user's choice. */
  readonly exportLicense: (dossier: Dossier) => unknown;
  /** Saves what is stored of the licence of an id as evidence. */
  readonly saveEvidence: (id: string) => unknown;
  /** Copies what is known as a sentence, in a language that the user chooses. */
  readonly copySentence: (subject: SentenceSubject) => unknown;
}

/** The page of one licence. */
export function licensePageModel(
  host: PageHost,
  { records, ...options }: LicensePageOptions,
): PageModel<LicenseMessage, Dossier> {
  const model = new LicenseModel({ ...options, onDidChange: host.changed });
  const form = new RegulatorForm({
    ...{ records, host, now: Date.now, draft: options.restored?.draft },
    subject: () => {
      const license = model.dossier?.license;
      return license && license.provenance.data === model.dataKind ? subjectOfLicense(license.value) : null;
    },
  });
  /** Whether the page says that asking is no call. */
  let isFree: boolean | undefined;

  return {
    get title() {
      return panelTitle(model.dossier);
    },
    get shown() {
      return model.dossier;
    },
    get activity() {
      return model.activity;
    },
    render: (now) => {
      isFree = !model.isCall;
      return { view: panelView(model, now, form.state), saved: savePanel(model, form.draft) };
    },
    lookAgain: () => {
      model.lookAgain();
    },
    receive: (message) =>
      message.type === 'act' ? act(message.action, { host, model, options }) : form.receive(message),
    record: () => {
      form.open();
    },
    ask: () => model.ask(isFree),
    cancel: () => {
      model.cancel();
    },
    dispose: () => {
      form.dispose();
      model.dispose();
    },
  };
}

/** What an action of the page works with. */
interface ActParts {
  readonly host: PageHost;
  readonly model: LicenseModel;
  readonly options: Pick<
    LicensePageOptions,
    'openCompany' | 'exportLicense' | 'saveEvidence' | 'copySentence'
  >;
}

async function act(action: LicenseAction, { host, model, options }: ActParts): Promise<void> {
  const { dossier } = model;
  if (!dossier) return;
  switch (action) {
    case 'copyNumber':
      return host.copy(dossier.license.value.licenseNumber, vscode.l10n.t('Licence number copied.'));
    case 'copyMarkdown':
      return host.copy(markdownOf(model, dossier), vscode.l10n.t('Licence copied as Markdown.'));
    case 'copySentence':
      await options.copySentence({ kind: 'license', dossier });
      return;
    case 'export':
      await options.exportLicense(dossier);
      return;
    case 'saveEvidence':
      await options.saveEvidence(model.id);
      return;
    case 'openCompany':
      await options.openCompany(companyId(dossier.license.value));
  }
}

function markdownOf(model: LicenseModel, dossier: Dossier): string {
  const { question = null, history } = model;
  return markdownReport(licenseReport({ dossier, question, history }, exactTime()));
}
