import type { DataKind } from '../../licenses/answer.ts';
import type { DocumentChecks } from '../../licenses/document-check/document-checks.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';

/** What evidence can be saved of: a licence or a company (or a finding of none) by its id, or a check by its. */
export type EvidenceTarget =
  { readonly kind: 'stored'; readonly id: string } | { readonly kind: 'check'; readonly id: number };

/** Keeps choices over restarts, as the editor's state of an extension does. */
export interface ChoiceMemory {
  get(key: string): unknown;
  update(key: string, value: string): PromiseLike<void>;
}

/** What evidence is saved from: what is stored, and nothing that could spend. */
export interface EvidenceParts {
  readonly known: KnownLicenses;
  readonly checks: DocumentChecks;
  /** The kind of data of the present connection; `undefined` where there is none. */
  readonly data: () => DataKind | undefined;
  /** The present connection's scope: `sample`, or the endpoint's address. */
  readonly address: () => string | undefined;
  /** Of the extension. */
  readonly version: string;
  /** Keeps the language that was chosen last. */
  readonly memory: ChoiceMemory;
  /** What the page in sight is about; `undefined` where none is. */
  readonly shown: () => EvidenceTarget | undefined;
}
