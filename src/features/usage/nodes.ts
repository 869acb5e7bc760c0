import type { Spending } from '../../licenses/answer.ts';
import type { UsagePeriod, UsageReport } from '../../licenses/usage.ts';
import type { LedgerEntry, MethodTotal, SavedCalls } from '../../licenses/usage.ts';

/**
 * A row of the usage view: two periods with their calls by method and status, and the last calls. An `id` is unlike any
 * other row's, and stable as long as the row stands for one thing: expansion and selection outlive updates.
 */
export type UsageNode = PeriodNode | TotalNode | SavedNode | LastCallsNode | CallNode;

/** What was spent today or this month. */
export interface PeriodNode {
  readonly kind: 'period';
  readonly id: 'today' | 'month';
  readonly period: UsagePeriod;
  /** Calls a day; 0 where there is no limit, and for the month. */
  readonly limit: number;
}

/** The calls of a period with one method, status and charge. */
export interface TotalNode {
  readonly kind: 'total';
  readonly id: string;
  readonly total: MethodTotal;
}

/** The calls of a period that stored answers made unnecessary, for one method. */
export interface SavedNode {
  readonly kind: 'saved';
  readonly id: string;
  readonly saved: SavedCalls;
}

/** The last calls, whatever the period. */
export interface LastCallsNode {
  readonly kind: 'last';
  readonly id: 'last';
  readonly calls: readonly LedgerEntry[];
}

/** One call. */
export interface CallNode {
  readonly kind: 'call';
  readonly id: string;
  readonly call: LedgerEntry;
}

/** The roots of the usage view. */
export function usageRoots({ today, month, last }: UsageReport, { limit }: Spending): readonly UsageNode[] {
  return [
    { kind: 'period', id: 'today', period: today, limit },
    { kind: 'period', id: 'month', period: month, limit: 0 },
    { kind: 'last', id: 'last', calls: last },
  ];
}

/** The rows below a row of the usage view. */
export function usageChildren(node: UsageNode): readonly UsageNode[] {
  if (node.kind === 'last') return node.calls.map((call) => ({ kind: 'call', id: `call:${call.id}`, call }));
  if (node.kind !== 'period') return [];
  const { id, period } = node;
  return [
    ...period.totals.map((total): UsageNode => ({
      kind: 'total',
      id: [id, total.method, total.status, total.counted].join(':'),
      total,
    })),
    ...period.saved.map((saved): UsageNode => ({ kind: 'saved', id: `${id}:saved:${saved.method}`, saved })),
  ];
}
