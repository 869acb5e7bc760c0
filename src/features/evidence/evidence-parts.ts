import type { DataKind } from '../../licenses/answer.ts';
import type { DocumentChecks } from '../../licenses/document-check/document-checks.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { NeedsQuestion } from '../../pages/need-form.ts';
import type { LanguageMemory } from '../../vscode/dialogue/written-language.ts';

/**
 * What evidence can be saved of: a licence or a company (or a finding of none) by its id, a check by its, or a finding of
 * none by what was asked for.
 */
export type EvidenceTarget =
  | {
      readonly kind: 'stored';
      readonly id: string;
      /** What was asked of a company's licences on its page; left out or `null` where nothing was. */
      readonly need?: NeedsQuestion | null | undefined;
    }
  | { readonly kind: 'check'; readonly id: number }
  | { readonly kind: 'asked'; readonly query: string };

/** What evidence is saved from: what is stored, and nothing that could spend. */
export interface EvidenceParts {
  readonly known: KnownLicenses;
  readonly checks: DocumentChecks;
  /** The kind of data of the present connection; `undefined` where there is none. */
  readonly data: () => DataKind | undefined;
  /** The present connection's realm: `sample`, or the endpoint's address. */
  readonly address: () => string | undefined;
  /** The extension's version, as its package.json has it. */
  readonly version: string;
  /** Keeps the language that was chosen last. */
  readonly memory: LanguageMemory;
  /** What the page in sight is about; `undefined` where none is. */
  readonly shown: () => EvidenceTarget | undefined;
}
