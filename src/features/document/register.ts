import type * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import type { DocumentChecks } from '../../licenses/document-check/document-checks.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { StatedNames } from '../../recognizer/stated-names.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import type { Mentions } from '../../vscode/mentions.ts';
import type { Settings } from '../../vscode/settings.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerDocumentView } from './view/document-view.ts';
import { registerHover } from './hover.ts';
import { registerMentionMarks } from './mention-marks.ts';
import { Standings } from './knowledge/document-knowledge.ts';
import { WatchedDocuments } from './watching/watched-documents.ts';

/** Answers come one after another, as when a whole list is checked: what is on screen follows at this pace. */
const PAUSE_MS = 250;

/** All that an open document shows: hovers, marks, the view of its companies, actions and problems. */
export function registerDocument(
  known: KnownLicenses,
  service: LicenseService,
  mentions: Mentions,
  settings: Settings,
  data: () => DataKind | undefined,
  checks: DocumentChecks,
): Disposable {
  const disposables = new DisposableStore();
  const watched = disposables.add(new WatchedDocuments(known, mentions));
  const standings = new Standings(known);
  const stated = (document: vscode.TextDocument): StatedNames | undefined => watched.of(document)?.stated;
  disposables.add(registerHover(known, service, mentions, settings, data, stated));
  disposables.add(registerCodeActions(known, mentions, stated));
  const marks = disposables.add(registerMentionMarks(watched, standings, settings));
  const view = disposables.add(registerDocumentView(watched, standings, checks, () => data() === 'sample'));
  const diagnostics = disposables.add(registerDiagnostics(watched, standings, settings));

  let timer: NodeJS.Timeout | undefined;
  const updateSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      standings.forget();
      watched.renew();
      marks.draw();
      view.update();
      diagnostics.update();
    }, PAUSE_MS);
  };
  disposables.add(known.onDidChange(updateSoon));
  disposables.add(
    settings.onDidChange(() => {
      updateSoon();
    }),
  );
  disposables.add({
    dispose: () => {
      clearTimeout(timer);
    },
  });
  return disposables;
}
