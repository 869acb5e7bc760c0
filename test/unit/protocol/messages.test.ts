import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { toHost, toPage } from '../../../src/protocol/messages.ts';

const note = { kind: 'note', heading: 'h', text: 't', ask: null, activity: { kind: 'idle' } };
const show = { type: 'show', view: note, announcement: { turn: 0, text: '' }, saved: null };

describe('what the page may say', () => {
  test.each([
    { type: 'ready' },
    { type: 'ask' },
    { type: 'cancel' },
    { type: 'copyDiagnostics' },
    { type: 'act', action: 'copyNumber' },
    { type: 'loadMore' },
  ])('$type', (message) => {
    expect(z.safeParse(toHost, message).success).toBe(true);
  });

  test.each([
    ['a link of its choice', { type: 'openLink', link: 'https://tsm.miit.gov.cn' }],
    ['a command of the editor', { type: 'act', action: 'workbench.action.quit' }],
    ['more than the message', { type: 'ask', id: '1' }],
    ['nothing', undefined],
  ])('not: %s', (_, message) => {
    expect(z.safeParse(toHost, message).success).toBe(false);
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
