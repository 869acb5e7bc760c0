import * as vscode from 'vscode';
import { codedName, licensedEntries, parseScope } from '../../domain/scope.ts';
import type { License } from '../../domain/license.ts';
import type { SearchPages } from '../../licenses/answer.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { CheckItem, DocumentCheck } from '../../store/document-checks.ts';
import { countedWords } from '../../vscode/counted-words.ts';
import { escapeMarkdown } from '../../vscode/markdown.ts';
import { markdownTable } from '../../vscode/table-file.ts';
import type { Cell, Table } from '../../vscode/table.ts';
import { validityWord } from '../../vscode/validity.ts';

/** What became of each company of a check, with what is stored of it. */
export function resultTable(
  { title }: DocumentCheck,
  items: readonly CheckItem[],
  service: LicenseService,
): Table {
  const columns = [
    { key: 'company', title: vscode.l10n.t('Company') },
    { key: 'result', title: vscode.l10n.t('Result') },
    { key: 'licences', title: vscode.l10n.t('Licences') },
    { key: 'validity', title: vscode.l10n.t('Validity') },
    { key: 'licenceNumbers', title: vscode.l10n.t('Licence numbers') },
    { key: 'businesses', title: vscode.l10n.t('Businesses of licences not invalid') },
    { key: 'charged', title: vscode.l10n.t('Charged') },
    { key: 'orderNumber', title: vscode.l10n.t('Order number') },
    { key: 'answeredAt', title: vscode.l10n.t('Answered at (UTC)') },
  ];
  return {
    title: vscode.l10n.t('Telecom licences of the companies in {0}', title),
    columns,
    rows: items.map((item) => {
      const cells = resultRow(item, service);
      return columns.map((_, index) => cells[index] ?? null);
    }),
  };
}

/** The same as a document. */
export function resultMarkdown(
  check: DocumentCheck,
  items: readonly CheckItem[],
  service: LicenseService,
  isSample: boolean,
): string {
  const { total, began } = check;
  const table = resultTable(check, items, service);
  const of = (state: CheckItem['state']): number => items.filter((item) => item.state === state).length;
  const failed = items.filter(({ outcome }) => outcome?.kind === 'failed').length;
  const sums = [
    vscode.l10n.t('{0} companies, {1} answered', total, of('done') - failed),
    ...(failed > 0 ? [vscode.l10n.t('{0} without an answer', failed)] : []),
    ...(of('waiting') > 0 ? [vscode.l10n.t('{0} not asked yet', of('waiting'))] : []),
    ...(of('asked') > 0 ? [vscode.l10n.t('{0} under way', of('asked'))] : []),
  ];
  return [
    `# ${escapeMarkdown(table.title)}`,
    ...(isSample ? [`**${escapeMarkdown(vscode.l10n.t('Sample data: every company is invented.'))}**`] : []),
    escapeMarkdown(`${sums.join(' · ')} · ${new Date(began).toISOString()}`),
    markdownTable(table),
  ].join('\n\n');
}

function resultRow({ query, state, outcome }: CheckItem, service: LicenseService): readonly Cell[] {
  if (state === 'waiting') return [query, vscode.l10n.t('not asked yet')];
  if (outcome === null) return [query, vscode.l10n.t('under way; may be charged')];
  if (outcome.kind === 'failed') {
    const { reason, status, message, counted, orderNumber } = outcome;
    const words = [vscode.l10n.t('no answer'), status, message ?? reason].filter((part) => part !== null);
    return [query, words.join(' '), null, null, null, null, countedWords(counted), orderNumber];
  }
  const { fetchedAt, orderNumber } = outcome;
  const pages = service.peek(query)?.value;
  const facts = [vscode.l10n.t('counted'), orderNumber, new Date(fetchedAt).toISOString()];
  if (!pages) return [query, vscode.l10n.t('answer cleared'), null, null, null, null, ...facts];
  return [query, foundWords(pages), pages.totalRecords, ...licenseCells(pages.licenses), ...facts];
}

function foundWords({ totalRecords, nextPage, licenses, unreadable }: SearchPages): string {
  if (licenses.length + unreadable === 0) return vscode.l10n.t('no licence found');
  const unseen = totalRecords - licenses.length;
  return nextPage === null || unseen <= 0
    ? vscode.l10n.t('found')
    : vscode.l10n.t('found, {0} licences not loaded', unseen);
}

function licenseCells(licenses: readonly License[]): readonly Cell[] {
  const count = (validity: License['validity']): number =>
    licenses.filter((license) => license.validity === validity).length;
  const validities = (['valid', 'invalid', 'unknown'] as const)
    .filter((validity) => count(validity) > 0)
    .map((validity) => `${String(count(validity))} ${validityWord(validity)}`);
  const usable = licenses.filter(({ validity }) => validity !== 'invalid');
  const businesses = usable.flatMap(({ scope }) =>
    licensedEntries(parseScope(scope)).map(({ business, name }) =>
      codedName({ business, name: business?.name ?? name }),
    ),
  );
  return [
    validities.join(', '),
    licenses.map(({ licenseNumber }) => licenseNumber).join('、'),
    [...new Set(businesses)].join('、'),
  ];
}
