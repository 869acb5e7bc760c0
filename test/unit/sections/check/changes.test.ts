import { describe, expect, test, vi } from 'vitest';
import type { License } from '../../../../src/domain/license.ts';
import type { CheckItem, CheckSight } from '../../../../src/licenses/document-check/check.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { comparedChecks } = await import('../../../../src/sections/check/compared-checks.ts');
const { changesView } = await import('../../../../src/sections/check/changes-view.ts');

const NAME = '虚构甲网络科技有限公司';
const OTHER = '虚构乙网络科技有限公司';
const PERHAPS = 'perhaps not the same company as last time';

function licenseOf(id: string, keyNo: string, companyName = NAME): License {
  return {
    ...{ id, keyNo, companyName, licenseNumber: `京B2-2020900${id}` },
    ...{ scope: '国内呼叫中心业务：北京市', validity: 'valid', validityText: '是' },
  };
}

const whole = (...licenses: readonly License[]): CheckSight => ({ licenses, unreadable: 0, isWhole: true });

/** What is said of a company that was seen so in two checks. */
function compared(before: CheckSight, after: CheckSight) {
  const checks = [2, 1].map((id) => ({ ...{ id, title: '名录.xlsx', began: 0, total: 1, done: 1 } }));
  const item: CheckItem = { place: 0, query: NAME, isCall: true, state: 'done', outcome: null };
  const result = comparedChecks(2, {
    all: checks,
    items: () => [item],
    plan: () => ({ lists: [], need: null, follows: 1 }),
    sights: (id) => new Map([[0, id === 1 ? before : after]]),
  });
  if (!result) throw new Error('there is nothing to compare');
  const { intro, lines, notes } = changesView(result, () => true);
  return { intro, words: lines.flatMap(({ words }) => words), notes };
}

test('where another company answers, neither is its licence new for certain nor that of the earlier one gone', () => {
  const [own, other] = [licenseOf('1', 'k1'), licenseOf('2', 'k2', OTHER)];
  const unseen = 'licence not seen last time: 京B2-20209001, valid';
  expect(compared(whole(other), whole(own, other)).words).toEqual([PERHAPS, unseen]);
  expect(compared(whole(other), whole(own)).words).toEqual([PERHAPS, unseen]);
  expect(compared(whole(own, other), whole(other)).words).toEqual([PERHAPS]);
  expect(compared(whole(), whole(other)).words).toEqual(['licence not seen last time: 京B2-20209002, valid']);
});

test('where several companies bear the name, what one of them has is not new for certain', () => {
  const [own, second, third] = [licenseOf('1', 'k1'), licenseOf('2', 'k2'), licenseOf('3', 'k2')];
  const unseen = 'licence not seen last time: 京B2-20209002, valid';
  expect(compared(whole(own), whole(own, second)).words).toEqual([PERHAPS, unseen]);
  expect(compared(whole(own, second), whole(own)).words).toEqual([PERHAPS]);
  expect(compared(whole(own, second), whole(own, second, third)).words).toEqual([
    'licence not seen last time: 京B2-20209003, valid',
  ]);
  expect(compared(whole(own, second, third), whole(own, second)).words).toEqual([
    'licence gone: 京B2-20209003 is no longer in the answer',
  ]);
});

test('a licence of another company in the answer is not said to be gone or new', () => {
  const [own, moved] = [licenseOf('1', 'k1'), licenseOf('2', 'k1')];
  const away = { ...moved, keyNo: 'k2', companyName: OTHER };
  const renamed = `renamed: was ${NAME}, is ${OTHER}`;
  expect(compared(whole(own, moved), whole(own, away)).words).toEqual([PERHAPS, renamed]);
  expect(compared(whole(own, away), whole(own, moved)).words).toEqual([
    PERHAPS,
    `renamed: was ${OTHER}, is ${NAME}`,
  ]);
});

test('a company that was renamed is the same, with and without a KeyNo', () => {
  for (const keyNo of ['k1', '']) {
    const [own, renamed] = [licenseOf('1', keyNo), licenseOf('1', keyNo, OTHER)];
    expect(compared(whole(own), whole(renamed)).words).toEqual([`renamed: was ${NAME}, is ${OTHER}`]);
  }
});

test('what was not seen whole is unchanged only as far as it was seen', () => {
  const own = licenseOf('1', 'k1');
  const partly = 'Unchanged as far as both were loaded and read: 1 company';
  for (const part of [
    { ...whole(own), isWhole: false },
    { ...whole(own), unreadable: 1 },
  ])
    for (const { intro, notes } of [compared(part, whole(own)), compared(whole(own), part)]) {
      expect(intro).toBe('No change was seen.');
      expect(notes).toContain('Unchanged: 0 companies');
      expect(notes).toContain(partly);
    }
  const { intro, notes } = compared(whole(own), whole(own));
  expect(intro).toBe('Nothing changed for the companies that could be compared.');
  expect(notes).toContain('Unchanged: 1 company');
  expect(notes).not.toContain(partly);
});

test('a licence that may have been in a row that could not be read is not gone for certain', () => {
  const own = licenseOf('1', 'k1');
  expect(compared(whole(own), { ...whole(), unreadable: 1 }).words).toEqual([
    'licence not seen this time, since not all were loaded or read: 京B2-20209001',
  ]);
});

describe('what is compared is named by the days of its answers', () => {
  const at = (day: string): number => Date.parse(`${day}T12:00:00+08:00`);
  const answered = (place: number, day: string, source: 'vendor' | 'stored'): CheckItem => ({
    ...{ place, query: `${NAME}${String(place)}`, isCall: source === 'vendor', state: 'done' },
    outcome: { kind: 'answered', source, fetchedAt: at(day), orderNumber: null },
  });
  const saidOf = (before: readonly CheckItem[]) => {
    const now = before.map(({ place }) => answered(place, '2026-05-01', 'vendor'));
    const result = comparedChecks(2, {
      all: [2, 1].map((id) => ({ id, title: '名录.xlsx', began: at('2025-01-03'), total: 2, done: 2 })),
      items: (id) => (id === 1 ? before : now),
      plan: () => ({ lists: [], need: null, follows: 1 }),
      sights: () => new Map(before.map(({ place }) => [place, whole()])),
    });
    if (!result) throw new Error('there is nothing to compare');
    const { heading, notes } = changesView(result, () => true);
    return [heading, notes[0], result.times.before?.areStored];
  };

  test('of one day, or of several', () => {
    const [one, same] = [answered(0, '2026-03-01', 'vendor'), answered(1, '2026-03-01', 'stored')];
    expect(saidOf([one, same])).toEqual([
      'What changed since the answers of 2026-03-01',
      'Compared: the answers of 2026-03-01 with those of 2026-05-01 (days of China Standard Time).',
      false,
    ]);
    expect(saidOf([one, answered(1, '2026-02-03', 'stored')])[0]).toBe(
      'What changed since the answers of 2026-02-03 to 2026-03-01',
    );
  });

  test('what was only stored is no check', () => {
    expect(saidOf([answered(0, '2025-01-03', 'stored'), answered(1, '2026-02-03', 'stored')])).toEqual([
      'What changed since the stored answers of 2025-01-03 to 2026-02-03',
      'Compared: the stored answers of 2025-01-03 to 2026-02-03 with the answers of 2026-05-01 (days of China Standard Time).',
      true,
    ]);
  });

  test('nothing is said of answers where none were compared', () => {
    expect(saidOf([])).toEqual(['What changed since 2025-01-03', 'Unchanged: 0 companies', undefined]);
  });
});
