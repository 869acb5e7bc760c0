import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { selfSigned } from '../support/certificate.ts';
import { keepEvidence } from '../support/evidence.ts';
import { type LocalServer, type Proxy, startProxy, startTlsFront } from '../support/proxy.ts';
import { openWindow, startVsCode, type VsCode, type Workbench } from '../support/workbench.ts';
import { closeSearch, searchCompany, signIn, typeCompany } from './telecom-licences.ts';

// Names that no resolver knows: a request can only reach them through the proxy.
const HOST = 'telecom.example.invalid';
const OTHER_HOST = 'other.example.invalid';

const { name } = notable.vendorSample;

let folder: string;
let sandbox: Sandbox;
let front: LocalServer;
let proxy: Proxy;
let vscode: VsCode;
let workbench: Workbench;
keepEvidence(() => workbench);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proxy-test-'));
  const certificate = selfSigned(HOST);
  const authorities = join(folder, 'authorities.pem');
  await writeFile(authorities, certificate.cert);
  sandbox = await startSandbox();
  front = await startTlsFront(certificate, Number(new URL(sandbox.endpoint).port));
  proxy = await startProxy(front.port);
  vscode = await startVsCode({
    settings: { 'http.proxy': `http://127.0.0.1:${proxy.port}`, 'http.systemCertificatesNode': true },
    env: { SSL_CERT_FILE: authorities }, // where the system's own certificates are
  });
  workbench = await openWindow(vscode);
});
afterAll(async () => {
  await vscode.stop();
  await proxy.stop();
  await front.stop();
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const signInAt = (host: string): Promise<void> =>
  signIn(workbench, { ...sandbox, endpoint: `https://${host}/api/yj` });

/** The tunnels to the hosts of this test; the editor may use its proxy for itself. */
const tunnels = (): readonly string[] => proxy.asked.filter((asked) => asked.includes('example.invalid'));

test('a search goes through the proxy that the editor is told to use', async () => {
  await signInAt(HOST);
  expect(tunnels()).toEqual([]);
  await searchCompany(workbench, name);
  expect(tunnels()).toEqual([`CONNECT ${HOST}:443`]);
  expect(sandbox.countedCalls()).toBe(1);
  await closeSearch(workbench);
});

test('a host whose certificate is not its own gets no request, and no call is counted', async () => {
  await signInAt(OTHER_HOST);
  await typeCompany(workbench, name);
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInputRows.filter({ hasText: 'The vendor could not be reached.' }).waitFor();
  expect(tunnels()).toEqual([`CONNECT ${HOST}:443`, `CONNECT ${OTHER_HOST}:443`]);
  expect(sandbox.countedCalls()).toBe(1);
  await closeSearch(workbench);
  await typeCompany(workbench, name);
  await workbench.quickInputRows.filter({ hasText: '0 of 100 calls today' }).waitFor();
  await closeSearch(workbench);
});
