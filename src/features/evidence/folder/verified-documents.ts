import * as vscode from 'vscode';
import type { Disposable } from '../../../vscode/disposables.ts';

const SCHEME = 'telecom-license-evidence';

/** What became of verifying packages, as documents that can be read, searched and copied, and not changed. */
export class VerifiedDocuments implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: vscode.Disposable;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    });
  }

  /** Opens a text under a name, beside the one that was opened before under it. */
  async show(name: string, text: string): Promise<void> {
    const path = `/${this.#texts.size + 1}/${name.replaceAll('/', ' ')}.txt`;
    const uri = vscode.Uri.from({ scheme: SCHEME, path });
    this.#texts.set(uri.toString(), text);
    await vscode.window.showTextDocument(uri, { preview: true });
  }

  /** Gives the scheme up: documents that are open stay as they are. */
  dispose(): void {
    this.#registration.dispose();
  }
}
