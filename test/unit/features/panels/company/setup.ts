import { vi } from 'vitest';
import * as vscode from 'vscode';
import { companyPanels } from '../../../../../src/features/panels/company/company-panels.ts';
import type { Company, Outcome, SearchPages } from '../../../../../src/licenses/answer.ts';
import type { SearchOptions } from '../../../../../src/licenses/asking/ask-options.ts';
import type { Connection } from '../../../../../src/licenses/connection.ts';
import type { Way } from '../../../../../src/licenses/known/way.ts';
import { PanelRegistry } from '../../../../../src/pages/panel-registry.ts';
import { toPage } from '../../../../../src/protocol/messages.ts';
import type { PanelDouble } from '../../../../support/panel-double.ts';
import { panels } from '../../../../support/vscode-double.ts';
import { connectionOf, provenance } from '../license/dossiers.ts';
import { companyOf } from './companies.ts';

export const company = companyOf(
  { licenseNumber: 'B1-20990001', scope: '内容分发网络业务：广东省' },
  { licenseNumber: 'B1-20990002', scope: '内容分发网络业务：广东省', validity: 'invalid' },
);
export const more = { query: 'the words of the search', nextPage: 2, remaining: 67 };

export const pages: SearchPages = { query: '', licenses: [], unreadable: 0, totalRecords: 0, nextPage: null };
export const answered: Outcome<SearchPages> = { kind: 'answered', answer: { value: pages, provenance } };

/** A service that knows one company, and whose answers the test gives when it likes. */
class ServiceDouble {
  known: Company | undefined = company;
  connection: Connection | undefined = connectionOf('https://one.test');
  readonly asks: (SearchOptions & { readonly query: string })[] = [];
  readonly #waiting: ((outcome: Outcome<SearchPages>) => void)[] = [];
  readonly onDidChange = () => ({ dispose: () => undefined });

  way: (pageIndex: number) => Way<SearchPages> = () => ({ kind: 'unknown' });

  wayTo(_query: string, pageIndex = 1): Way<SearchPages> {
    return this.way(pageIndex);
  }

  company(): Company | undefined {
    return this.known;
  }

  search(query: string, options: SearchOptions = {}): Promise<Outcome<SearchPages>> {
    this.asks.push({ ...options, query });
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  async answer(outcome: Outcome<SearchPages>): Promise<void> {
    this.#waiting.shift()?.(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The registry of company panels, on a service whose answers the test gives. @param known what is stored of the company. */
export function setUp(known: Company | undefined = company) {
  const service = new ServiceDouble();
  service.known = known;
  const actions = {
    openLicense: vi.fn(),
    exportCompany: vi.fn(),
    saveEvidence: vi.fn(),
    copySentence: vi.fn(),
  };
  const extensionUri = vscode.Uri.parse('ext:');
  const records = { add: vi.fn(() => true), remove: vi.fn(() => true), trouble: undefined };
  const filler = companyPanels({
    ...{ extensionUri, version: '9.9.9', known: service, service, records },
    dataKind: () => service.connection?.data,
    ...actions,
  });
  const load = () => Promise.resolve(filler);
  return {
    service,
    records,
    ...actions,
    registered: new PanelRegistry({ viewType: 'company', title: () => 'Company', previews: true, load }),
  };
}

/** One panel, open, with its page ready. */
export async function openPanel(known?: Company) {
  const all = setUp(known);
  await all.registered.show(company.id);
  const [panel] = panels;
  if (!panel) throw new Error('a panel was expected');
  await panel.send({ type: 'ready' });
  return { ...all, panel };
}

/** What the page was sent last. */
export function lastShown(panel: PanelDouble) {
  return toPage.parse(panel.posted.at(-1));
}
