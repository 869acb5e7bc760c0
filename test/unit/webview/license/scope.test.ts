import { expect, test } from 'vitest';
import { scopeSection } from '../../../../src/webview/license/scope.ts';
import { numberDetails } from '../../../../src/webview/license/number-parts.ts';
import type { ScopeView } from '../../../../src/protocol/license-page.ts';
import type { Row } from '../../../../src/protocol/page.ts';
import { markup, words } from '../markup.ts';

const scope: Row = { label: 'Scope', value: '<b>甲业务</b>', origin: 'vendor', remark: null, fold: null };

const coverage: ScopeView = {
  heading: 'Coverage',
  columns: { code: 'Code', business: 'Business', regions: 'Regions', standing: 'Standing' },
  lines: [
    {
      code: 'B14',
      noCode: 'no code',
      name: '互联网接入服务业务',
      qualifiers: ['仅限甲'],
      remarks: ['a remark'],
      regions: [
        { name: '北京市', remark: null },
        { name: '甲乡', remark: 'as written' },
      ],
      noRegions: 'none named',
      standing: { kind: 'named', word: 'licensed' },
    },
    {
      code: null,
      noCode: 'no code',
      name: '某业务',
      qualifiers: [],
      remarks: [],
      regions: [],
      noRegions: 'none named',
      standing: { kind: 'refused', word: 'refused' },
    },
  ],
  rest: { label: 'Could not be read', value: '余文', origin: 'vendor', remark: null, fold: null },
  notes: ['a note'],
  map: null,
  raw: 'As sent',
};

test('the table has a line for each business, with code, limits, regions and standing', () => {
  const page = markup(scopeSection(coverage, scope));
  expect(page.match(/<tr class=/g)).toHaveLength(2);
  expect(page.match(/<th scope="row">/g)).toHaveLength(2);
  const said = words(scopeSection(coverage, scope));
  expect(said).toContain('B14 互联网接入服务业务 仅限甲 a remark 北京市 、甲乡 (as written) licensed');
  expect(said).toContain('no code 某业务 none named refused');
  expect(said).toContain('Could not be read 余文');
});

test('the text as sent is folded below, as text', () => {
  const page = markup(scopeSection(coverage, scope));
  expect(page).toMatch(/<details>\s*<summary>As sent<\/summary>/);
  expect(page).toContain('&lt;b>甲业务&lt;/b>');
});

test('without a scope there is nothing to unfold, and no empty table', () => {
  const page = markup(scopeSection({ ...coverage, lines: [], rest: null }, { ...scope, origin: 'missing' }));
  expect(page).not.toMatch(/<(?:table|details)/);
  expect(page).toContain('a note');
});

test('a number is explained part by part; one that was not given is said not to be', () => {
  const serial: Row = { label: 'Serial', value: '9001', origin: 'own', remark: null, fold: null };
  const given: Row = {
    label: 'Licence number',
    value: 'B2-20169001',
    origin: 'vendor',
    remark: null,
    fold: null,
  };
  const missing: Row = {
    label: 'Licence number',
    value: 'not given',
    origin: 'missing',
    remark: null,
    fold: null,
  };
  const parts = { rows: [serial], caveats: { heading: 'Not', points: ['one', 'two'] } };
  expect(words(numberDetails(given, parts))).toBe('Licence number B2-20169001 Serial 9001 Not one two');
  expect(words(numberDetails(missing, null))).toBe('Licence number not given');
});
