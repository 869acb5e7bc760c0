import fc from 'fast-check';
import * as z from 'zod/mini';
import type { License } from '../../src/domain/license.ts';
import { readSavedCompany, saveCompany } from '../../src/features/panels/company/saved-company.ts';
import { readSavedPanel, savePanel } from '../../src/features/panels/license/saved-license.ts';
import { companyMessage } from '../../src/protocol/company-page.ts';
import { licenseMessage } from '../../src/protocol/license-page.ts';
import { toPage } from '../../src/protocol/messages.ts';
import { pageMessage } from '../../src/protocol/page.ts';
import { spelt } from './secrets.ts';
import { target, type Judged } from './target.ts';

const CANARY = 'Canary0Panel0Canary0Panel0Canary';

const leaf = fc.oneof(
  fc.constantFrom(
    'ready',
    'ask',
    'act',
    'require',
    'loadMore',
    'openLicense',
    'export',
    'copyNumber',
    'show',
  ),
  fc.constantFrom(null, undefined, 0, -1, 1e300, NaN, true, '', '__proto__', 1n),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.nat(100_000).map((length) => '长'.repeat(length)),
  spelt(CANARY),
);

const name = fc.constantFrom(
  ...['type', 'action', 'id', 'businesses', 'region', 'view', 'announcement', 'saved', 'kind', 'version'],
  ...['record', 'license', 'annualReport', 'value', 'provenance', 'companyId', 'question', 'toString'],
);

const anything = fc.oneof(
  leaf,
  fc.dictionary(name, leaf, { maxKeys: 6 }),
  fc.dictionary(name, fc.dictionary(name, leaf, { maxKeys: 4 }), { maxKeys: 4 }),
  fc.array(leaf, { maxLength: 5 }),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  fc.nat(50_000).map((length) => Array.from({ length }, () => ({ type: 'ready' }))),
  fc.nat(20_000).map((depth) => nested(depth)),
);

function nested(depth: number): unknown {
  let inner: unknown = {};
  for (let left = depth; left > 0; left -= 1) inner = { type: inner };
  return inner;
}

const SCHEMAS = [pageMessage, licenseMessage, companyMessage, toPage];

/** What a page, or who poses as one, says to its host, and the other way round. */
export const messages = target('messages', anything, (message): Judged => {
  for (const schema of SCHEMAS) {
    const read = z.safeParse(schema, message);
    if (read.success && !isOffered(read.data)) throw new Error('a message that no page may send was taken');
  }
  return { shown: null, secrets: [] };
});

function isOffered({ type }: { readonly type: string }): boolean {
  return /^(ready|ask|cancel|copyDiagnostics|act|loadMore|openLicense|require)$/.test(type);
}

const license: License = {
  ...{ id: '1', keyNo: '2', companyName: '云梦虚构有限公司', licenseNumber: 'B2-20260001' },
  ...{ scope: '信息服务业务：全国', validity: 'valid', validityText: '是' },
};

const provenance = {
  data: 'real',
  source: 'vendor',
  fetchedAt: 1_790_000_000_000,
  orderNumber: null,
} as const;

const DRAFT = {
  values: {
    validUntil: '2027-03-01',
    issued: '',
    status: '',
    scope: '',
    quotation: '',
    lookedAt: '2026-11-20',
  },
  pictureHash: null,
};

const saved = fc.constantFrom<unknown>(
  saveCompany({ companyId: '1', question: { businesses: 'B11', region: '' }, draft: DRAFT }),
  savePanel(
    { id: '1', realm: 's', dossier: { license: { value: license, provenance }, annualReport: null } },
    DRAFT,
  ),
  savePanel({
    id: '1',
    dossier: { license: { value: license, provenance }, annualReport: { value: null, provenance } },
  }),
);

/** What was saved, with one of its parts replaced by another thing, however deep it lies. */
const spoilt = fc
  .tuple(saved, fc.array(fc.nat(8), { minLength: 1, maxLength: 5 }), leaf)
  .map(([state, way, other]) => replaced(state, way, other));

function replaced(state: unknown, [step, ...way]: readonly number[], other: unknown): unknown {
  if (step === undefined || typeof state !== 'object' || state === null) return other;
  const entries: [string, unknown][] = Object.entries(state);
  const chosen = step % (entries.length + 1);
  if (chosen === entries.length) return { ...state, [String(other)]: other };
  return Object.fromEntries(
    entries.map(([key, value], at) => [key, at === chosen ? replaced(value, way, other) : value]),
  );
}

/** What the editor hands back of a panel after a reload: another version's, or somebody's own. */
export const savedState = target('saved-state', fc.oneof(spoilt, saved, anything), (state): Judged => {
  const panel = readSavedPanel(state);
  if (panel?.record && panel.record.license.value.id !== panel.id) throw new Error('of another licence');
  if (panel?.record && panel.record.license.provenance.source !== 'stored') throw new Error('said to be new');
  const company = readSavedCompany(state);
  if (company?.companyId === '') throw new Error('of no company');
  return { shown: null, secrets: [] };
});
