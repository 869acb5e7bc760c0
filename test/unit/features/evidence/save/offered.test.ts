import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { chosenFolders, place } from '../../../../support/evidence-editor.ts';
import { clearDialogs, copied, dialogs, opened, ran, UIKind } from '../../../../support/vscode-double.ts';
import { evidenceOffice } from '../office.ts';

// What is offered once evidence was saved: the way to its report, and its checksum.

vi.mock('vscode', async () => (await import('../../../../support/evidence-editor.ts')).evidenceEditor());
const { saveEvidence } = await import('../../../../../src/features/evidence/save/save-evidence.ts');

const { vendorSample } = notable;

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  clearDialogs();
  for (const list of [copied, opened, ran, chosenFolders]) list.length = 0;
  Object.assign(place, { uiKind: UIKind.Desktop, remoteName: undefined, workspace: undefined });
});

/** Saves in a place, and presses these buttons as they are offered. @returns the package's folder. */
async function saved(where: Partial<typeof place>, ...buttons: readonly string[]): Promise<string> {
  const office = await evidenceOffice();
  Object.assign(place, where, where.workspace === undefined ? {} : { workspace: office.folder });
  await office.service.search(vendorSample.name);
  dialogs.take.push('English', ...buttons);
  chosenFolders.push(office.folder);
  await saveEvidence({ kind: 'stored', id: vendorSample.keyNo }, office.parts);
  return join(office.folder, readdirSync(office.folder)[0] ?? '');
}

/** The lines that are noted elsewhere, as another program has them. */
function checksumOf(folder: string): string {
  const lines = ['manifest.json', 'SHA256SUMS'].map((file) => {
    const sum = execFileSync('sha256sum', [file], { cwd: folder, encoding: 'utf8' });
    return `${folder.split('/').at(-1) ?? ''}/${file} SHA-256 ${sum.split(' ')[0] ?? ''}`;
  });
  return lines.join('\n');
}

test.each([[['Open Report', 'Copy Checksum']], [['Copy Checksum', 'Open Report']]])(
  'on this computer the report opens in the browser, and neither button takes the other away: %j',
  async (buttons) => {
    const folder = await saved({}, ...buttons);
    expect(opened).toEqual([`file://${folder}/report.html`]);
    expect(copied).toEqual([checksumOf(folder)]);
    expect(dialogs.said).toHaveLength(2);
    expect(dialogs.said[0]).not.toContain('download');
  },
);

test.each([
  ['in a browser window', { uiKind: UIKind.Web }],
  ['on another computer', { remoteName: 'ssh-remote' }],
])('%s the folder is shown to be downloaded, and no report is offered to be opened', async (_, where) => {
  const folder = await saved({ ...where, workspace: '/' }, 'Show in Explorer', 'Copy Checksum');
  expect(ran.map(([command, uri]) => [command, String(uri)])).toEqual([
    ['revealInExplorer', `file://${folder}`],
  ]);
  expect(copied).toEqual([checksumOf(folder)]);
  expect(dialogs.said[0]).toContain('download the folder and open report.html in a browser');
  clearDialogs();
  await saved({ ...where, workspace: '/' }, 'Open Report');
  expect([opened, dialogs.take]).toEqual([[], ['Open Report']]);
});

test('what the Explorer does not have is not shown there', async () => {
  await saved({ uiKind: UIKind.Web }, 'Show in Explorer');
  expect([ran, dialogs.take]).toEqual([[], ['Show in Explorer']]);
});
