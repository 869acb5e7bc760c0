import { describe, expect, test, vi } from 'vitest';
import { LicenseModel } from '../../../../../src/features/panels/license/license-model.ts';
import type { DataKind, Dossier } from '../../../../../src/licenses/answer.ts';
import { ID, ServiceDouble, answered, connectionOf, detailed, failure, listed } from './dossiers.ts';

function setUp(known?: Dossier, restored?: Dossier) {
  const service = new ServiceDouble();
  service.known = known;
  const onDidChange = vi.fn();
  let kind: DataKind | undefined = 'real';
  const model = new LicenseModel({
    id: ID,
    known: service,
    service,
    dataKind: () => kind,
    restored: restored && { record: restored, scope: 'https://one.test' },
    onDidChange,
  });
  const connect = (next: DataKind | undefined) => {
    kind = next;
  };
  return { service, model, onDidChange, connect };
}

describe('opening', () => {
  test('shows what the service knows and asks nothing', () => {
    const { model, service } = setUp(listed);
    expect(model.dossier).toBe(listed);
    expect(service.asks).toEqual([]);
  });

  test('lets the service win over what was restored', () => {
    expect(setUp(detailed, listed).model.dossier).toBe(detailed);
  });

  test('shows what was restored where the service knows nothing', () => {
    expect(setUp(undefined, listed).model.dossier).toBe(listed);
  });
});

describe('asking', () => {
  test('fetches a report that was never asked for, and keeps saying that the vendor was asked', async () => {
    const { model, service } = setUp(listed);
    const asking = model.ask();
    expect(model.activity).toEqual({ kind: 'asking' });
    expect(service.asks).toMatchObject([{ id: ID, mode: 'stored' }]);
    await service.answer(answered(detailed));
    await asking;
    const stored = structuredClone(detailed);
    service.change({
      ...stored,
      license: { ...stored.license, provenance: { ...stored.license.provenance, source: 'stored' } },
    });
    expect(model.activity).toEqual({ kind: 'fetched' });
    expect(model.dossier?.license.provenance.source).toBe('vendor');
  });

  test('asks anew where the report is known', () => {
    const { model, service } = setUp(detailed);
    void model.ask();
    expect(service.asks).toMatchObject([{ mode: 'fresh' }]);
  });

  test('sends one question at a time, however often it is pressed', async () => {
    const { model, service } = setUp(listed);
    void model.ask();
    void model.ask();
    expect(service.asks).toHaveLength(1);
    await service.answer(answered(detailed));
    void model.ask();
    expect(service.asks).toHaveLength(2);
  });

  test('keeps the old data when the vendor fails', async () => {
    const { model, service } = setUp(detailed);
    void model.ask();
    await service.answer({ kind: 'failed', failure });
    expect(model.dossier).toBe(detailed);
    expect(model.activity).toEqual({ kind: 'trouble', outcome: { kind: 'failed', failure } });
  });

  test('keeps the old data when the vendor no longer knows the licence', async () => {
    const { model, service } = setUp(listed);
    void model.ask();
    await service.answer(answered(null));
    expect(model.dossier).toBe(listed);
    expect(model.activity).toEqual({ kind: 'gone' });
  });

  test.each([
    ['sample', 'otherSource'],
    [undefined, 'notConnected'],
  ] as const)('sends no id of real data while the connection is %s', (kind, permission) => {
    const { model, service, connect } = setUp(listed);
    connect(kind);
    void model.ask();
    expect(model.permission).toBe(permission);
    expect(service.asks).toEqual([]);
  });

  test('sends no id of which it does not know whether it is sample or real', () => {
    const { model, service } = setUp(undefined);
    void model.ask();
    expect(model.permission).toBe('unknownLicense');
    expect(service.asks).toEqual([]);
  });
});

describe('stopping', () => {
  test('cancel reaches the question', () => {
    const { model, service } = setUp(listed);
    void model.ask();
    model.cancel();
    expect(service.asks[0]?.signal?.aborted).toBe(true);
  });

  test('a closed panel stops its question and hears no answer', async () => {
    const { model, service, onDidChange } = setUp(listed);
    void model.ask();
    onDidChange.mockClear();
    model.dispose();
    await service.answer(answered(detailed));
    expect(service.asks[0]?.signal?.aborted).toBe(true);
    expect(onDidChange).not.toHaveBeenCalled();
    expect(service.listeners).toBe(0);
  });
});

test('learns that its answer is too old, which no news tells', () => {
  const { model, service } = setUp(listed);
  const provenance = { ...listed.license.provenance, olderThanMs: 7 * 86_400_000 };
  service.known = { ...listed, license: { ...listed.license, provenance } };
  model.lookAgain();
  expect(model.dossier?.license.provenance.olderThanMs).toBe(7 * 86_400_000);
});

test('follows the service', () => {
  const { model, service, onDidChange } = setUp(listed);
  service.change(detailed);
  expect(model.dossier).toBe(detailed);
  service.change(undefined);
  expect(model.dossier).toBe(detailed);
  expect(onDidChange).toHaveBeenCalledTimes(2);
});

describe('another connection', () => {
  const blocked = { kind: 'refused', why: 'blocked', failure, until: null } as const;

  test('of another service is not asked for a licence of the first one', () => {
    const { model, service } = setUp(listed);
    service.connection = connectionOf('https://two.test');
    service.change(undefined);
    expect(model.permission).toBe('otherSource');
    void model.ask();
    expect(service.asks).toEqual([]);
  });

  test('of sample data does not become the source of a restored licence of real data', () => {
    const { model, service } = setUp(undefined, listed);
    const real = service.connection;
    service.connection = { ...connectionOf('sample'), data: 'sample' };
    service.change(undefined);
    service.connection = real;
    service.change(undefined);
    expect(model.permission).toBe('allowed');
  });

  test('is no other one for a question that was meant for the present one', () => {
    const { model, service } = setUp(listed);
    void model.ask();
    expect(service.asks[0]?.meantFor).toBe(service.connection);
  });

  test('of another account does not pass its block because the first account was refused', async () => {
    const { model, service } = setUp(listed);
    void model.ask();
    await service.answer(blocked);
    expect(model.activity.kind).toBe('trouble');
    service.connection = connectionOf('https://one.test');
    service.change(listed);
    expect(model.activity).toEqual({ kind: 'idle' });
    void model.ask();
    expect(service.asks[1]?.anyway).toBe(false);
  });
});

test('what was said to be no call is none after its answer was cleared', () => {
  const { model, service } = setUp(listed);
  void model.ask(true);
  expect(service.asks).toMatchObject([{ mode: 'onlyStored' }]);
});
