import * as vscode from 'vscode';
import type { DataKind } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { isCall } from '../../../licenses/known/way.ts';
import type { LicenseService } from '../../../licenses/license-service.ts';
import type { ServiceState } from '../../../licenses/asking/service-state.ts';
import { isSureQuery } from '../../../reading/mention-query.ts';
import type { StatedNames } from '../../../recognizer/stated-names.ts';
import { callPrice } from '../../../wording/prices.ts';
import { withSignal } from '../../../vscode/cancellation.ts';
import type { Mentions } from '../../../reading/mentions.ts';
import { EVERY_DOCUMENT, mentionAt } from '../../../vscode/mention-at.ts';
import type { Settings } from '../../../vscode/settings.ts';
import { contentsFor } from './hover-contents.ts';

/** What hovers over documents are made of. */
export interface HoverParts {
  readonly known: KnownLicenses;
  readonly service: Pick<LicenseService, 'search' | 'state'>;
  readonly mentions: Mentions;
  readonly settings: Pick<Settings, 'hoverMode' | 'hoverLanguages'>;
  /** The kind of data of the present connection; `undefined` where there is none. */
  readonly data: () => DataKind | undefined;
  /** The names that a whole document states clearly; `undefined` where it was not read. */
  readonly stated: (document: vscode.TextDocument) => StatedNames | undefined;
}

/** A hover over what any document mentions. It spends only in the mode `automatic`, which the user chose. */
export function registerHover({
  known,
  service,
  mentions,
  settings,
  data,
  stated,
}: HoverParts): vscode.Disposable {
  /** What was looked up without a click. Once is enough, whatever came of it: a failed call may be charged too. */
  const tried = new Set<string>();
  return vscode.languages.registerHoverProvider(EVERY_DOCUMENT, {
    provideHover: async (document, position, token) => {
      const mode = settings.hoverMode.value;
      if (mode === 'off' || !speaks(settings.hoverLanguages.value, document.languageId)) return undefined;
      const found = mentionAt(mentions, document, position, stated(document));
      if (!found) return undefined;
      const { mention, range } = found;
      const { value } = mention;
      if (
        mode === 'automatic' &&
        isSureQuery(mention) &&
        mayLookUp(known, service.state, value) &&
        !tried.has(value)
      ) {
        tried.add(value);
        await withSignal(token, (signal) => service.search(value, { signal, automatic: true }));
      }
      const contents = contentsFor(
        mention,
        known,
        service.state,
        mode === 'stored' ? undefined : callPrice(data()),
      );
      return contents.length > 0 ? new vscode.Hover([...contents], range) : undefined;
    },
  });
}

function speaks(languages: readonly string[], languageId: string): boolean {
  return languages.includes('*') || languages.includes(languageId);
}

/** Whether a hover may ask by itself: for what is unknown, and only while nothing stands in the way of asking. */
function mayLookUp(known: KnownLicenses, { kind }: ServiceState, query: string): boolean {
  return kind === 'ready' && !showsCompany(known, query) && isCall(known.wayTo(query), 'stored');
}

/**
 * Whether the hover has a company's answer to show without asking. It may be another search's, so asking may be a call
 * all the same, and the hover offers it; but nobody needs it unasked. What is a call is for `isCall` alone to say.
 */
function showsCompany(known: Pick<KnownLicenses, 'companyNamed'>, query: string): boolean {
  return (known.companyNamed(query)?.provenance ?? null) !== null;
}
