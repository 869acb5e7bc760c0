import * as z from 'zod/mini';
import { licenseShape, reportShape } from '../../../domain/license-shapes.ts';
import { recordDraft, type RecordDraft } from '../../../protocol/regulator.ts';
import { storedAnswer, type Dossier, type Provenance } from '../../../licenses/answer.ts';

/** The largest time a `Date` can hold, in milliseconds since 1970. */
const LAST_TIME = 8.64e15;

const provenance = z.strictObject({
  data: z.enum(['sample', 'real']),
  source: z.enum(['vendor', 'stored']),
  fetchedAt: z.number().check(z.gte(0), z.lte(LAST_TIME)),
  orderNumber: z.nullable(z.string()),
  olderThanMs: z.exactOptional(z.nullable(z.number())),
  // The optional ones, too: what is saved must be read back.
} satisfies Record<keyof Provenance, z.ZodMiniType>);

const savedPanel = z.strictObject({
  version: z.literal(1),
  id: z.string().check(z.minLength(1)),
  // A realm; panels of earlier versions have none.
  scope: z.optional(z.string()),
  // Left out where nothing was typed, and by earlier versions.
  draft: z.optional(recordDraft),
  record: z.nullable(
    z.strictObject({
      license: z.strictObject({ value: licenseShape, provenance }),
      annualReport: z.nullable(z.strictObject({ value: z.nullable(reportShape), provenance })),
    }),
  ),
});

/** What a licence's panel leaves behind to be restored from, without a call. */
export interface SavedPanel {
  readonly version: 1;
  readonly id: string;
  /** The realm of the answers (see `Connection`), by the name under which panels have always kept it. Left out where it is not known. */
  readonly scope?: string | undefined;
  /** The licence without the user's own records, by the name under which panels have always kept it. */
  readonly record: Dossier | null;
  /** What was typed for a record of the regulator's page that is not saved yet; left out where nothing was. */
  readonly draft?: RecordDraft | undefined;
}

/** What a panel shows, and whose answer that is. */
export interface ShownLicense {
  readonly id: string;
  /** `undefined` where it is not known. */
  readonly realm?: string | undefined;
  /** `undefined` where nothing is known of the licence. */
  readonly dossier: Dossier | undefined;
}

/** What VS Code is to keep of a licence's panel. */
export function savePanel({ id, dossier, realm }: ShownLicense, draft?: RecordDraft): SavedPanel {
  // The user's records are read from the store.
  const kept = dossier ? { license: dossier.license, annualReport: dossier.annualReport } : null;
  return {
    ...{ version: 1, id, record: kept },
    ...(realm === undefined ? {} : { scope: realm }),
    ...(draft === undefined ? {} : { draft }),
  };
}

/**
 * Reads what VS Code kept of a licence's panel. It comes from outside (an older version, another's page), so it is checked;
 * `undefined` where it is no saved panel. What it restores is by then a stored answer.
 */
export function readSavedPanel(state: unknown): SavedPanel | undefined {
  const { data } = z.safeParse(savedPanel, state);
  if (!data?.record) return data;
  const { id, scope: realm, record: dossier, draft } = data;
  if (dossier.license.value.id !== id) return undefined;
  const license = storedAnswer(dossier.license);
  const annualReport = dossier.annualReport && storedAnswer(dossier.annualReport);
  return savePanel({ id, realm, dossier: { license, annualReport } }, draft);
}
