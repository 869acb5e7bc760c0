import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import type { Recorded } from '../../../../../src/licenses/kept-record.ts';
import { regulatorPart } from '../../../../../src/protocol/regulator.ts';
import { beside, kept, recordedLicense } from '../../regulator/recorded.ts';
import { license, NOW } from '../license/dossiers.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { newForm, recordingWithheld, regulatorView } =
  await import('../../../../../src/features/panels/regulator/regulator-view.ts');

const subject = { licenseNumber: license.licenseNumber, companyName: license.companyName };

function viewOf(recorded: Recorded, withheld: string | null = null) {
  const view = regulatorView({ subject, recorded, license, licenses: [], withheld, form: newForm(NOW) });
  return z.parse(regulatorPart, view);
}

describe('the part of a page about the regulator', () => {
  test('holds each recorded fact against the vendor’s, and guesses no day', () => {
    const record = kept({ issued: '2022-02-02', status: '注销', scope: '内容分发网络业务：北京市' });
    const { lines } = viewOf(beside(record)).comparisons;
    expect(lines.map(({ fact, kind }) => [fact, kind])).toEqual([
      ['Valid until', 'cannotTell'],
      ['Issued on', 'cannotTell'],
      ['Status as shown', 'differs'],
      ['Scope as shown', 'partly'],
    ]);
    expect(lines[0]?.vendor).toMatchObject({ origin: 'missing', value: 'not in this source' });
    expect(lines[3]?.only[0]).toContain("Only in the vendor's answer:");
  });

  test('says of a past day that only the regulator knows whether it was renewed', () => {
    const { notes } = viewOf(beside(kept(), { state: 'past', days: -3 }));
    expect(notes).toEqual([
      'The day 2027-02-01 has passed by your record. Whether the licence was renewed since, only the regulator can say.',
    ]);
  });

  test.each([
    [91, ['91 days left until 2027-02-01, by your record.']],
    [
      70,
      [
        '70 days left until 2027-02-01, by your record.',
        'Renewal must be applied for 90 days before the end: by your record, past the 90-day line for renewal.',
      ],
    ],
    [
      0,
      [
        'The day 2027-02-01 is today, by your record.',
        'Renewal must be applied for 90 days before the end: by your record, past the 90-day line for renewal.',
      ],
    ],
  ])(
    'says %i days before the end what is left, and whether renewal can still be applied for',
    (days, said) => {
      expect(viewOf(beside(kept(), { state: 'remind', days })).notes).toEqual(said);
    },
  );

  test('says under which other name something was recorded', () => {
    const { notes } = viewOf(beside(kept({ companyName: '旧名虚构有限公司' }), { state: 'far', days: 300 }));
    expect(notes).toEqual(['Recorded under another name: 旧名虚构有限公司']);
  });

  test('keeps former records with their days', () => {
    const former = kept({ id: 2, lookedAt: '2025-05-05', validUntil: '2026-01-01' });
    const view = viewOf({ recorded: [kept(), former] });
    expect(view.former.summary).toBe('Former records: 1');
    expect(view.former.records[0]).toMatchObject({
      heading: 'Recorded by you on 2025-05-05',
      remove: { id: 2, recordedAt: NOW },
    });
  });

  test('offers the address for the company only beside the front page, as not verified', () => {
    const { page, search } = viewOf({});
    expect(page.address).toBe('https://dxzhgl.miit.gov.cn/');
    expect(search.address).toContain(encodeURIComponent(license.companyName));
    expect(search.words).toContain('not verified');
  });

  test('records nothing of one kind of data while the other is connected', () => {
    expect(recordingWithheld('real', 'real')).toBeNull();
    const why = recordingWithheld('real', 'sample');
    const view = viewOf({}, why);
    expect(view.form).toBeNull();
    expect(view.notes).toEqual([why]);
  });

  test('tells what is recorded of a company’s licences, the soonest end first', () => {
    const one = recordedLicense({ validUntil: '2029-01-01' });
    const two = recordedLicense({ validUntil: '2028-01-01' });
    const company = { licenseNumber: null, companyName: license.companyName };
    const view = regulatorView({
      ...{ subject: company, recorded: {}, license: null, licenses: [one, two] },
      ...{ withheld: null, form: newForm(NOW) },
    });
    expect(view.ends.map(({ value }) => /\d{4}-01-01/u.exec(value)?.[0])).toEqual([
      '2028-01-01',
      '2029-01-01',
    ]);
  });
});
