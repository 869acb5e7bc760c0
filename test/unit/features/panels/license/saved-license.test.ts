import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Provenance } from '../../../../../src/licenses/answer.ts';
import { readSavedPanel, savePanel } from '../../../../../src/features/panels/license/saved-license.ts';
import { ID, detailed, listed } from './dossiers.ts';

/** As VS Code keeps it: through JSON. */
function kept(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test('comes back whole, as a stored answer', () => {
  const back = readSavedPanel(kept(savePanel({ id: ID, dossier: detailed })))?.record;
  expect(back?.license.value).toEqual(detailed.license.value);
  expect(back?.annualReport?.value).toEqual(detailed.annualReport?.value);
  expect(back?.license.provenance).toEqual({ ...detailed.license.provenance, source: 'stored' });
  expect(back?.annualReport?.provenance.source).toBe('stored');
});

test('an answer that is too old comes back, and is still said to be older', () => {
  const olderThanMs = 7 * 86_400_000;
  const aged = <T>(answer: { readonly value: T; readonly provenance: Provenance }) => ({
    ...answer,
    provenance: { ...answer.provenance, olderThanMs },
  });
  const dossier = {
    license: aged(detailed.license),
    annualReport: detailed.annualReport && aged(detailed.annualReport),
  };
  const back = readSavedPanel(kept(savePanel({ id: ID, dossier })))?.record;
  expect(back?.license.provenance.olderThanMs).toBe(olderThanMs);
  expect(back?.annualReport?.provenance.olderThanMs).toBe(olderThanMs);
});

test('tells whose answer it is, where that was saved', () => {
  const saved = savePanel({ id: ID, dossier: detailed, realm: 'https://one.test' });
  expect(readSavedPanel(kept(saved))?.scope).toBe('https://one.test');
  expect(readSavedPanel(kept(savePanel({ id: ID, dossier: detailed })))?.scope).toBeUndefined();
});

test('comes back without a licence where nothing was known', () => {
  expect(readSavedPanel(kept(savePanel({ id: ID, dossier: undefined })))).toEqual({
    version: 1,
    id: ID,
    record: null,
  });
});

const { license } = listed;
test.each([
  ['nothing', undefined],
  ['another version', { ...savePanel({ id: ID, dossier: listed }), version: 2 }],
  ['no id', { ...savePanel({ id: ID, dossier: listed }), id: '' }],
  ['another licence', savePanel({ id: '00000000000000000000000000000009', dossier: listed })],
  ['a field too many', { ...savePanel({ id: ID, dossier: listed }), html: '<b>' }],
  [
    'an unheard-of validity',
    {
      ...savePanel({ id: ID, dossier: listed }),
      record: { ...listed, license: { ...license, value: { ...license.value, validity: 'yes' } } },
    },
  ],
  [
    'a time that no date can hold',
    savePanel({
      id: ID,
      dossier: {
        ...listed,
        license: { ...license, provenance: { ...license.provenance, fetchedAt: 8.64e15 + 1 } },
      },
    }),
  ],
])('%s is no saved panel', (_, state) => {
  expect(readSavedPanel(state)).toBeUndefined();
});

test('never throws, whatever the state', () => {
  fc.assert(
    fc.property(fc.anything(), (state) => {
      expect(readSavedPanel(state)).toBeUndefined();
    }),
  );
});

test('what was typed for a record comes back with it, and nothing that no form can have', () => {
  const values = {
    ...{ validUntil: '2027-03-01', issued: '', status: '有效', scope: '', quotation: '' },
    lookedAt: '2026-11-20',
  };
  const draft = { values, pictureHash: 'a'.repeat(64) };
  for (const dossier of [detailed, undefined])
    expect(readSavedPanel(kept(savePanel({ id: ID, dossier }, draft)))?.draft).toEqual(draft);
  expect(savePanel({ id: ID, dossier: detailed })).not.toHaveProperty('draft');
  for (const bad of [
    { ...draft, pictureHash: 'x' },
    { ...draft, values: { ...values, more: '' } },
  ])
    expect(readSavedPanel(kept(savePanel({ id: ID, dossier: detailed }, bad)))).toBeUndefined();
});
