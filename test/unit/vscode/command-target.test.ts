import { expect, test } from 'vitest';
import { idOf, withId } from '../../../src/vscode/command-target.ts';

test.each<unknown>(['id-1', ...['company', 'license', 'more'].map((kind) => ({ kind, id: 'id-1' }))])(
  'a command is about the company or licence that it is handed: %j',
  (given) => {
    expect(idOf(given)).toBe('id-1');
  },
);

test.each<unknown>([
  undefined,
  null,
  42,
  {},
  { kind: 'company' },
  { kind: 'company', id: 7 },
  { kind: 'state', id: 'state' },
  { kind: 'unknownCompany', id: '某公司' },
  { kind: 'check', id: 7 },
])('a command does nothing with what is no company and no licence: %j', (given) => {
  expect(idOf(given)).toBeUndefined();
  const done: string[] = [];
  withId((id) => done.push(id))(given);
  expect(done).toEqual([]);
});
