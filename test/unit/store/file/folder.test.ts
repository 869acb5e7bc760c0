import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REALM } from '../../../support/stored-companies.ts';
import { call } from '../calls.ts';
import { newFolder, open } from '../setup.ts';

it.each(['with blanks', '电信 许可', 'a#b?c%20d', "quote's"])(
  'the store is kept in a folder called "%s", as in a portable editor',
  (name) => {
    const folder = join(newFolder(), name, 'made');
    const { store } = open(folder);
    store.ledger.reserve(call({ realm: REALM }));
    const again = open(folder).store;
    expect(Array.from(again.ledger.last(REALM))).toHaveLength(1);
  },
);
