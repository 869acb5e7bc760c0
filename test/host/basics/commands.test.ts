import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { closeSearch, hoversOver, lookUp, until, untitled } from '../editor.ts';
import { networkDuring } from '../network.ts';

const company = notable.validities;
const license = company.licenses[0];
assert(license);

/** Commands that are about one company or licence, and do nothing where none is meant or in sight. */
const ABOUT_ONE = [
  'openLicense',
  'refresh',
  'pinCompany',
  'removeCompany',
  'copyNumber',
  'copyMarkdown',
  'loadMore',
  'loadAll',
];

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`telecomLicense.${command}`, ...args);

const panels = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('telecomLicense'),
    );

async function hoverWords(name: string): Promise<string> {
  const [hover] = await hoversOver(await untitled(name), name);
  return hover?.value.replaceAll('\\', '') ?? '';
}

suite('commands about one company or licence', () => {
  suiteSetup(() => lookUp(company.name));

  test('send nothing with what is no company and no licence', async () => {
    const nonsense = [undefined, null, 42, {}, { kind: 'company' }, { kind: 'license', dossier: {} }];
    const network = await networkDuring(async () => {
      for (const command of ABOUT_ONE) {
        for (const argument of nonsense) await run(command, argument);
        if (command !== 'openLicense') await run(command, 'no-such-id');
      }
    });
    assert.deepEqual(network, {});
  });

  test('Open Licence shows a panel without a call; opened again it is the same one', async () => {
    const network = await networkDuring(async () => {
      await run('openLicense', license.id);
      await until('a panel', () => panels()[0]);
      await run('openLicense', license.id);
    });
    assert.deepEqual(network, {});
    assert.equal(panels().length, 1);
    await vscode.window.tabGroups.close(panels());
  });

  test('licences opened one after another share a panel, until it is kept', async () => {
    const [first, second, third] = company.licenses;
    assert(first && second && third);
    await run('openLicense', first.id);
    await until('a panel', () => panels()[0]);
    await run('openLicense', second.id);
    assert.equal(panels().length, 1);
    await run('keepOpen');
    await run('openLicense', third.id);
    await until('a second panel', () => panels()[1]);
    await vscode.window.tabGroups.close(panels());
  });

  test('Company Overview opens the page of a company, asked for by it or by one of its licences', async () => {
    const network = await networkDuring(async () => {
      await run('openCompany', license.id);
      await until('the page', () => panels()[0]);
      await run('openCompany', company.keyNo);
    });
    assert.deepEqual(network, {});
    assert.equal(panels().length, 1);
    await vscode.window.tabGroups.close(panels());
  });

  test('Refresh asks the vendor once more', async () => {
    const { fetched } = await networkDuring(() => run('refresh', company.keyNo));
    assert.equal(fetched, 1);
  });

  test('Load More brings the next page with one call, and stops at the last', async () => {
    const { hundredSeventeen } = notable;
    await lookUp(hundredSeventeen.name);
    const calls = async (): Promise<number | undefined> =>
      (await networkDuring(() => run('loadMore', hundredSeventeen.keyNo))).fetched;
    assert.deepEqual([await calls(), await calls(), await calls()], [1, 1, undefined]);
  });

  test('Remove takes a company off the list, and its answer stays free', async () => {
    await run('removeCompany', company.keyNo);
    const network = await networkDuring(async () => {
      await run('search', { query: company.name, ask: true });
      await until('the stored answer', async () =>
        (await hoverWords(company.name)).includes('B2-20229110') ? true : undefined,
      );
      await closeSearch();
    });
    assert.deepEqual(network, {});
  });
});

suite('the search', () => {
  test('sends nothing when it is opened, with a name or without', async () => {
    const unknown = notable.renamed.name;
    const document = await untitled(unknown);
    await vscode.window.showTextDocument(document);
    const network = await networkDuring(async () => {
      for (const argument of [undefined, { query: unknown }, { query: unknown, ask: 'yes' }, { ask: true }]) {
        await run('search', argument);
        await closeSearch();
      }
      await run('searchSelection');
      await closeSearch();
    });
    assert.deepEqual(network, {});
  });

  test('of what cannot be a query stays here', async () => {
    const network = await networkDuring(async () => {
      await run('search', { query: '网', ask: true });
      await run('search', { query: '91110199MA04913280', ask: true });
      await closeSearch();
    });
    assert.deepEqual(network, {});
  });
});

suite('the connection', () => {
  const known = notable.fifty;
  suiteTeardown(() => run('useSampleData'));

  test('signed out, hovers and searches say so and send nothing', async () => {
    await lookUp(known.name);
    await run('signOut');
    const network = await networkDuring(async () => {
      assert.match(await hoverWords(known.name), /Not connected\. Sign in, or use sample data\./);
      await run('search', { query: known.name, ask: true });
      await closeSearch();
    });
    assert.deepEqual(network, {});
  });

  test('back with sample data, what was looked up before is known again', async () => {
    await run('useSampleData');
    assert.match(await hoverWords(known.name), /and 42 more/);
  });
});
