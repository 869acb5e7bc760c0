import { expect, test } from 'vitest';
import { historyOf } from '../../../../src/licenses/known/license-history.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { detailed, license, report } from '../../features/panels/license/dossiers.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open } from '../setup.ts';

const later = { ...license, validityText: '否', validity: 'invalid' as const };

test('the latest change comes first, each between the last sight of the old and the first of the new', () => {
  const renamed = { ...later, companyName: '云上银河通信有限公司' };
  const { first, steps } = historyOf([
    { firstSeen: 10, lastSeen: 20, license },
    { firstSeen: 30, lastSeen: 45, license: later },
    { firstSeen: 50, lastSeen: 60, license: renamed },
  ]);
  expect(first).toBe(10);
  expect(
    steps.map(({ before, after, changes }) => [before, after, changes.map(({ field }) => field)]),
  ).toEqual([
    [45, 50, ['companyName']],
    [20, 30, ['validity', 'validityText']],
  ]);
});

test('licence and report of one answer change in one step; the first report is no change', () => {
  const { steps } = historyOf([
    { firstSeen: 10, lastSeen: 40, license },
    { firstSeen: 20, lastSeen: 40, report },
    { firstSeen: 50, lastSeen: 50, report: { ...report, tel: '4000000001' } },
    { firstSeen: 50, lastSeen: 50, license: later },
  ]);
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({ before: 40, after: 50 });
  expect(steps[0]?.changes.map(({ field }) => field)).toEqual([
    'validity',
    'validityText',
    'annualReport.tel',
  ]);
});

test('a report that the vendor no longer has is a change of every field it had', () => {
  const { steps } = historyOf([
    { firstSeen: 10, lastSeen: 10, report: detailed.annualReport?.value ?? null },
    { firstSeen: 10, lastSeen: 10, license },
    { firstSeen: 20, lastSeen: 20, report: null },
  ]);
  expect(steps[0]?.changes).toHaveLength(16);
  expect(steps[0]?.changes.every(({ after }) => after === null)).toBe(true);
});

test('nothing stored has no history', () => {
  expect(historyOf([])).toEqual({ first: null, steps: [] });
});

test('the service tells what was asked for and what is stored, of licences that it knows', async () => {
  const sandbox = await useSandboxInTest();
  const { service, known } = open(connectionTo(sandbox), { now: () => 1_000 });
  const [found] = delivered(await service.search(notable.vendorSample.name)).licenses;
  await service.detail(found?.id ?? '');
  expect(known.question(found?.id ?? '')).toBe(notable.vendorSample.name);
  expect(known.history(found?.id ?? '').steps).toEqual([]);
  expect(known.history(found?.id ?? '').first).toEqual(expect.any(Number));
  expect(known.question('no such id')).toBeUndefined();
  expect(known.history('no such id')).toEqual({ first: null, steps: [] });
});
