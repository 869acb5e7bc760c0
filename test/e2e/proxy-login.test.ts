import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { selfSigned } from '../support/certificate.ts';
import { startProxy, startTlsFront } from '../support/proxy.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import { closeSearch, signIn, typeCompany } from './telecom-licences.ts';

// A name that no resolver knows: a request can only reach it through the proxy.
const HOST = 'telecom.example.invalid';

const { name } = notable.vendorSample;

const certificate = selfSigned(HOST);
const folder = await mkdtemp(join(tmpdir(), 'proxy-login-test-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const authorities = join(folder, 'authorities.pem');
await writeFile(authorities, certificate.cert);

const sandbox = await useSandbox();
const front = await startTlsFront(certificate, Number(new URL(sandbox.endpoint).port));
afterAll(() => front.stop());
const proxy = await startProxy(front.port, 'user:password');
afterAll(() => proxy.stop());
const { workbench } = await startInOneWindow({
  settings: { 'http.proxy': `http://127.0.0.1:${proxy.port}`, 'http.systemCertificatesNode': true },
  env: { SSL_CERT_FILE: authorities }, // where the system's own certificates are
});

test('a proxy that wants a password is told so; the call is not counted', async () => {
  await signIn(workbench, { ...sandbox, endpoint: `https://${HOST}/api/yj` });
  await typeCompany(workbench, name);
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInputRows
    .filter({ hasText: 'The proxy wants a user name and a password (HTTP 407)' })
    .filter({ hasText: 'The vendor could not be reached.' })
    .waitFor();
  await workbench.savePicture('proxy-login');
  expect(sandbox.countedCalls()).toBe(0);
  await closeSearch(workbench);
  await typeCompany(workbench, name);
  await workbench.quickInputRows.filter({ hasText: '0 of 100 calls today' }).waitFor();
  await closeSearch(workbench);
});
