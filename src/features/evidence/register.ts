import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { checkMeant, idOf, nameMeant } from '../../vscode/command-target.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import type { EvidenceParts, EvidenceTarget } from './evidence-parts.ts';
import { VerifiedDocuments } from './folder/verified-documents.ts';

/** Registers the commands "Save Evidence…" and "Verify Evidence…". */
export function registerEvidence(parts: EvidenceParts): Disposable {
  const disposables = new DisposableStore();
  const documents = disposables.add(new VerifiedDocuments());
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.saveEvidence', async (given: unknown, need: unknown) => {
      const target = targetOf(given, need) ?? parts.shown();
      if (!target) return;
      const { saveEvidence } = await import('./save/save-evidence.ts');
      await saveEvidence(target, parts);
    }),
  );
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.verifyEvidence', async (given: unknown) => {
      const { verifyEvidence } = await import('./folder/verify-evidence.ts');
      await verifyEvidence(given instanceof vscode.Uri ? given : undefined, documents);
    }),
  );
  return disposables;
}

/** What a company's page hands on beside the company; a menu hands on the rows that are selected, which are none. */
const question = z.strictObject({ businesses: z.string(), region: z.string() });

function targetOf(given: unknown, need: unknown): EvidenceTarget | undefined {
  const check = checkMeant(given);
  if (check !== undefined) return { kind: 'check', id: check };
  const query = nameMeant(given);
  if (query !== undefined) return { kind: 'asked', query };
  const id = idOf(given);
  return id === undefined ? undefined : { kind: 'stored', id, need: z.safeParse(question, need).data };
}
