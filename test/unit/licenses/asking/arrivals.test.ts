import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { Arrivals } from '../../../../src/licenses/asking/arrivals.ts';

it('bodies are ready in the order in which they came, however long each takes', async () => {
  const arrivals = new Arrivals();
  const order: string[] = [];
  const large = arrivals.bodyOf(randomBytes(1_000_000)).then(() => order.push('large'));
  const small = arrivals.bodyOf(new Uint8Array([1])).then(() => order.push('small'));
  const none = arrivals.bodyOf(null).then((body) => order.push(`none: ${String(body)}`));
  await Promise.all([large, small, none]);
  expect(order).toEqual(['large', 'small', 'none: null']);
});
