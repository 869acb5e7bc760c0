import * as vscode from 'vscode';
import type { DataKind, SearchPages } from '../../licenses/answer.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { Mention } from '../../recognizer/mention.ts';
import { callPrice } from '../../vscode/call-price.ts';
import { withSignal } from '../../vscode/cancellation.ts';
import { failureWords } from '../../vscode/failure-words.ts';
import { companySummary, provenanceLine } from '../../vscode/license-summary.ts';
import { commandLink, escapeMarkdown } from '../../vscode/markdown.ts';
import type { Mentions } from '../../vscode/mentions.ts';
import type { Settings } from '../../vscode/settings.ts';

/** A hover over a company's name in any document. It spends only in the mode `automatic`, which the user chose. */
export function registerHover(
  service: LicenseService,
  mentions: Mentions,
  settings: Settings,
  data: () => DataKind | undefined,
): vscode.Disposable {
  /** Names that were looked up without a click. Once is enough, whatever came of it: a failed call may be charged too. */
  const tried = new Set<string>();
  return vscode.languages.registerHoverProvider([{ scheme: '*' }, { notebookType: '*' }], {
    provideHover: async (document, position, token) => {
      const mode = settings.hoverMode;
      if (mode === 'off' || !speaks(settings.hoverLanguages, document.languageId)) return undefined;
      const { text } = document.lineAt(position.line);
      const mention = mentions.at(text, position.character);
      if (!mention || (mention.kind !== 'company' && !service.companyNamed(mention.value))) return undefined;
      if (mode === 'automatic' && mayLookUp(service, mention.value) && !tried.has(mention.value)) {
        tried.add(mention.value);
        await withSignal(token, (signal) => service.search(mention.value, { signal }));
      }
      const contents = contentsFor(service, mention.value, mode === 'stored' ? undefined : callPrice(data()));
      return contents && new vscode.Hover(contents, range(position.line, mention));
    },
  });
}

function speaks(languages: readonly string[], languageId: string): boolean {
  return languages.includes('*') || languages.includes(languageId);
}

/** Only what is unknown, and only while nothing stands in the way: after a rejected key every call is the user's own. */
function mayLookUp(service: LicenseService, name: string): boolean {
  return service.state.kind === 'ready' && !service.companyNamed(name)?.provenance && !service.peek(name);
}

/** @param price what a look-up costs; `undefined` where none is offered. */
function contentsFor(
  service: LicenseService,
  name: string,
  price: string | undefined,
): vscode.MarkdownString | undefined {
  const company = service.companyNamed(name);
  if (company?.provenance) return companySummary(company);
  const searched = service.peek(name);
  if (searched) return searchedSummary(searched.value, provenanceLine(searched.provenance));
  return price === undefined ? undefined : offer(service, name, price);
}

/** What is left of a search without a company of its own: mostly that the vendor found nothing. */
function searchedSummary(pages: SearchPages, provenance: string): vscode.MarkdownString {
  const found = vscode.l10n.t('{0} licences found for “{1}”', pages.totalRecords, pages.query);
  const nothing = vscode.l10n.t('The vendor has no licence for “{0}”', pages.query);
  const words = pages.licenses.length + pages.unreadable > 0 ? found : nothing;
  return new vscode.MarkdownString(`${escapeMarkdown(words)}\n\n${provenance}`);
}

function offer(service: LicenseService, name: string, price: string): vscode.MarkdownString {
  const { state } = service;
  if (state.kind === 'notConnected' || state.kind === 'limitReached') {
    const { what, whatNext } = failureWords({ kind: 'refused', why: state.kind });
    return new vscode.MarkdownString(`${escapeMarkdown(name)}\n\n${escapeMarkdown(`${what} ${whatNext}`)}`);
  }
  const label = vscode.l10n.t('Look up ({0})', price);
  const link = commandLink(label, 'telecomLicense.search', { query: name, ask: true });
  const markdown = new vscode.MarkdownString(`${escapeMarkdown(name)}\n\n${link}`);
  markdown.isTrusted = { enabledCommands: ['telecomLicense.search'] };
  return markdown;
}

function range(line: number, { start, end }: Mention): vscode.Range {
  return new vscode.Range(line, start, line, end);
}
