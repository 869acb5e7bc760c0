import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { REPORT_FIELDS } from '../../../../../src/domain/license.ts';
import type { LicenseState } from '../../../../../src/features/panels/license/license-model.ts';
import type { Dossier } from '../../../../../src/licenses/answer.ts';
import type { LicenseView } from '../../../../../src/protocol/license-page.ts';
import { view } from '../../../../../src/protocol/messages.ts';
import { ID, NOW, detailed, failure, license, listed, provenance, report } from './dossiers.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { panelView } = await import('../../../../../src/features/panels/license/license-view.ts');

function show(dossier: Dossier | undefined, more: Partial<LicenseState> = {}) {
  const state: LicenseState = {
    id: ID,
    dossier,
    question: undefined,
    history: { first: null, steps: [] },
    activity: { kind: 'idle' },
    permission: 'allowed',
    dataKind: 'real',
    mode: dossier?.annualReport ? 'fresh' : 'stored',
    isCall: true,
    ...more,
  };
  return z.parse(view, panelView(state, NOW));
}

function showLicense(dossier: Dossier, more: Partial<LicenseState> = {}): LicenseView {
  const shown = show(dossier, more);
  if (shown.kind !== 'license') throw new Error('a licence was expected');
  return shown;
}

function reportRows({ report: shown }: LicenseView) {
  return shown.kind === 'given' ? shown.groups.flatMap(({ rows }) => rows) : [];
}

describe('the annual report', () => {
  test('shows every field', () => {
    const values = reportRows(showLicense(detailed)).map(({ value }) => value);
    expect(values.toSorted()).toEqual(Object.values(report).toSorted());
  });

  test('says of every field that it is not given, where it is missing or empty', () => {
    const nothing = Object.fromEntries(Object.keys(report).map((key, i) => [key, i % 2 === 0 ? null : ' ']));
    const value = { ...report, ...nothing };
    const rows = reportRows(showLicense({ ...detailed, annualReport: { value, provenance } }));
    expect(rows).toHaveLength(REPORT_FIELDS.length);
    expect(new Set(rows.map((row) => `${row.origin}: ${row.value}`))).toEqual(
      new Set(['missing: not given']),
    );
  });

  test('shows the licence’s own name and number beside those that differ, and only there', () => {
    const value = { ...report, keyNo: license.keyNo };
    const remarks = reportRows(showLicense({ ...detailed, annualReport: { value, provenance } })).flatMap(
      ({ label, remark }) => (remark === null ? [] : [[label, remark]]),
    );
    expect(remarks).toEqual([
      ['Company name', 'The licence says: 云上星河通信有限公司'],
      ['Licence number', 'The licence says: A2.B1-20990001'],
      ['User complaints', 'Could not be read as a number'],
      ['Complaints answered', 'Could not be read as a number'],
      ['Registered capital', 'Could not be read as a number'],
    ]);
  });

  test('reads numbers for people, beside the text as sent', () => {
    const value = {
      ...report,
      complaintNum: '1566件',
      reComplaintPer: '99.5%',
      registCapi: '1000.0000万元',
    };
    const rows = reportRows(showLicense({ ...detailed, annualReport: { value, provenance } }));
    expect(
      rows
        .filter(({ value: sent }) => /\d/.test(sent))
        .map(({ value: sent, remark }) => [sent, remark?.replace(/\s/g, ' ') ?? null]),
    ).toEqual([
      ['1566件', 'Read as 1,566'],
      ['99.5%', null],
      ['1000.0000万元', 'Read as 10,000,000 Chinese yuan'],
    ]);
  });

  test('tells "never asked" from "the vendor has none"', () => {
    expect(showLicense(listed).report.kind).toBe('unasked');
    expect(showLicense({ ...listed, annualReport: { value: null, provenance } }).report).toMatchObject({
      kind: 'none',
      text: 'The vendor has no annual report for this licence.',
      facts: [],
    });
  });

  test('says where it is from when that is not where the licence is from', () => {
    const later = { ...provenance, fetchedAt: NOW, orderNumber: 'N-9' };
    const shown = showLicense({ ...listed, annualReport: { value: report, provenance: later } }).report;
    expect(shown.kind === 'given' && shown.facts.map(({ value }) => value)).toContain('N-9');
  });
});

describe('the button that may spend', () => {
  test.each([
    [listed, 'real', 'Fetch annual report (1 call, may be charged)'],
    [listed, 'sample', 'Fetch annual report (1 call, sample data: free)'],
    [detailed, 'real', 'Refresh (1 call, may be charged)'],
    [detailed, 'sample', 'Refresh (1 call, sample data: free)'],
  ] as const)('says what it costs (%#)', (dossier, dataKind, label) => {
    expect(showLicense(dossier, { dataKind }).ask).toEqual({ kind: 'offered', label });
  });

  test.each(['notConnected', 'otherSource'] as const)(
    'is withheld when %s, with the reason',
    (permission) => {
      const { ask } = showLicense(listed, { permission });
      expect(ask.kind === 'withheld' && ask.why).toMatch(/connected/i);
    },
  );

  test('is withheld of a licence that nothing is known of, and words say what to do instead', () => {
    expect(show(undefined, { permission: 'unknownLicense' })).toMatchObject({
      kind: 'note',
      text: `Nothing is known of the licence ${ID} here.`,
      ask: { kind: 'withheld', why: 'Search for its company, and open the licence from the answer.' },
    });
  });
});

describe('trouble', () => {
  test('shows the vendor’s message, code and order number as sent, and what the call cost', () => {
    const { activity } = showLicense(listed, {
      activity: { kind: 'trouble', outcome: { kind: 'failed', failure } },
    });
    expect(activity).toMatchObject({
      kind: 'trouble',
      remedies: ['Copy Diagnostics', 'Show Log'],
    });
    expect(activity.kind === 'trouble' && activity.rows.map(({ value }) => value)).toEqual([
      failure.message,
      '112',
      'N-3',
      'The vendor does not count this call.',
    ]);
  });

  test('a refusal has words, and the button that does what they advise', () => {
    const { activity } = showLicense(listed, {
      activity: { kind: 'trouble', outcome: { kind: 'refused', why: 'limitReached' } },
    });
    expect(activity).toMatchObject({ kind: 'trouble', rows: [], remedies: ['Open Setting'] });
    expect(activity.kind === 'trouble' && activity.what).not.toBe('');
  });
});

test('beside "valid" stands that the source gives no date of expiry', () => {
  expect(showLicense(listed).validity).toEqual({
    kind: 'valid',
    word: 'valid (no date of expiry in this source)',
  });
});

test('an unknown validity is not called valid', () => {
  const value = { ...license, validity: 'unknown' as const, validityText: '注销' };
  const shown = showLicense({ ...listed, license: { value, provenance } });
  expect(shown.validity).toEqual({ kind: 'unknown', word: 'validity unknown' });
  expect(shown.identifiers.rows.map((row) => row.value)).toContain('注销');
});

test('sample data is marked, the vendor’s is not', () => {
  const sample = {
    ...listed,
    license: { value: license, provenance: { ...provenance, data: 'sample' as const } },
  };
  expect(showLicense(sample).sample).toBe('Sample data');
  expect(showLicense(listed).sample).toBeNull();
});

test('empty name, number and scope are said to be missing, and there is no number to copy', () => {
  const value = { ...license, companyName: '', licenseNumber: ' ', scope: '' };
  const shown = showLicense({ ...listed, license: { value, provenance } });
  expect([shown.company, shown.number, shown.scope].map(({ origin }) => origin)).toEqual(
    Array.from({ length: 3 }, () => 'missing'),
  );
  expect(shown.actions.map(({ action }) => action)).toEqual([
    'copySentence',
    'copyMarkdown',
    'export',
    'saveEvidence',
    'openCompany',
  ]);
});

test('says how old the answer is, and when that was', () => {
  const [fetched] = showLicense(listed).facts;
  expect(fetched?.value).toMatch(/^5 minutes ago \(Nov 2\d, 2026, .+\)$/);
});
