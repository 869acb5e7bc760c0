import { describe, expect, it, onTestFinished } from 'vitest';
import { createTelecomLicenseApi } from '../../../../src/api/client.ts';
import { parseEndpoint } from '../../../../src/api/endpoint.ts';
import { HostDispatcher } from '../../../../src/api/wire/host-dispatcher.ts';
import { RequestQueue } from '../../../../src/api/wire/request-queue.ts';
import { Connections } from '../../../../src/features/connection/connections.ts';
import { KnownLicenses } from '../../../../src/licenses/known/known-licenses.ts';
import { LicenseService } from '../../../../src/licenses/license-service.ts';
import { OtherWindows } from '../../../../src/licenses/keeping/other-windows.ts';
import { SignOuts } from '../../../../src/licenses/keeping/sign-outs.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { open, requests, sourceOf, until } from '../../licenses/setup.ts';
import { newFolder } from '../../store/setup.ts';

// Windows of one host in a browser: they share the store's folder, and each page has its own copy of the secrets.

const { name } = notable.vendorSample;
const [sandbox, other] = await Promise.all([useSandbox(), useSandbox()]);
const refused = { kind: 'refused', why: 'notConnected' };

/** A page's copy of the secrets, as the browser had them when it was loaded; it hears of no change in another page. */
function pageSecrets(copy?: string) {
  const page = { entry: copy };
  return {
    page,
    get: () => Promise.resolve(page.entry),
    store: (_name: string, text: string) => {
      page.entry = text;
      return Promise.resolve();
    },
    delete: () => Promise.resolve(),
    keys: () => Promise.resolve([]),
    onDidChange: () => ({ dispose: () => undefined }),
  };
}

interface WindowOptions {
  readonly copy?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly secrets?: ReturnType<typeof pageSecrets>;
}

function openPage(folder: string, { copy, now = Date.now, secrets = pageSecrets(copy) }: WindowOptions = {}) {
  const { keeper } = open(undefined, { folder });
  const ignore = () => undefined;
  const client = ({ endpoint, ...credentials }: typeof sandbox, retired: AbortSignal) => {
    const parsed = parseEndpoint(endpoint);
    if (!parsed.ok) throw new Error(parsed.problem);
    return Promise.resolve(
      createTelecomLicenseApi({
        ...{ endpoint: parsed.endpoint, credentials, retired, clock: Date.now, timeoutMs: () => 5000 },
        ...{ dispatcher: new HostDispatcher(), queue: new RequestQueue(() => 0) },
        log: { info: ignore, warn: ignore },
      }),
    );
  };
  const makers = { client, sandbox: () => Promise.resolve(sandbox), clockBehind: () => null };
  const connections = new Connections(secrets, makers, new SignOuts(keeper, now));
  const shared = { connections, keeper, now: Date.now, freshness: () => ({ maxAgeMs: 0, emptyMaxAgeMs: 0 }) };
  const service = new LicenseService({ ...shared, known: new KnownLicenses(shared), limit: () => 0 });
  const others = new OtherWindows(keeper, () => void connections.ready());
  onTestFinished(() => {
    others.dispose();
  });
  return { connections, service, secrets, keeper, begin: () => others.begin(folder) };
}

type Page = ReturnType<typeof openPage>;

/** Two pages with the same key, the second one with a copy of the first one's secrets. */
async function twoPages(): Promise<{ folder: string; first: Page; second: Page }> {
  const folder = newFolder();
  const first = openPage(folder);
  await first.connections.signIn(sandbox);
  const second = openPage(folder, { copy: first.secrets.page.entry });
  expect(await second.connections.ready()).toMatchObject({ data: 'real' });
  return { folder, first, second };
}

const ask = ({ service }: Page) => service.search(name, { mode: 'fresh' });

describe('signing out in one window', () => {
  it('lets no other one ask any more, which says so, though it has the key in its copy of the secrets', async () => {
    const { first, second } = await twoPages();
    const before = await requests(sandbox);
    expect(sourceOf(await ask(second))).toBe('vendor');
    await first.connections.signOut();
    expect(await ask(second)).toEqual(refused);
    expect(await requests(sandbox)).toBe(before + 1);
    expect(second.service.state).toEqual({ kind: 'notConnected' });
    expect(second.connections.storedEndpoint).toBeUndefined();
  });

  it('is seen in the others at once', async () => {
    const { first, second } = await twoPages();
    second.begin();
    await first.connections.signOut();
    await until(() => second.connections.current === undefined);
  });

  it('holds after a reload with what the browser still has', async () => {
    const { folder, first, second } = await twoPages();
    await first.connections.signOut();
    const again = openPage(folder, { copy: second.secrets.page.entry });
    expect(await again.connections.ready()).toBeUndefined();
  });

  it('holds also where that window was never told of the key', async () => {
    const folder = newFolder();
    const [first, second] = [openPage(folder), openPage(folder)];
    await first.connections.ready();
    await second.connections.signIn(sandbox);
    expect(sourceOf(await ask(second))).toBe('vendor');
    await first.connections.signOut();
    expect(await ask(second)).toEqual(refused);
  });

  it('takes the key from beside sample data, and leaves the sample data', async () => {
    const { first, second } = await twoPages();
    await second.connections.useSample();
    await first.connections.signOut();
    expect(await second.connections.ready()).toMatchObject({ data: 'sample' });
    expect(await second.connections.useStoredKey()).toBe(false);
    expect(sourceOf(await ask(second))).not.toBe('refused');
  });

  it('writes neither key nor secret into the store, and lifts nothing that the vendor forbids', async () => {
    const { first, second } = await twoPages();
    const { current } = first.connections;
    if (!current) throw new Error('no connection');
    const { realm } = current;
    const stop = {
      status: '102',
      reason: 'account',
      message: null,
      orderNumber: null,
      since: 1,
      until: null,
    };
    first.keeper.write(realm, ({ blocks }) => {
      blocks.put(current, { ...stop, target: { kind: 'connection' } });
    });
    await first.connections.signOut();
    const noted = ['', realm].flatMap((of) =>
      second.keeper.read(({ blocks }) => blocks.ofAll(of)).flatMap((all) => all.map(({ block }) => block)),
    );
    expect(noted.map(({ reason }) => reason)).toEqual(['signedOut', 'account']);
    expect(JSON.stringify(noted)).not.toContain(sandbox.secretKey);
    expect(JSON.stringify(noted)).not.toContain(sandbox.appKey);
    await second.connections.signIn(sandbox);
    expect(second.service.state.kind).toBe('accountStopped');
  });
});

describe('signing in again', () => {
  it('works in any window, and with any key', async () => {
    const { folder, first, second } = await twoPages();
    await first.connections.signOut();
    expect(await second.connections.signIn(sandbox)).toBe('same');
    expect(sourceOf(await ask(second))).toBe('vendor');
    await first.connections.signIn(other);
    expect(sourceOf(await ask(first))).toBe('vendor');
    const reloaded = openPage(folder, { copy: second.secrets.page.entry });
    expect(await reloaded.connections.ready()).toMatchObject({ realm: sandbox.endpoint });
  });

  it('works whatever the clock says, and is ended by the next signing out', async () => {
    const { folder, first, second } = await twoPages();
    await first.connections.signOut();
    const back = openPage(folder, { now: () => 1000, copy: second.secrets.page.entry });
    await back.connections.signIn(sandbox);
    expect(sourceOf(await ask(back))).toBe('vendor');
    const third = openPage(folder, { copy: back.secrets.page.entry });
    expect(await third.connections.ready()).toBeDefined();
    await back.connections.signOut();
    expect(await ask(third)).toEqual(refused);
  });

  it('with the same key leaves the other windows connected; with another account it ends the one before', async () => {
    const { first, second } = await twoPages();
    await first.connections.signIn(sandbox);
    expect(await second.connections.ready()).toMatchObject({ data: 'real' });
    await first.connections.signIn(other);
    const before = await requests(sandbox);
    expect(await ask(second)).toEqual(refused);
    expect(await requests(sandbox)).toBe(before);
    expect(sourceOf(await ask(first))).toBe('vendor');
  });
});

it('a key that an earlier version stored is used as before, until it is signed out', async () => {
  const folder = newFolder();
  const copy = JSON.stringify({ kind: 'key', ...sandbox });
  const [first, second] = [openPage(folder, { copy }), openPage(folder, { copy })];
  expect(sourceOf(await ask(second))).toBe('vendor');
  await first.connections.signOut();
  expect(await ask(second)).toEqual(refused);
  await first.connections.signIn(sandbox);
  expect(sourceOf(await ask(first))).toBe('vendor');
});
