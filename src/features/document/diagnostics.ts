import * as vscode from 'vscode';
import { codeOf } from '../../domain/company/company-code.ts';
import { foldCompanyName } from '../../domain/company/company-name.ts';
import type { Mention } from '../../recognizer/mention.ts';
import { askedWhen } from '../../wording/times.ts';
import { codeProblemWords } from '../../wording/license/code-problems.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import type { Setting } from '../../vscode/settings.ts';
import { DocumentWork } from './watching/document-work.ts';
import { licenseWithNumber } from './knowledge/knowledge.ts';
import type { DocumentKnowledge } from './knowledge/document-knowledge.ts';
import type { WatchedDocument } from './watching/watched-document.ts';
import type { WatchedDocuments } from './watching/watched-documents.ts';
import { inSentences } from '../../wording/parts.ts';

/**
 * Problems in the documents on screen, where the user has turned them on: wrong codes, licences known to be invalid, and
 * licence numbers beside another company's name. Never spends.
 * @returns `update` shows them anew after a change of what is known.
 */
export function registerDiagnostics(
  watched: WatchedDocuments,
  knowledge: DocumentKnowledge,
  wanted: Setting<boolean>,
): Disposable & { update(): void } {
  const disposables = new DisposableStore();
  const collection = disposables.add(vscode.languages.createDiagnosticCollection('telecomLicense'));
  const show = async (document: WatchedDocument, signal: AbortSignal): Promise<void> => {
    if (!(await knowledge.prepare(document.mentions.filter(isNumber), signal))) return;
    collection.set(document.document.uri, wanted.value ? problemsOf(document, knowledge) : []);
  };
  const work = disposables.add(new DocumentWork(watched, show));
  const update = (): void => {
    if (wanted.value) for (const document of watched.all) void work.run(document);
    else collection.clear();
  };
  disposables.add(wanted.onDidChange(update));
  disposables.add(
    watched.onDidRead((document) => {
      if (wanted.value) void work.run(document);
    }),
  );
  disposables.add(
    watched.onDidLeave(({ document }) => {
      collection.delete(document.uri);
    }),
  );
  return {
    update,
    dispose: () => {
      disposables.dispose();
    },
  };
}

function isNumber({ kind }: Mention): boolean {
  return kind === 'licenseNumber';
}

function problemsOf(watched: WatchedDocument, knowledge: DocumentKnowledge): vscode.Diagnostic[] {
  const { document, mentions } = watched;
  const lineOf = ({ start }: Mention): number => document.positionAt(start).line;
  const byLine = Map.groupBy(
    mentions.filter(({ kind }) => kind === 'company'),
    lineOf,
  );
  return mentions.flatMap((mention) => {
    const words =
      mention.kind === 'creditCode'
        ? codeProblemWords(codeOf(mention.value))
        : isNumber(mention)
          ? numberProblem(mention, knowledge, byLine.get(lineOf(mention)) ?? [])
          : '';
    return words === '' ? [] : [problem(watched.range(mention), words)];
  });
}

/**
 * What is wrong with a licence number by what is known of it; empty where nothing is.
 * @param named the companies that the number's line names. Where it names none, whose number it is cannot be told.
 */
function numberProblem(mention: Mention, knowledge: DocumentKnowledge, named: readonly Mention[]): string {
  const known = knowledge.of(mention);
  if (known.kind !== 'known') return '';
  const dossier = licenseWithNumber(known.company, mention.value);
  if (!dossier) return '';
  const { value: license, provenance } = dossier.license;
  const asked = askedWhen(provenance);
  const holder = foldCompanyName(license.companyName);
  const isNamed = named.some(({ value, parent }) =>
    [value, parent ?? ''].some((name) => foldCompanyName(name) === holder),
  );
  return inSentences(
    license.validity === 'invalid'
      ? vscode.l10n.t('The licence {0} is invalid by a stored answer ({1}).', license.licenseNumber, asked)
      : '',
    named.length > 0 && !isNamed
      ? vscode.l10n.t(
          'The licence {0} is that of {1} by a stored answer ({2}); this line names another company.',
          license.licenseNumber,
          license.companyName,
          asked,
        )
      : '',
  );
}

function problem(range: vscode.Range, words: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, words, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'Telecom License';
  return diagnostic;
}
