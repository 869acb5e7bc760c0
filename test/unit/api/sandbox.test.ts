import { describe, expect, it } from 'vitest';
import { STATUS_TABLE } from '../../../src/api/answer/status.ts';
import { allCompanies } from '../../../src/sandbox/sandbox.ts';
import { useSandbox } from '../../support/use-sandbox.ts';
import { client } from './client-setup.ts';

const sandbox = await useSandbox();

const connect = (timeoutMs = 5000) =>
  client(sandbox.endpoint, { credentials: sandbox, timeoutMs: () => timeoutMs }).api;

describe('against the simulator', () => {
  it('finds every licence of every company, page by page, and loses none', async () => {
    const api = connect();
    for (const { keyNo, licenses } of allCompanies()) {
      const found: string[] = [];
      for (let pageIndex = 1, total = 1; found.length < total; pageIndex++) {
        const page = await api.getList(keyNo, { pageIndex });
        if (page.outcome !== 'ok') {
          expect(page).toMatchObject({ outcome: 'empty', status: '201' });
          break;
        }
        expect(page.unreadable).toBe(0);
        found.push(...page.licenses.map(({ id }) => id));
        total = page.paging.totalRecords;
      }
      expect(found, keyNo).toEqual(licenses.map(({ id }) => id));
    }
  });

  it('reads every detail as the list has it', async () => {
    const api = connect();
    const company = allCompanies().find(({ licenses }) => licenses.length > 2);
    const page = await api.getList(company?.name ?? '');
    expect(page).toMatchObject({ outcome: 'ok' });
    for (const license of page.outcome === 'ok' ? page.licenses : []) {
      expect(await api.getDetail(license.id)).toMatchObject({ outcome: 'ok', detail: license });
    }
  });

  const failing = [...STATUS_TABLE.values()].filter((row) => row.class !== 'ok' && row.class !== 'empty');
  it.each(failing)('agrees on status $code: $class, counted: $counted', async (row) => {
    const before = sandbox.countedCalls();
    const outcome = await connect().getList(`STATUS-${row.code}`);
    expect(outcome).toMatchObject({ reason: row.class, status: row.code, counted: row.counted, attempts: 1 });
    expect(sandbox.countedCalls() - before).toBe(row.counted === 'yes' ? 1 : 0);
  });

  it.each([
    ['lowercase', 'ok', 'yes'],
    ['numbers', 'ok', 'yes'],
    ['strings', 'ok', 'yes'],
    ['nopaging', 'ok', 'yes'],
    ['oddrow', 'ok', 'yes'],
    ['norows', 'ok', 'yes'],
    ['bom', 'ok', 'yes'],
    ['charset', 'ok', 'yes'],
    ['clock', 'ok', 'yes'],
    ['hang', 'timeout', 'maybe'],
    ['stall', 'timeout', 'maybe'],
    ['reset', 'network', 'maybe'],
    ['cut', 'network', 'maybe'],
    ['big', 'tooLarge', 'maybe'],
    ['gzipbomb', 'tooLarge', 'maybe'],
    ['html', 'malformed', 'maybe'],
    ['redirect', 'malformed', 'maybe'],
    ['500', 'transient', 'maybe'],
    ['503', 'transient', 'maybe'],
    ['429', 'transient', 'maybe'],
  ])('bears %s: %s', async (fault, result, counted) => {
    const before = sandbox.countedCalls();
    const outcome = await connect(fault === 'hang' || fault === 'stall' ? 300 : 5000).getList(
      `FAULT-${fault}`,
    );
    const said = outcome.outcome === 'error' ? outcome.reason : outcome.outcome;
    expect([said, outcome.counted]).toEqual([result, counted]);
    expect(outcome.attempts).toBe(fault === 'clock' ? 2 : 1);
    expect(sandbox.countedCalls() - before).toBeLessThanOrEqual(1);
  });
});
