import * as vscode from 'vscode';
import { isFilingNumber } from '../../domain/license-number.ts';
import { isPlainLine, plainLine } from '../../domain/text/unseen-characters.ts';
import type { Company, Dossier } from '../../licenses/answer.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { StatedNames } from '../../recognizer/stated-names.ts';
import type { Mentions } from '../../reading/mentions.ts';
import { EVERY_DOCUMENT, mentionAt, type PlacedMention } from '../../vscode/mention-at.ts';
import { licenseWord } from '../../wording/license/validity.ts';
import { knowledgeOf, licenseWithNumber } from './knowledge/knowledge.ts';

/** More licences than these make a menu that nobody reads; the tree has them all. */
const MOST_LICENSES = 6;

const INSERT = vscode.CodeActionKind.RefactorRewrite.append('telecomLicense.insertNumber');
const REPLACE = vscode.CodeActionKind.RefactorRewrite.append('telecomLicense.registeredName');
const COPY = vscode.CodeActionKind.Refactor.append('telecomLicense.copy');

/** What the actions on a mention need. */
export interface CodeActionParts {
  readonly known: Pick<KnownLicenses, 'companyNamed' | 'peek'>;
  readonly mentions: Mentions;
  /** The names that a whole document states clearly; `undefined` where it was not read. */
  readonly stated: (document: vscode.TextDocument) => StatedNames | undefined;
}

/** What can be done to the mention under the cursor with what is known of it. Never spends. */
export function registerCodeActions({ known, mentions, stated }: CodeActionParts): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    EVERY_DOCUMENT,
    {
      provideCodeActions: (document, { start }) => {
        const found = mentionAt(mentions, document, start, stated(document));
        if (!found) return [];
        const knowledge = knowledgeOf(known, found.mention);
        return knowledge.kind === 'known' ? actionsFor(document, found, knowledge.company) : [];
      },
    },
    { providedCodeActionKinds: [INSERT, REPLACE, COPY] },
  );
}

function actionsFor(
  document: vscode.TextDocument,
  { mention, range }: PlacedMention,
  company: Company,
): vscode.CodeAction[] {
  const text = document.getText(range);
  const own = mention.kind === 'licenseNumber' ? licenseWithNumber(company, mention.value) : undefined;
  const copied = own ? own.license.value.id : company.id;
  const copy = new vscode.CodeAction(vscode.l10n.t('Copy licence data as Markdown'), COPY);
  copy.command = { command: 'telecomLicense.copyMarkdown', title: copy.title, arguments: [copied] };
  return [
    ...(mention.kind === 'company' ? insertActions(document, range, company) : []),
    ...(mention.kind === 'company' && company.name !== '' && text !== company.name
      ? [replaceAction(document, range, company.name)]
      : []),
    ...(company.licenses.length > 0 ? [copy] : []),
  ];
}

function insertActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  { licenses }: Company,
): vscode.CodeAction[] {
  const named = licenses.filter(({ license }) => license.value.licenseNumber !== '');
  const numbered = named.filter(({ license }) => isPlainLine(license.value.licenseNumber));
  const usable = numbered.filter(
    ({ license: { value } }) => value.validity !== 'invalid' && !isFilingNumber(value.licenseNumber),
  );
  const insert = (title: string, dossiers: readonly Dossier[]): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, INSERT);
    const numbers = dossiers.map(({ license }) => license.value.licenseNumber).join('、');
    action.edit = new vscode.WorkspaceEdit();
    action.edit.insert(document.uri, range.end, `（${numbers}）`);
    return action;
  };
  return [
    ...(usable.length > 1
      ? [insert(vscode.l10n.t('Insert the {0} licence numbers that are not invalid', usable.length), usable)]
      : []),
    ...numbered.slice(0, MOST_LICENSES).map((dossier) => {
      const { value } = dossier.license;
      return insert(vscode.l10n.t('Insert {0} ({1})', value.licenseNumber, licenseWord(value)), [dossier]);
    }),
    ...named
      .filter((dossier) => !numbered.includes(dossier))
      .slice(0, MOST_LICENSES)
      .map(({ license }) =>
        refused(vscode.l10n.t('Insert {0}', plainLine(license.value.licenseNumber)), INSERT),
      ),
  ];
}

function replaceAction(document: vscode.TextDocument, range: vscode.Range, name: string): vscode.CodeAction {
  const title = vscode.l10n.t('Replace with the registered name, {0}', plainLine(name));
  if (!isPlainLine(name)) return refused(title, REPLACE);
  const action = new vscode.CodeAction(title, REPLACE);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, range, name);
  return action;
}

/** An action that the editor shows with the reason why it does nothing: what nobody sees has no place in a document. */
function refused(title: string, kind: vscode.CodeActionKind): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.disabled = {
    reason: vscode.l10n.t(
      'The vendor sent characters that cannot be seen; nothing is written into the document.',
    ),
  };
  return action;
}
