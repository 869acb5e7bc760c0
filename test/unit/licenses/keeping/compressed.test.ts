import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { compressed, decompressed } from '../../../../src/licenses/keeping/compressed.ts';

const sizes = [0, 1, 1007, 1008, 1009, 1024, 65_520, 65_521, 5_000_000];

it.each(sizes)('%i bytes come back as they were', async (size) => {
  const bytes = randomBytes(size);
  const back = await decompressed((await compressed(bytes)) ?? new Uint8Array());
  expect(Buffer.from(back ?? []).equals(bytes)).toBe(true);
});

it('what repeats itself from one end to the other is stored once', async () => {
  const once = randomBytes(30_000);
  expect((await compressed(Buffer.concat([once, once])))?.length).toBeLessThan(31_000);
});

it('damaged bytes, and no bytes, are nothing', async () => {
  expect(await decompressed(new Uint8Array([1, 2, 3]))).toBeUndefined();
  expect(await compressed(null)).toBeNull();
});
