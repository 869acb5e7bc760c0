import { expect, it, vi } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, requests } from '../setup.ts';

vi.mock('../../../../src/licenses/keeping/compressed.ts', () => ({
  compressed: () => Promise.reject(new Error('no memory')),
}));

const { name, licenses } = notable.vendorSample;
const sandbox = await useSandbox();

it('an answer whose body cannot be compressed is kept without it, and is not paid for again', async () => {
  const { service, known } = open(connectionTo(sandbox));
  const pages = delivered(await service.search(name));
  expect(pages.licenses).toHaveLength(licenses.length);
  const [id = ''] = licenses.map((each) => each.id);
  expect(delivered(await service.detail(id))?.license.value.id).toBe(id);
  const before = await requests(sandbox);
  expect(delivered(await service.search(name)).licenses).toHaveLength(licenses.length);
  expect(delivered(await service.detail(id))?.license.value.id).toBe(id);
  expect(await requests(sandbox)).toBe(before);
  for (const kind of ['license', 'report'] as const)
    expect(known.calls({ kind, id }).map(({ received }) => received.kind)).toEqual(['missing']);
});
