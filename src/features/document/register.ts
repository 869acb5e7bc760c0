import type * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import type { DocumentChecks } from '../../licenses/document-check/document-checks.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { Mentions } from '../../reading/mentions.ts';
import type { StatedNames } from '../../recognizer/stated-names.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import type { Settings } from '../../vscode/settings.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerHover } from './hover/hover.ts';
import { DocumentKnowledge } from './knowledge/document-knowledge.ts';
import { registerMentionMarks } from './mention-marks.ts';
import { DocumentView } from './view/document-view.ts';
import { WatchedDocuments } from './watching/watched-documents.ts';

/** Answers come one after another, as when a whole list is checked: what is on screen follows at this pace. */
const PAUSE_MS = 250;

/** Whether an answer has grown too old by time alone is looked at so often, in milliseconds: nothing tells of it. */
const TICK_MS = 60_000;

/** What all that an open document shows needs. */
export interface DocumentParts {
  readonly known: KnownLicenses;
  readonly service: LicenseService;
  readonly mentions: Mentions;
  readonly settings: Pick<Settings, 'hoverMode' | 'hoverLanguages' | 'mentions' | 'diagnostics'>;
  /** The kind of data of the present connection; `undefined` where there is none. */
  readonly data: () => DataKind | undefined;
  readonly checks: DocumentChecks;
}

/** All that an open document shows, for what acts on the document that is listed. */
export interface OpenDocuments extends Disposable {
  /** The document whose companies the side bar lists; `undefined` where there is none. */
  readonly listed: vscode.Uri | undefined;
}

/** All that an open document shows: hovers, marks, the view of its companies, actions and problems. */
export function registerDocument({
  known,
  service,
  mentions,
  settings,
  data,
  checks,
}: DocumentParts): OpenDocuments {
  const disposables = new DisposableStore();
  const watched = disposables.add(new WatchedDocuments(known, mentions));
  const knowledge = new DocumentKnowledge(known, Date.now);
  const stated = (document: vscode.TextDocument): StatedNames | undefined => watched.of(document)?.stated;
  disposables.add(registerHover({ known, service, mentions, settings, data, stated }));
  disposables.add(registerCodeActions({ known, mentions, stated }));
  const marks = disposables.add(registerMentionMarks(watched, knowledge, settings.mentions));
  const isSample = (): boolean => data() === 'sample';
  const view = disposables.add(new DocumentView({ watched, knowledge, checks, isSample }));
  const diagnostics = disposables.add(registerDiagnostics(watched, knowledge, settings.diagnostics));

  let timer: NodeJS.Timeout | undefined;
  const updateSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      knowledge.forget();
      watched.renew();
      marks.update();
      view.update();
      diagnostics.update();
    }, PAUSE_MS);
  };
  disposables.add(known.onDidChange(updateSoon));
  const ticking = setInterval(() => {
    if (knowledge.isOutdated) updateSoon();
  }, TICK_MS);
  disposables.add({
    dispose: () => {
      clearInterval(ticking);
      clearTimeout(timer);
    },
  });
  return {
    get listed() {
      return watched.active?.document.uri;
    },
    dispose: () => {
      disposables.dispose();
    },
  };
}
