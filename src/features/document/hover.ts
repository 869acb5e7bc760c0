import * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { isCall } from '../../licenses/known/way.ts';
import { isQuery } from '../../reading/mention-query.ts';
import type { StatedNames } from '../../recognizer/stated-names.ts';
import { callPrice } from '../../wording/call-price.ts';
import { withSignal } from '../../vscode/cancellation.ts';
import type { Mentions } from '../../vscode/mentions.ts';
import type { Settings } from '../../vscode/settings.ts';
import { EVERY_DOCUMENT } from './every-document.ts';
import { contentsFor } from './hover-contents.ts';

/** A hover over what any document mentions. It spends only in the mode `automatic`, which the user chose. */
export function registerHover(
  known: KnownLicenses,
  service: LicenseService,
  mentions: Mentions,
  settings: Settings,
  data: () => DataKind | undefined,
  stated: (document: vscode.TextDocument) => StatedNames | undefined,
): vscode.Disposable {
  /** What was looked up without a click. Once is enough, whatever came of it: a failed call may be charged too. */
  const tried = new Set<string>();
  return vscode.languages.registerHoverProvider(EVERY_DOCUMENT, {
    provideHover: async (document, position, token) => {
      const mode = settings.hoverMode;
      if (mode === 'off' || !speaks(settings.hoverLanguages, document.languageId)) return undefined;
      const found = mentions.at(document, position, stated(document));
      if (!found) return undefined;
      const { mention, range } = found;
      const { value } = mention;
      if (mode === 'automatic' && isQuery(mention) && mayLookUp(known, service, value) && !tried.has(value)) {
        tried.add(value);
        await withSignal(token, (signal) => service.search(value, { signal }));
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

/** Only what is unknown, and only while nothing stands in the way: after a rejected key every call is the user's own. */
function mayLookUp(known: KnownLicenses, service: LicenseService, query: string): boolean {
  if (service.state.kind !== 'ready' || known.companyNamed(query)?.provenance) return false;
  return isCall(known.wayTo(query), 'stored');
}
