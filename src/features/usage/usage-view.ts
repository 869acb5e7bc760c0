import * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { Usage } from '../../licenses/usage.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import type { Setting } from '../../vscode/settings.ts';
import { usageChildren, usageRoots, type UsageNode } from './nodes.ts';
import { usageItem } from './usage-items.ts';

/** What the usage view shows and hears of. */
export interface UsageParts {
  readonly known: Pick<KnownLicenses, 'onDidChange' | 'license'>;
  readonly service: Pick<LicenseService, 'spending'>;
  readonly usage: Usage;
  /** Whose data the present connection gives; `undefined` without a connection. */
  readonly data: () => DataKind | undefined;
  /** What one call costs, in yuan; 0 where money is not shown. */
  readonly unitPrice: Setting<number>;
}

/** Registers the usage view: what was asked today and this month, and the last calls. */
export function registerUsageView({ known, service, usage, data, unitPrice }: UsageParts): Disposable {
  const disposables = new DisposableStore();
  const changed = disposables.add(new vscode.EventEmitter<undefined>());
  disposables.add(
    vscode.window.createTreeView<UsageNode>('telecomLicense.usage', {
      treeDataProvider: {
        onDidChangeTreeData: changed.event,
        getTreeItem: (node) =>
          usageItem(node, {
            data: data(),
            // Sample data costs nothing.
            unitPrice: data() === 'sample' ? 0 : unitPrice.value,
            numberOf: (id) => known.license(id)?.license.value.licenseNumber,
          }),
        getChildren: (node) => {
          if (node) return [...usageChildren(node)];
          const report = usage.report();
          return report ? [...usageRoots(report, service.spending)] : [];
        },
      },
      showCollapseAll: true,
    }),
  );
  const showAgain = (): void => {
    changed.fire(undefined);
  };
  disposables.add(known.onDidChange(showAgain));
  disposables.add(unitPrice.onDidChange(showAgain));
  return disposables;
}
