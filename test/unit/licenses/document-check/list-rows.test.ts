import { expect, test } from 'vitest';
import { stateIn } from '../../../../src/licenses/document-check/list-rows.ts';

const valid = { facts: { state: 'allValid' } } as const;
const claim = (verdict: 'valid' | 'notFound') => ({ text: '京B2-20990001', verdict });

test('valid licences beside a wrong code in their row of the list are to be looked at', () => {
  expect(stateIn([{ row: { wrongCodes: ['91110105MA0QX7TJ30'] }, claims: [] }], valid)).toBe('lookAt');
  expect(stateIn([{ row: { wrongCodes: [] }, claims: [] }], valid)).toBe('allValid');
  expect(stateIn([{ row: {}, claims: [claim('valid')] }], valid)).toBe('allValid');
});

test('valid licences beside a wrong claim are to be looked at, and no other state is changed', () => {
  const rows = [{ row: {}, claims: [claim('valid'), claim('notFound')] }];
  expect(stateIn(rows, valid)).toBe('lookAt');
  expect(stateIn(rows, { facts: { state: 'noneFound' } })).toBe('noneFound');
});
