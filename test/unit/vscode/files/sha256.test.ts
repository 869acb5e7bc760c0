import type * as nodeCrypto from 'node:crypto';
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { sha256 } from '../../../../src/vscode/files/sha256.ts';

const portions: number[] = [];
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof nodeCrypto>();
  const createHash = (algorithm: string) => {
    const hash = real.createHash(algorithm);
    const update = hash.update.bind(hash);
    return Object.assign(hash, {
      update: (bytes: Uint8Array) => {
        portions.push(bytes.length);
        return update(bytes);
      },
    });
  };
  return { ...real, createHash };
});

const MB = 1024 * 1024;

test('a large file is hashed in portions, between which others have their turn', async () => {
  const bytes = Buffer.alloc(64 * MB + 7, '虚构');
  let [turns, isDone] = [0, false];
  const hashed = sha256(bytes).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await nextTurn();
    turns += 1;
  }
  expect(Math.max(...portions)).toBeLessThanOrEqual(MB);
  expect(turns).toBeGreaterThan(3);
  expect(await hashed).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('an empty file has the sum of nothing', async () => {
  expect(await sha256(new Uint8Array())).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});
