import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EvidenceParts } from '../../../../src/features/evidence/evidence-parts.ts';
import { DocumentChecks } from '../../../../src/licenses/document-check/document-checks.ts';
import type { FaultySandbox } from '../../../../scripts/sandbox/start.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../../licenses/connection-to.ts';
import { open, requests } from '../../licenses/setup.ts';

/** What evidence is saved with, on a simulator that is asked over the real wire, and a folder of the disk for it. */
export async function evidenceOffice(now: () => number = Date.now) {
  const sandbox = await useSandboxInTest();
  const { choice, keeper, service, known } = open(connectionTo(sandbox), { now });
  const checks = new DocumentChecks({ connections: choice, keeper, service, known, now });
  const memory = new Map<string, unknown>();
  const parts: EvidenceParts = {
    ...{ known, checks, version: '9.8.7' },
    data: () => choice.current?.data,
    address: () => choice.current?.realm,
    memory: {
      get: (key) => memory.get(key),
      update: (key, value) => {
        memory.set(key, value);
        return Promise.resolve();
      },
    },
    shown: () => undefined,
  };
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { sandbox, choice, service, known, checks, parts, folder, calls: () => requests(sandbox) };
}

/** What nobody may find in a package: key and secret, as they are, in base64 and in hexadecimal digits. */
export function secretForms(
  { appKey, secretKey }: FaultySandbox,
  ...tokens: readonly string[]
): readonly string[] {
  return [appKey, secretKey, ...tokens].flatMap((secret) => [
    secret.toLowerCase(),
    Buffer.from(secret).toString('base64').replace(/=+$/, '').toLowerCase(),
    Buffer.from(secret).toString('hex'),
  ]);
}
