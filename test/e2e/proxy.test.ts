import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { selfSigned } from '../support/certificate.ts';
import { startProxy, startTlsFront } from '../support/proxy.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import { closeSearch, searchCompany, signIn, typeCompany } from './telecom-licences.ts';

// Names that no resolver knows: a request can only reach them through the proxy.
const HOST = 'telecom.example.invalid';
const OTHER_HOST = 'other.example.invalid';

const { name } = notable.vendorSample;

const certificate = selfSigned(HOST);
const folder = await mkdtemp(join(tmpdir(), 'proxy-test-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const authorities = join(folder, 'authorities.pem');
await writeFile(authorities, certificate.cert);

const sandbox = await useSandbox();
const front = await startTlsFront(certificate, Number(new URL(sandbox.endpoint).port));
afterAll(() => front.stop());
const LOGIN = 'user:password';
const proxy = await startProxy(front.port, LOGIN);
afterAll(() => proxy.stop());
const { workbench } = await startInOneWindow({
  settings: { 'http.proxy': `http://${LOGIN}@127.0.0.1:${proxy.port}`, 'http.systemCertificatesNode': true },
  env: { SSL_CERT_FILE: authorities }, // where the system's own certificates are
});

const signInAt = (host: string): Promise<void> =>
  signIn(workbench, { ...sandbox, endpoint: `https://${host}/api/yj` });

/** The tunnels to the hosts of this test; the editor may use its proxy for itself. */
const tunnels = (): readonly string[] => proxy.asked.filter((asked) => asked.includes('example.invalid'));

test('a search goes through the proxy that the editor is told to use, with its password', async () => {
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
