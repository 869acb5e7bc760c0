import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { companyMessage } from '../../../src/protocol/company-page.ts';
import { licenseMessage } from '../../../src/protocol/license-page.ts';
import { toPage } from '../../../src/protocol/messages.ts';
import { pageMessage } from '../../../src/protocol/page.ts';

const note = { kind: 'note', heading: 'h', text: 't', ask: null, activity: { kind: 'idle' } };
const show = { type: 'show', view: note, announcement: { turn: 0, text: '' }, saved: null };

const everyPage = [
  { type: 'ready' },
  { type: 'ask' },
  { type: 'cancel' },
  { type: 'remedy', label: 'Sign In…' },
] as const;
const onlyLicense = [
  { type: 'act', action: 'copyNumber' },
  { type: 'act', action: 'openCompany' },
] as const;
const onlyCompany = [
  { type: 'loadMore' },
  { type: 'loadAll', calls: 2 },
  { type: 'openLicense', id: '1' },
  { type: 'require', businesses: 'B11', region: '440000' },
] as const;
const exportOfEither = { type: 'act', action: 'export' } as const;

const schemas = { page: pageMessage, license: licenseMessage, company: companyMessage };

/** Who may say this. */
function speakersOf(message: unknown): readonly string[] {
  return Object.entries(schemas).flatMap(([who, schema]) =>
    z.safeParse<z.ZodMiniType>(schema, message).success ? [who] : [],
  );
}

describe('what the page may say', () => {
  test.each(everyPage)('$type: every page', (message) => {
    expect(speakersOf(message)).toEqual(['page']);
  });

  test.each(onlyLicense)('$action: only a licence’s', (message) => {
    expect(speakersOf(message)).toEqual(['license']);
  });

  test.each(onlyCompany)('$type: only a company’s', (message) => {
    expect(speakersOf(message)).toEqual(['company']);
  });

  test('export: a licence’s and a company’s', () => {
    expect(speakersOf(exportOfEither)).toEqual(['license', 'company']);
  });

  test.each([
    ['a link of its choice', { type: 'openLink', link: 'https://tsm.miit.gov.cn' }],
    ['a command of the editor', { type: 'act', action: 'workbench.action.quit' }],
    ['calls without a number', { type: 'loadAll' }],
    ['more than the message', { type: 'ask', id: '1' }],
    ['a need as long as a book', { type: 'require', businesses: 'B'.repeat(501), region: '' }],
    ['nothing', undefined],
  ])('not: %s', (_, message) => {
    expect(speakersOf(message)).toEqual([]);
  });
});

describe('what the host may show', () => {
  test('a view, with words for the screen reader', () => {
    expect(z.safeParse(toPage, show).success).toBe(true);
  });

  test.each([
    ['HTML beside the text', { ...show, view: { ...note, html: '<b>' } }],
    ['a view of an unknown kind', { ...show, view: { ...note, kind: 'page' } }],
    ['no view', { ...show, view: undefined }],
  ])('not: %s', (_, message) => {
    expect(z.safeParse(toPage, message).success).toBe(false);
  });
});
