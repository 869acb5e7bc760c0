import type { Spending } from '../../licenses/answer.ts';
import type { UsagePeriod, UsageReport } from '../../licenses/usage.ts';
import type { LedgerEntry, MethodTotal, SavedCalls } from '../../licenses/usage.ts';

/** What the usage view shows: two periods with their calls by method and status, and the last calls. */
export type UsageNode =
  | {
      readonly kind: 'period';
      readonly span: 'today' | 'month';
      readonly period: UsagePeriod;
      readonly limit: number;
    }
  | { readonly kind: 'total'; readonly span: 'today' | 'month'; readonly total: MethodTotal }
  | { readonly kind: 'saved'; readonly span: 'today' | 'month'; readonly saved: SavedCalls }
  | { readonly kind: 'last'; readonly calls: readonly LedgerEntry[] }
  | { readonly kind: 'call'; readonly call: LedgerEntry };

export function usageRoots({ today, month, last }: UsageReport, { limit }: Spending): readonly UsageNode[] {
  return [
    { kind: 'period', span: 'today', period: today, limit },
    { kind: 'period', span: 'month', period: month, limit: 0 },
    { kind: 'last', calls: last },
  ];
}

export function usageChildren(node: UsageNode): readonly UsageNode[] {
  if (node.kind === 'last') return node.calls.map((call) => ({ kind: 'call', call }));
  if (node.kind !== 'period') return [];
  const { span, period } = node;
  return [
    ...period.totals.map((total): UsageNode => ({ kind: 'total', span, total })),
    ...period.saved.map((saved): UsageNode => ({ kind: 'saved', span, saved })),
  ];
}

/** The same for as long as the thing is the same, so that expansion outlives an update. */
export function usageNodeId(node: UsageNode): string {
  switch (node.kind) {
    case 'period':
      return node.span;
    case 'total':
      return [node.span, node.total.method, node.total.status, node.total.counted].join(':');
    case 'saved':
      return [node.span, 'saved', node.saved.method].join(':');
    case 'last':
      return 'last';
    case 'call':
      return `call:${node.call.id}`;
  }
}
