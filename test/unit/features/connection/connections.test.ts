import { describe, expect, it } from 'vitest';
import { Connections, type ApiMakers } from '../../../../src/features/connection/connections.ts';
import type { EndpointCredentials } from '../../../../src/features/connection/credentials.ts';
import { SignOuts } from '../../../../src/licenses/keeping/sign-outs.ts';
import { open as openOffice } from '../../licenses/setup.ts';

const key = {
  kind: 'key',
  endpoint: 'https://vendor.test/api',
  appKey: 'app-1',
  secretKey: 'secret-1',
} as const;

/** The editor's secret storage as several windows share it: one store, and an event in each of them. */
function secretStorage(initial?: string) {
  let entry = initial;
  const listeners = new Set<(event: { key: string }) => void>();
  return {
    get: () => Promise.resolve(entry),
    store: (name: string, text: string) => {
      entry = text;
      for (const listener of listeners) listener({ key: name });
      return Promise.resolve();
    },
    delete: () => Promise.resolve(),
    keys: () => Promise.resolve([]),
    onDidChange: (listener: (event: { key: string }) => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    touch: (name: string) => {
      for (const listener of listeners) listener({ key: name });
    },
  };
}

function open(secrets: ReturnType<typeof secretStorage>) {
  const made: EndpointCredentials[] = [];
  let started = 0;
  const makers: ApiMakers = {
    client: (credentials) => {
      made.push(credentials);
      return Promise.resolve({
        getList: () => Promise.reject(new Error('not asked here')),
        getDetail: () => Promise.reject(new Error('not asked here')),
      });
    },
    sandbox: () => {
      started += 1;
      return Promise.resolve({ ...key, endpoint: 'http://127.0.0.1:1' });
    },
    clockBehind: () => 7,
  };
  const connections = new Connections(secrets, makers, new SignOuts(openOffice(undefined).keeper, Date.now));
  let changes = 0;
  connections.onDidChange(() => (changes += 1));
  return { connections, made, changes: () => changes, started: () => started };
}

describe('a connection', () => {
  it('is sample data where none was ever chosen, and starts the simulator at first use only', async () => {
    const { connections, started } = open(secretStorage());
    const connection = await connections.ready();
    expect(connection).toMatchObject({ data: 'sample', realm: 'sample', account: '' });
    expect(started()).toBe(0);
    expect(connections.clockBehind).toBeNull();
    await Promise.all([connection?.api(), connection?.api()]);
    expect(started()).toBe(1);
  });

  it('that one window makes is seen in the others at once, and so is its end', async () => {
    const secrets = secretStorage();
    const [here, there] = [open(secrets), open(secrets)];
    await Promise.all([here.connections.ready(), there.connections.ready()]);
    await here.connections.signIn(key);
    expect(await there.connections.ready()).toMatchObject({ data: 'real', realm: 'https://vendor.test/api' });
    await there.connections.signOut();
    expect(await here.connections.ready()).toBeUndefined();
    await here.connections.useSample();
    expect(await there.connections.ready()).toMatchObject({ data: 'sample' });
  });

  it('uses the new key after a change in another window', async () => {
    const secrets = secretStorage();
    const [here, there] = [open(secrets), open(secrets)];
    await here.connections.signIn(key);
    await (await there.connections.ready())?.api();
    await here.connections.signIn({ ...key, appKey: 'app-2' });
    await (await there.connections.ready())?.api();
    expect(there.made.map(({ appKey }) => appKey)).toEqual(['app-1', 'app-2']);
  });

  it('does not change where the connection is stored again as it was, or another one is', async () => {
    const secrets = secretStorage();
    const { connections, changes } = open(secrets);
    await connections.signIn(key);
    const [before, count] = [connections.current, changes()];
    await connections.signIn({ ...key });
    secrets.touch('somebody.else');
    await connections.ready();
    expect([connections.current === before, changes()]).toEqual([true, count]);
  });

  it.each([
    ['text', 'not JSON'],
    ['a foreign shape', '{"kind":"key","endpoint":7}'],
    ['an address in clear', JSON.stringify({ ...key, endpoint: 'http://vendor.test' })],
  ])('is none where the entry is %s', async (_what, entry) => {
    expect(await open(secretStorage(entry)).connections.ready()).toBeUndefined();
  });

  it('is none where the key ring is locked, and can be made again', async () => {
    const secrets = secretStorage();
    const { get } = secrets;
    secrets.get = () => Promise.reject(new Error('locked'));
    const { connections } = open(secrets);
    expect(await connections.ready()).toBeUndefined();
    secrets.get = get;
    await connections.signIn(key);
    expect(connections.current).toMatchObject({ data: 'real' });
  });

  it('shows nothing of its secret', async () => {
    const { connections } = open(secretStorage());
    await connections.signIn(key);
    expect(JSON.stringify(connections.current)).not.toContain('secret-1');
  });
});

it('tells how far the clock was off where a vendor is asked', async () => {
  const { connections } = open(secretStorage(JSON.stringify(key)));
  await connections.ready();
  expect(connections.clockBehind).toBe(7);
});

describe('a key', () => {
  it('stays beside sample data, and is used again without being typed', async () => {
    const secrets = secretStorage();
    const [here, there] = [open(secrets), open(secrets)];
    expect(await here.connections.useStoredKey()).toBe(false);
    await here.connections.signIn(key);
    await here.connections.useSample();
    await here.connections.useSample();
    expect(await there.connections.ready()).toMatchObject({ data: 'sample' });
    expect(there.connections.storedEndpoint).toBe(key.endpoint);
    expect(await there.connections.useStoredKey()).toBe(true);
    await (await here.connections.ready())?.api();
    expect(here.made.at(-1)).toMatchObject({ appKey: 'app-1', secretKey: 'secret-1' });
  });

  it('is gone after signing out, also from beside sample data', async () => {
    const secrets = secretStorage();
    const { connections } = open(secrets);
    await connections.signIn(key);
    await connections.useSample();
    await connections.signOut();
    expect(await secrets.get()).not.toMatch(/app-1|secret-1/u);
    expect(connections.storedEndpoint).toBeUndefined();
  });

  it('is known for the same again, whatever was done in between', async () => {
    const { connections } = open(secretStorage());
    expect(await connections.signIn(key)).toBe('otherAccount');
    expect(await connections.signIn({ ...key })).toBe('same');
    await connections.useSample();
    expect(await connections.signIn(key)).toBe('same');
    // Where the vendor rejects the second secret, the first one must be free to be asked with again.
    expect(await connections.signIn({ ...key, secretKey: 'secret-2' })).toBe('sameAccount');
    await connections.signOut();
    expect(await connections.signIn(key)).toBe('sameAccount');
    await connections.signOut();
    await connections.useSample();
    expect(await connections.signIn(key)).toBe('same');
    expect(await connections.signIn({ ...key, appKey: 'app-2' })).toBe('otherAccount');
    // The first one again, after two others.
    expect(await connections.signIn(key)).toBe('same');
    expect(await connections.signIn({ ...key, secretKey: 'secret-3', appKey: 'app-2' })).toBe('otherAccount');
    expect(await connections.signIn({ ...key, endpoint: 'https://other.test' })).toBe('otherAccount');
  });
});
