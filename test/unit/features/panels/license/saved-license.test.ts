import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Provenance } from '../../../../../src/licenses/answer.ts';
import { readSavedPanel, savePanel } from '../../../../../src/features/panels/license/saved-license.ts';
import { ID, detailed, listed } from './records.ts';

/** As VS Code keeps it: through JSON. */
function kept(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test('comes back whole, as a stored answer', () => {
  const back = readSavedPanel(kept(savePanel({ id: ID, record: detailed })))?.record;
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
  const record = {
    license: aged(detailed.license),
    annualReport: detailed.annualReport && aged(detailed.annualReport),
  };
  const back = readSavedPanel(kept(savePanel({ id: ID, record })))?.record;
  expect(back?.license.provenance.olderThanMs).toBe(olderThanMs);
  expect(back?.annualReport?.provenance.olderThanMs).toBe(olderThanMs);
});

test('tells whose answer it is, where that was saved', () => {
  const saved = savePanel({ id: ID, record: detailed, realm: 'https://one.test' });
  expect(readSavedPanel(kept(saved))?.scope).toBe('https://one.test');
  expect(readSavedPanel(kept(savePanel({ id: ID, record: detailed })))?.scope).toBeUndefined();
});

test('comes back without a record where nothing was known', () => {
  expect(readSavedPanel(kept(savePanel({ id: ID, record: undefined })))).toEqual({
    version: 1,
    id: ID,
    record: null,
  });
});

const { license } = listed;
test.each([
  ['nothing', undefined],
  ['another version', { ...savePanel({ id: ID, record: listed }), version: 2 }],
  ['no id', { ...savePanel({ id: ID, record: listed }), id: '' }],
  ['a record of another licence', savePanel({ id: '00000000000000000000000000000009', record: listed })],
  ['a field too many', { ...savePanel({ id: ID, record: listed }), html: '<b>' }],
  [
    'an unheard-of validity',
    {
      ...savePanel({ id: ID, record: listed }),
      record: { ...listed, license: { ...license, value: { ...license.value, validity: 'yes' } } },
    },
  ],
  [
    'a time that no date can hold',
    savePanel({
      id: ID,
      record: {
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
  for (const record of [detailed, undefined])
    expect(readSavedPanel(kept(savePanel({ id: ID, record }, draft)))?.draft).toEqual(draft);
  expect(savePanel({ id: ID, record: detailed })).not.toHaveProperty('draft');
  for (const bad of [
    { ...draft, pictureHash: 'x' },
    { ...draft, values: { ...values, more: '' } },
  ])
    expect(readSavedPanel(kept(savePanel({ id: ID, record: detailed }, bad)))).toBeUndefined();
});
