import type { DataKind } from '../../licenses/answer.ts';
import type { ServiceState } from '../../licenses/asking/service-state.ts';
import type { MethodTotal } from '../../licenses/usage.ts';
import type { Settings } from '../../vscode/settings.ts';

/** Names and values in the order in which they are told. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** The values of the settings that decide what the extension does; all are switches, numbers or chosen from a list. */
export type ToldSettings = {
  readonly [Name in Exclude<keyof Settings, 'hoverLanguages'>]: Settings[Name]['value'];
};

/** What diagnostics tell of the extension. */
export interface ExtensionFacts {
  /** Undefined: there is no connection. */
  readonly data: DataKind | undefined;
  readonly state: ServiceState;
  readonly settings: ToldSettings;
  /** Calls that may be charged: of today, and as many as the user allows a day. */
  readonly spending: { readonly today: number; readonly limit: number };
  /** How this month's calls ended; undefined where the ledger cannot be read. */
  readonly month: readonly MethodTotal[] | undefined;
  /** How many companies are stored. */
  readonly companies: number;
}

/** The ways that a request names; anything else came from outside and is not repeated. */
const METHODS: ReadonlySet<string> = new Set(['GetList', 'GetDetail']);

/**
 * What a user sends to whoever helps: versions, settings, states and counts. No company, query, address, key or secret
 * is in it, whatever the vendor answered: its words are left out, and of its statuses only numbers are told.
 * @param editor what runs the extension, and where
 */
export function diagnosticsText(version: string, editor: Facts, facts: ExtensionFacts): string {
  return [
    `QCC Telecom License ${version}`,
    ...Object.entries(editor).map(([name, value]) => `${name}: ${String(value)}`),
    `connection: ${facts.data ?? 'none'}`,
    `state: ${stateText(facts.state)}`,
    `calls today: ${facts.spending.today}, limit ${facts.spending.limit}`,
    `calls this month: ${monthText(facts.month)}`,
    `stored companies: ${facts.companies}`,
    ...settingLines(facts.settings),
  ].join('\n');
}

function stateText(state: ServiceState): string {
  if (!('failure' in state)) return state.kind;
  const { reason, status, httpStatus } = state.failure;
  return `${state.kind} (${reason}, status ${numberOnly(status)}, HTTP ${httpStatus ?? '-'})`;
}

function monthText(totals: readonly MethodTotal[] | undefined): string {
  if (totals === undefined) return 'the ledger cannot be read, or there is no connection';
  const told = totals.map(
    ({ method, status, calls }) =>
      `${METHODS.has(method) ? method : 'other'} ${numberOnly(status)}: ${String(calls)}`,
  );
  return told.join(', ') || 'none';
}

/** The present values of the user's settings, as far as diagnostics tell them. */
export function toldSettings(settings: Settings): ToldSettings {
  return {
    hoverMode: settings.hoverMode.value,
    mentions: settings.mentions.value,
    diagnostics: settings.diagnostics.value,
    dailyLimit: settings.dailyLimit.value,
    unitPrice: settings.unitPrice.value,
    freshness: settings.freshness.value,
    remindDays: settings.remindDays.value,
    timeoutMilliseconds: settings.timeoutMilliseconds.value,
    spacingMilliseconds: settings.spacingMilliseconds.value,
  };
}

/** A status is whatever the vendor sent. */
function numberOnly(status: string | null): string {
  if (status === null) return '-';
  return /^\d{1,4}$/.test(status) ? status : 'no number';
}

function settingLines(settings: ToldSettings): readonly string[] {
  const told: Facts = {
    'hover.mode': settings.hoverMode,
    'document.mentions': settings.mentions,
    'document.diagnostics': settings.diagnostics,
    'usage.unitPrice': settings.unitPrice === 0 ? 'not set' : 'set',
    'storage.maxAge (ms)': settings.freshness.maxAgeMs,
    'storage.emptyMaxAge (ms)': settings.freshness.emptyMaxAgeMs,
    'regulator.remindDays': settings.remindDays,
    'request.timeout (ms)': settings.timeoutMilliseconds,
    'request.spacing (ms)': settings.spacingMilliseconds,
  };
  return Object.entries(told).map(([name, value]) => `setting ${name}: ${String(value)}`);
}
