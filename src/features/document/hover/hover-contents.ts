import * as vscode from 'vscode';
import { codeOf, isUndecided } from '../../../domain/company/company-code.ts';
import { parseLicenseNumber } from '../../../domain/license-number.ts';
import { isNoneFound, type SearchPages } from '../../../licenses/answer.ts';
import type { ServiceState } from '../../../licenses/asking/service-state.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { isCall, servedBy } from '../../../licenses/known/way.ts';
import { isQuery, isUndecidedMention } from '../../../reading/mention-query.ts';
import type { Mention } from '../../../recognizer/mention.ts';
import { codeProblemWords } from '../../../wording/license/code-problems.ts';
import { failureWords } from '../../../wording/failures/failures.ts';
import { noneSentWords, vendorHasNone } from '../../../wording/known.ts';
import { companySummary, licenseSummary, provenanceLine } from '../../../wording/license/license-summary.ts';
import { recordLine } from '../../../wording/regulator/record-words.ts';
import { escapeMarkdown } from '../../../domain/text/markdown.ts';
import { commandLink } from '../../../vscode/command-link.ts';
import { licenseWithNumber } from '../knowledge/knowledge.ts';
import { numberExplained } from './number-explained.ts';

/**
 * What a hover says of a mention, one block for each thing that it may be about: a branch is also its company's. Never
 * spends.
 * @param price what a look-up costs, in words; `undefined` where none is offered.
 */
export function contentsFor(
  mention: Mention,
  known: KnownLicenses,
  state: ServiceState,
  price: string | undefined,
): readonly vscode.MarkdownString[] {
  const { kind, value, parent } = mention;
  if (kind === 'licenseNumber' || kind === 'icpFiling') return [numberContents(mention, known)];
  if (!isQuery(mention)) return [wrongCode(mention)];
  const names = [value, ...(parent === undefined ? [] : [parent])];
  const found = names.flatMap((name) => {
    const stored = storedSummary(known, name);
    const offered = price !== undefined && isCall(known.wayTo(name), 'stored');
    return [...(stored ? [stored] : []), ...(offered ? [offer(state, name, price)] : [])];
  });
  return isUndecidedMention(mention) ? [wrongCode(mention), ...found] : found;
}

/** Whether it is valid and whose it is comes first; what a number says by its form, and what it does not prove, after. */
function numberContents(
  { value, suffix }: Pick<Mention, 'value' | 'suffix'>,
  known: Pick<KnownLicenses, 'companyNamed' | 'regulator'>,
): vscode.MarkdownString {
  const holder = known.companyNamed(value);
  const dossier = holder && licenseWithNumber(holder, value);
  const { head, caveats } = numberExplained(suffix === undefined ? value : `${value}-${suffix}`);
  if (dossier) return licenseSummary(dossier, [head, caveats]);
  const recorded = known.regulator.beside({ licenseNumber: value, companyName: '' });
  const blocks = [head, notAskedOf(value), escapeMarkdown(recordLine(recorded)), caveats].filter(
    (block) => block !== '',
  );
  return new vscode.MarkdownString(blocks.join('\n\n'));
}

/** No number is without a word on whether it is valid. A filing is no licence: there is nothing to know. */
function notAskedOf(value: string): string {
  return parseLicenseNumber(value).kind === 'icpFiling'
    ? ''
    : escapeMarkdown(
        vscode.l10n.t(
          'Nothing is stored of this licence: whether it is valid, and whose it is, is not known.',
        ),
      );
}

function storedSummary(known: KnownLicenses, name: string): vscode.MarkdownString | undefined {
  const company = known.companyNamed(name);
  if (company?.provenance) return companySummary(company);
  const searched = servedBy(known.wayTo(name), 'stored');
  return searched && searchedSummary(searched.value, provenanceLine(searched.provenance));
}

/** What is left of a search without a company of its own: mostly that the vendor found nothing. */
function searchedSummary(pages: SearchPages, provenance: string): vscode.MarkdownString {
  const found =
    pages.totalRecords === 1
      ? vscode.l10n.t('1 licence found for “{0}”', pages.query)
      : vscode.l10n.t('{0} licences found for “{1}”', pages.totalRecords, pages.query);
  const words = isNoneFound(pages) ? vendorHasNone(pages.query) : (noneSentWords(pages) ?? found);
  return new vscode.MarkdownString(`${escapeMarkdown(words)}\n\n${provenance}`);
}

function offer(state: ServiceState, name: string, price: string): vscode.MarkdownString {
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

function wrongCode({ kind, value }: Mention): vscode.MarkdownString {
  const words = isUndecided(codeOf(value))
    ? vscode.l10n.t('Perhaps not a valid credit code (统一社会信用代码).')
    : kind === 'creditCode'
      ? vscode.l10n.t('Not a valid credit code (统一社会信用代码).')
      : vscode.l10n.t('Not a valid registration number (注册号).');
  return new vscode.MarkdownString(
    [`**${escapeMarkdown(value)}**`, escapeMarkdown(`${words} ${codeProblemWords(codeOf(value))}`)].join(
      '\n\n',
    ),
  );
}
