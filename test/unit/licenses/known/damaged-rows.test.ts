import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open } from '../setup.ts';

const { fullWidthBrackets, vendorSample } = notable;
const sandbox = await useSandbox();

/** What is known of a company after the stored rows of some of its licences were damaged. */
async function damaged(name: string, ids: readonly string[]) {
  const before = open(connectionTo(sandbox));
  await before.service.search(name);
  before.keeper.dispose();
  const file = new DatabaseSync(join(before.folder, 'licenses.db'));
  const spoil = file.prepare(`UPDATE answers SET value = '{' WHERE kind = 'license' AND key = ?`);
  for (const id of ids) expect(spoil.run(id).changes).toBe(1);
  file.close();
  return open(connectionTo(sandbox), { folder: before.folder });
}

it('a company whose only licence cannot be read any more is not one without a licence', async () => {
  const { name, licenses } = fullWidthBrackets;
  const { service, known } = await damaged(
    name,
    licenses.map(({ id }) => id),
  );
  expect(known.peek(name)?.value).toMatchObject({ licenses: [], unreadable: 1, totalRecords: 1 });
  // Looking at it lists no finding that there is none.
  expect(delivered(await service.search(name)).unreadable).toBe(1);
  expect(known.companies()).toMatchObject([{ name, licenses: [], unreadable: 1 }]);
});

it('of a company with several, those that cannot be read any more are counted', async () => {
  const { name, licenses } = vendorSample;
  const { known } = await damaged(
    name,
    licenses.slice(0, 1).map(({ id }) => id),
  );
  const pages = known.peek(name)?.value;
  expect([pages?.licenses.length, pages?.unreadable]).toEqual([licenses.length - 1, 1]);
});
