import { expect, it, onTestFinished, vi } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { open, requests } from '../setup.ts';

it('an editor without SQLite asks nothing, since nothing could be counted, and the user hears why', async () => {
  const sandbox = await useSandboxInTest();
  const builtin = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  onTestFinished(() => {
    builtin.mockRestore();
  });
  const { service, known, notices } = open(connectionTo(sandbox));
  const refused = { kind: 'refused', why: 'unwritten', trouble: 'noSqlite' };
  expect(await service.search(notable.vendorSample.name)).toEqual(refused);
  expect(await service.detail(notable.vendorSample.licenses[0]?.id ?? '')).toEqual(refused);
  expect(known.companies()).toEqual([]);
  expect(notices).toEqual([{ kind: 'none', reason: 'noSqlite' }]);
  expect(await requests(sandbox)).toBe(0);
});
