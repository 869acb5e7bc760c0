import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { DisposableStore, type Disposable } from './disposables.ts';
import type { Freshness } from '../licenses/known/stored-provenance.ts';

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

/** A value that the user sets, and the event of its change. */
export interface Setting<T> {
  /** Read anew at every use. A value out of its bounds counts as the default. */
  readonly value: T;
  /** Calls the listener after the user has set the value anew. */
  onDidChange(listener: () => void): Disposable;
}

/** All that the user can set: package.json guides the settings editor, the schemas here hold. */
export class Settings {
  /** What a hover over a company name does; `offer` unless set. */
  readonly hoverMode = setting('hover.mode', z.catch(hoverMode, 'offer'));

  /** The languages in whose documents hovers appear, by their identifiers; `*` is every language. */
  readonly hoverLanguages = setting<readonly string[]>(
    'hover.languages',
    z.catch(z.array(z.string()), ['*']),
  );

  /** Which known companies are underlined in documents; `invalid` unless set. */
  readonly mentions = setting('document.mentions', z.catch(mentionsMode, 'invalid'));

  /**
   * Whether wrong credit codes, and licence numbers that a stored answer says are invalid or another company's, are
   * listed as problems; off unless set.
   */
  readonly diagnostics = setting('document.diagnostics', z.catch(z.boolean(), false));

  /** The calls that the user allows a day: 0 to 1,000,000, where 0 is no limit; 100 unless set. */
  readonly dailyLimit = setting('usage.dailyLimit', z.catch(between(z.int(), 0, 1_000_000), 100));

  /** What one call costs, in yuan: 0 to 100,000; 0 where money is not shown. */
  readonly unitPrice = setting('usage.unitPrice', z.catch(between(z.number(), 0, 100_000), 0));

  /**
   * How long a stored answer is given instead of a new call: one with licences 1 to 90 days, 7 unless set; "nothing
   * found" 0 to 2,160 hours, 24 unless set.
   */
  readonly freshness: Setting<Freshness> = bothOf(
    setting('storage.maxAgeDays', z.catch(between(z.number(), 1, 90), 7)),
    setting('storage.emptyMaxAgeHours', z.catch(between(z.number(), 0, 2160), 24)),
    (days, hours) => ({ maxAgeMs: days * 24 * HOUR, emptyMaxAgeMs: hours * HOUR }),
  );

  /** So many days before a recorded end the user is reminded: 0 to 365, where 0 is never; 90 unless set. */
  readonly remindDays = setting('regulator.remindDays', z.catch(between(z.int(), 0, 365), 90));

  /** The limit for one request, in milliseconds: 1,000 to 120,000; 15,000 unless set. */
  readonly timeoutMilliseconds = setting(
    'request.timeoutSeconds',
    z.pipe(
      z.catch(between(z.number(), 1, 120), 15),
      z.transform((seconds) => 1000 * seconds),
    ),
  );

  /** The pause between two requests, in milliseconds: 0 to 60,000; 200 unless set. */
  readonly spacingMilliseconds = setting(
    'request.spacingMilliseconds',
    z.catch(between(z.number(), 0, 60_000), 200),
  );
}

function between(schema: z.ZodMiniNumber, least: number, most: number): z.ZodMiniNumber {
  return schema.check(z.minimum(least), z.maximum(most));
}

function setting<T>(key: string, schema: z.ZodMiniType<T>): Setting<T> {
  return {
    get value() {
      return z.parse(schema, vscode.workspace.getConfiguration('telecomLicense').get(key));
    },
    onDidChange: (listener) =>
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`telecomLicense.${key}`)) listener();
      }),
  };
}

function bothOf<A, B, T>(a: Setting<A>, b: Setting<B>, of: (a: A, b: B) => T): Setting<T> {
  return {
    get value() {
      return of(a.value, b.value);
    },
    onDidChange: (listener) => {
      const both = new DisposableStore();
      both.add(a.onDidChange(listener));
      both.add(b.onDidChange(listener));
      return both;
    },
  };
}
