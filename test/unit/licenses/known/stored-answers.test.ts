import { describe, expect, it } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, plan, requests, sourceOf } from '../setup.ts';

const { fullWidthBrackets, halfWidthBrackets, none, successor, vendorSample } = notable;

const sandbox = await useSandbox();

/** The service, and how many requests an act of it sends. */
function office() {
  const { service, known } = open(connectionTo(sandbox));
  const sent = async (act: () => Promise<unknown>): Promise<number> => {
    const before = await requests(sandbox);
    await act();
    return (await requests(sandbox)) - before;
  };
  return { service, known, sent };
}

describe('a stored answer', () => {
  it('is the answer that the vendor gave, with its age and origin', async () => {
    const { service } = office();
    const first = await service.search(vendorSample.name);
    const again = await service.search(vendorSample.name);
    expect(delivered(first).licenses.map(({ id }) => id)).toEqual(vendorSample.licenses.map(({ id }) => id));
    expect(delivered(again)).toEqual(delivered(first));
    expect([sourceOf(first), sourceOf(again)]).toEqual(['vendor', 'stored']);
    if (first.kind !== 'answered' || again.kind !== 'answered') throw new Error('not answered');
    expect(first.answer.provenance.orderNumber).toMatch(/^TELECOMLICENSE/);
    expect(again.answer.provenance).toEqual({ ...first.answer.provenance, source: 'stored' });
  });

  it.each([
    ['its exact name', vendorSample.name],
    ['outer spaces', `  ${vendorSample.name}\n`],
    ['inner spaces', `示例（北京） 网络科技\u3000有限公司`],
    ['the other bracket form', '示例(北京)网络科技有限公司'],
    ['its KeyNo', vendorSample.keyNo],
    ['its KeyNo in capitals', vendorSample.keyNo.toUpperCase()],
  ])('of a name is served by %s without a request', async (_, query) => {
    const { service, known, sent } = office();
    await service.search(vendorSample.name);
    expect(
      await sent(async () => {
        const found = await service.search(query);
        expect(sourceOf(found)).toBe('stored');
        expect(delivered(found).licenses).toHaveLength(vendorSample.licenses.length);
      }),
    ).toBe(0);
    expect(known.peek(query)?.value.licenses).toHaveLength(vendorSample.licenses.length);
  });

  it('of a KeyNo or a registration number is served by the name', async () => {
    for (const query of [vendorSample.keyNo, vendorSample.registrationNumber]) {
      const { service, sent } = office();
      await service.search(query);
      expect(await sent(() => service.search(vendorSample.name))).toBe(0);
    }
  });

  it('is served by the credit code as soon as a detail has told it', async () => {
    const { service, known, sent } = office();
    await service.search(vendorSample.name);
    expect(known.peek(vendorSample.creditCode)).toBeUndefined();
    await service.detail(vendorSample.licenses[0]?.id ?? '');
    expect(
      await sent(async () => {
        const found = await service.search(vendorSample.creditCode.toLowerCase());
        expect(delivered(found).query).toBe(vendorSample.name);
      }),
    ).toBe(0);
    expect(known.companyNamed(vendorSample.creditCode)?.name).toBe(vendorSample.name);
  });

  it.each([
    ['KeyNo', successor.keyNo],
    ['credit code', successor.creditCode],
  ])('about two companies is not the answer to the %s of one', async (_, query) => {
    const { service, known, sent } = office();
    await service.search(successor.name);
    await service.detail(successor.licenses[0]?.id ?? '');
    expect(known.peek(query)).toBeUndefined();
    expect(await sent(() => service.search(query))).toBe(1);
    expect(known.peek(query)?.value.totalRecords).toBe(2);
  });

  it('about one company stays the answer to its codes when a later one is about two', async () => {
    const { service, sent } = office();
    const id = successor.licenses[0]?.id ?? '';
    await service.search(successor.keyNo);
    await service.detail(id);
    await service.search(successor.name, { mode: 'fresh' });
    await service.detail(id, { mode: 'fresh' });
    expect(await sent(() => service.search(successor.creditCode))).toBe(0);
  });

  it('is asked for anew where the user wants it fresh', async () => {
    const { service, sent } = office();
    await service.search(vendorSample.name);
    expect(await sent(() => service.search(vendorSample.name, { mode: 'fresh' }))).toBe(1);
  });

  it('of a detail is served by its id, with the report that it has or has not', async () => {
    const { service, known, sent } = office();
    await service.search(vendorSample.name);
    const [filed, , unfiled] = vendorSample.licenses;
    for (const [license, report] of [
      [filed, 'filed'],
      [unfiled, 'none'],
    ] as const) {
      const id = license?.id ?? '';
      expect(known.license(id)?.annualReport).toBeNull();
      expect(await sent(() => service.detail(id))).toBe(1);
      expect(await sent(() => service.detail(id))).toBe(0);
      expect(await sent(() => service.detail(id, { mode: 'fresh' }))).toBe(1);
      expect(known.license(id)?.annualReport?.value === null ? 'none' : 'filed').toBe(report);
    }
  });

  it('is not made by a failure', async () => {
    const { service, sent } = office();
    await plan(sandbox, { status: '199' });
    expect(sourceOf(await service.search(vendorSample.name))).toBe('failed');
    expect(await sent(() => service.search(vendorSample.name))).toBe(1);
  });
});

describe('"nothing found"', () => {
  it('is an answer too, and stored', async () => {
    const { service, known, sent } = office();
    const found = await service.search(none.name);
    expect(delivered(found)).toEqual({
      query: none.name,
      licenses: [],
      unreadable: 0,
      totalRecords: 0,
      nextPage: null,
    });
    expect(await sent(() => service.search(none.name))).toBe(0);
    expect(known.companies()).toMatchObject([{ name: none.name, licenses: [] }]);
    expect(known.companyNamed(none.name)).toBeUndefined();
  });

  it.each([
    [fullWidthBrackets.name, '云帆虚构(上海)信息技术有限公司'],
    [halfWidthBrackets.name, '星河示例（深圳）通信技术有限公司'],
  ])('says nothing of the other bracket form: %s', async (registered, other) => {
    const { service, known, sent } = office();
    expect(delivered(await service.search(other)).totalRecords).toBe(0);
    expect(known.peek(registered)).toBeUndefined();
    expect(await sent(() => service.search(registered))).toBe(1);
    // What was asked stays what was answered to it.
    expect(known.peek(other)?.value.totalRecords).toBe(0);
  });

  it('for a name that was found before says nothing of its KeyNo or its other bracket form', async () => {
    const { service, known, sent } = office();
    await service.search(fullWidthBrackets.name);
    await plan(sandbox, { status: '201' });
    await service.search(fullWidthBrackets.name, { mode: 'fresh' });
    expect(known.peek(fullWidthBrackets.name)?.value.totalRecords).toBe(0);
    expect(known.peek('云帆虚构(上海)信息技术有限公司')).toBeUndefined();
    expect(await sent(() => service.search(fullWidthBrackets.keyNo))).toBe(1);
  });

  it('for a licence that is gone leaves what was known of it', async () => {
    const { service, known } = office();
    await service.search(vendorSample.name);
    const id = vendorSample.licenses[0]?.id ?? '';
    await plan(sandbox, { status: '201' });
    expect(delivered(await service.detail(id))).toBeNull();
    expect(known.license(id)).toMatchObject({ license: { value: { id } }, annualReport: null });
  });
});

describe('the service before and beside any answer', () => {
  it('knows nothing, and asks nobody, until a question is put', async () => {
    const { known, sent } = office();
    expect(
      await sent(() => {
        expect(known.peek(vendorSample.name)).toBeUndefined();
        expect(known.companyNamed(vendorSample.name)).toBeUndefined();
        expect(known.license(vendorSample.licenses[0]?.id ?? '')).toBeUndefined();
        expect(known.companies()).toEqual([]);
        return Promise.resolve();
      }),
    ).toBe(0);
  });

  it('tells of every new answer, and of a stored one that moves a company to the top', async () => {
    const { service, known } = office();
    let told = 0;
    const subscription = known.onDidChange(() => (told += 1));
    await service.search(vendorSample.name);
    const afterSearch = told;
    await service.search(vendorSample.name);
    expect([afterSearch > 0, told > afterSearch]).toEqual([true, true]);
    subscription.dispose();
    const before = told;
    await service.search(vendorSample.name, { mode: 'fresh' });
    expect(told).toBe(before);
  });
});
