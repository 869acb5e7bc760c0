import * as vscode from 'vscode';
import { activationEvents, contributes } from '../package.json';
import type { House } from './house.ts';
import { DisposableStore } from './vscode/disposables.ts';
import { once } from './vscode/once.ts';

const PANEL_EVENT = 'onWebviewPanel:';

/**
 * Stands in for the house until that is loaded: the commands and panels that the manifest announces are there at once,
 * and the first that is used opens the house. Awaits nothing, and loads next to nothing: the start of a window is not
 * ours to slow down.
 */
export function activate(context: vscode.ExtensionContext): void {
  const disposables = new DisposableStore();
  context.subscriptions.push(disposables);
  const standIns = disposables.add(new DisposableStore());
  const open = once(async (): Promise<House> => {
    const { openHouse } = await import('./house.ts');
    return openHouse(context, disposables, () => standIns.dispose());
  });
  for (const { command } of contributes.commands) {
    standIns.add(
      vscode.commands.registerCommand(command, async (...args: unknown[]): Promise<unknown> => {
        await open();
        return vscode.commands.executeCommand(command, ...args);
      }),
    );
  }
  for (const event of activationEvents.filter((each) => each.startsWith(PANEL_EVENT))) {
    standIns.add(
      vscode.window.registerWebviewPanelSerializer(event.slice(PANEL_EVENT.length), {
        deserializeWebviewPanel: async (panel, saved: unknown) => (await open()).restorePanel(panel, saved),
      }),
    );
  }
  // The status item and the views on screen want it too, once the editor has come to rest.
  const rest = setImmediate(() => void open());
  disposables.add({ dispose: () => clearImmediate(rest) });
}
