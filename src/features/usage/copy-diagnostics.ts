import * as vscode from 'vscode';
import { notify } from '../../vscode/notify.ts';
import { diagnosticsText, type ExtensionFacts, type Facts } from './diagnostics.ts';

/** Copies what {@link diagnosticsText} tells, and says what is in it. */
export async function copyDiagnostics(version: string, facts: ExtensionFacts): Promise<void> {
  await vscode.env.clipboard.writeText(diagnosticsText(version, editorFacts(), facts));
  void notify.info(
    vscode.l10n.t('Diagnostics were copied: versions, settings, states and counts; no company and no key.'),
  );
}

/** The editor, the machine and the network settings of it; of an address only whether there is one. */
function editorFacts(): Facts {
  const { env, workspace } = vscode;
  const http = workspace.getConfiguration('http');
  const folders = workspace.workspaceFolders ?? [];
  return {
    editor: `${env.appName} ${vscode.version}, ${env.uiKind === vscode.UIKind.Web ? 'in a browser' : 'desktop'}`,
    'display language': env.language,
    'extension host': `${env.remoteName ?? 'local'}, ${process.platform} ${process.arch}, Node ${process.version}`,
    'workspace trusted': workspace.isTrusted,
    folders: `${String(folders.length)}, virtual ${String(folders.filter(({ uri }) => uri.scheme !== 'file').length)}`,
    time: new Date().toISOString(),
    'http.proxy': http.get('proxy') ? 'set' : 'not set',
    'http.proxySupport': choice(http.get('proxySupport')),
    'http.systemCertificates': choice(http.get('systemCertificates')),
    'http.fetchAdditionalSupport': choice(http.get('fetchAdditionalSupport')),
  };
}

/** A switch or one of a few words; a text that somebody typed in its place is not repeated. */
function choice(value: unknown): string {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' && /^[a-z]{1,12}$/.test(value) ? value : 'unknown';
}
