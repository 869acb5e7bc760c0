import { beforeEach, expect, it, vi } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, requests } from '../setup.ts';

/** Whether there is no memory to compress with. */
const memory = { isFull: true };
vi.mock(import('../../../../src/licenses/keeping/compressed.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    compressed: (bytes) => (memory.isFull ? Promise.reject(new Error('no memory')) : real.compressed(bytes)),
  };
});
beforeEach(() => {
  memory.isFull = true;
});

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

it('of several pages each is told: those whose bodies are kept, and the one whose body is not', async () => {
  const { service, known } = open(connectionTo(sandbox));
  const { name: query } = notable.hundredSeventeen;
  for (const pageIndex of [1, 2, 3]) {
    memory.isFull = pageIndex === 2;
    await service.search(query, { pageIndex });
  }
  const told = () =>
    known
      .calls({ kind: 'search', query })
      .map(({ page, received }) => [page, received.kind === 'missing' ? received.why : received.kind]);
  expect(told()).toEqual([
    [1, 'kept'],
    [2, 'gone'],
    [3, 'kept'],
  ]);
  expect(known.calls({ kind: 'search', query })[1]?.orderNumber).toMatch(/./u);
});
