import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { panelHtml } from './panel-html.ts';

/** Puts the bundled page into a panel. It may load its script and its stylesheet, nothing else of the extension. */
export function loadPage(panel: vscode.WebviewPanel, extensionUri: vscode.Uri): void {
  const { webview } = panel;
  const address = (...path: string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.svg');
  webview.options = {
    enableScripts: true,
    localResourceRoots: [
      vscode.Uri.joinPath(extensionUri, 'dist'),
      vscode.Uri.joinPath(extensionUri, 'media'),
    ],
  };
  webview.html = panelHtml(
    {
      script: address('dist', 'webview.js'),
      style: address('media', 'panel.css'),
      cspSource: webview.cspSource,
    },
    randomBytes(16).toString('base64url'),
    vscode.env.language,
  );
}
