import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Freshness } from '../licenses/known/freshness.ts';

const HOUR = 3_600_000;

const hoverMode = z.enum(['off', 'stored', 'offer', 'automatic']);
/**
 * What a hover over a company name does. `off`: nothing. `stored`: it shows what is known. `offer`: for other names it
 * also offers a look-up that the user starts with a click. `automatic`: it looks unknown names up by itself, and each
 * look-up is a call.
 */
export type HoverMode = z.infer<typeof hoverMode>;

const mentionsMode = z.enum(['off', 'invalid', 'all']);
/**
 * Which known companies are underlined in documents. `off`: none. `invalid`: those with an invalid licence, and the
 * numbers of invalid licences. `all`: all with a licence that is known.
 */
export type MentionsMode = z.infer<typeof mentionsMode>;

/**
 * The user's settings, read anew at every use. A value out of its bounds counts as the default: package.json guides
 * the settings editor, the schemas here hold.
 */
export class Settings {
  /** What a hover over a company name does; `offer` unless set. */
  get hoverMode(): HoverMode {
    return read('hover.mode', z.catch(hoverMode, 'offer'));
  }

  /** The languages in whose documents hovers appear, by their identifiers; `*` is every language. */
  get hoverLanguages(): readonly string[] {
    return read('hover.languages', z.catch(z.array(z.string()), ['*']));
  }

  /** Which known companies are underlined in documents; `invalid` unless set. */
  get mentions(): MentionsMode {
    return read('document.mentions', z.catch(mentionsMode, 'invalid'));
  }

  /**
   * Whether wrong credit codes, and licence numbers that a stored answer says are invalid or another company's, are
   * listed as problems; off unless set.
   */
  get diagnostics(): boolean {
    return read('document.diagnostics', z.catch(z.boolean(), false));
  }

  /** The calls that the user allows a day: 0 to 1,000,000, where 0 is no limit; 100 unless set. */
  get dailyLimit(): number {
    return read('usage.dailyLimit', z.catch(z.int().check(z.minimum(0), z.maximum(1_000_000)), 100));
  }

  /** What one call costs, in yuan: 0 to 100,000; 0 where money is not shown. */
  get unitPrice(): number {
    return read('usage.unitPrice', z.catch(z.number().check(z.minimum(0), z.maximum(100_000)), 0));
  }

  /**
   * How long a stored answer is given instead of a new call: one with licences 1 to 90 days, 7 unless set; "nothing
   * found" 0 to 2,160 hours, 24 unless set.
   */
  get freshness(): Freshness {
    const days = read('storage.maxAgeDays', z.catch(z.number().check(z.minimum(1), z.maximum(90)), 7));
    const hours = read(
      'storage.emptyMaxAgeHours',
      z.catch(z.number().check(z.minimum(0), z.maximum(2160)), 24),
    );
    return { maxAgeMs: days * 24 * HOUR, emptyMaxAgeMs: hours * HOUR };
  }

  /** So many days before a recorded end the user is reminded: 0 to 365, where 0 is never; 90 unless set. */
  get remindDays(): number {
    return read('regulator.remindDays', z.catch(z.int().check(z.minimum(0), z.maximum(365)), 90));
  }

  /** The limit for one request, in milliseconds: 1,000 to 120,000; 15,000 unless set. */
  get timeoutMilliseconds(): number {
    return 1000 * read('request.timeoutSeconds', z.catch(z.number().check(z.minimum(1), z.maximum(120)), 15));
  }

  /** The pause between two requests, in milliseconds: 0 to 60,000; 200 unless set. */
  get spacingMilliseconds(): number {
    return read(
      'request.spacingMilliseconds',
      z.catch(z.number().check(z.minimum(0), z.maximum(60_000)), 200),
    );
  }

  /** Calls the listener whenever one of the extension's settings has changed. */
  onDidChange(listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('telecomLicense')) listener();
    });
  }
}

function read<T>(key: string, schema: z.ZodMiniType<T>): T {
  return z.parse(schema, vscode.workspace.getConfiguration('telecomLicense').get(key));
}
