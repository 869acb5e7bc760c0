import { once } from 'node:events';
import { createServer } from 'node:http';
import { createHash } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import type { AnswerOf } from '../../../../src/licenses/known/answer-calls.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { open } from '../setup.ts';

const { hundredSeventeen, none, vendorSample } = notable;
const ENDPOINT_KEYS = {
  appKey: 'Canary0Key0Canary0Key0Canary0Key',
  secretKey: 'Canary0Secret0Canary0Secret0Cana',
};

type Office = ReturnType<typeof open>;

/** Each call in one line: what was asked, and the body, parsed, or why it is not there. */
async function told({ known }: Office, of: AnswerOf): Promise<readonly unknown[]> {
  return Promise.all(
    known.calls(of).map(async ({ method, query, page, orderNumber, received }) => {
      if (received.kind === 'missing') return [method, query, page, received.why];
      const bytes = await received.bytes();
      const body = JSON.parse(new TextDecoder().decode(bytes)) as { OrderNumber: string };
      return [method, query, page, body.OrderNumber === orderNumber];
    }),
  );
}

it('every answer is stored as it was received: each page, a report, and a finding of nothing', async () => {
  const office = open(connectionTo(await useSandboxInTest()));
  const { service, known } = office;
  for (const pageIndex of [1, 2, 3]) await service.search(hundredSeventeen.name, { pageIndex });
  expect(await told(office, { kind: 'search', query: hundredSeventeen.name })).toEqual(
    [1, 2, 3].map((page) => ['GetList', hundredSeventeen.name, page, true]),
  );
  const [licence] = hundredSeventeen.licenses.slice(60);
  const id = licence?.id ?? '';
  expect(await told(office, { kind: 'license', id })).toEqual([['GetList', hundredSeventeen.name, 2, true]]);
  await service.detail(id);
  const detail = [['GetDetail', id, null, true]];
  expect(await told(office, { kind: 'report', id })).toEqual(detail);
  expect(await told(office, { kind: 'license', id })).toEqual(detail);
  await service.search(none.name);
  expect(await told(office, { kind: 'search', query: none.name })).toEqual([['GetList', none.name, 1, true]]);
  const ids = known.calls({ kind: 'license', id }).map((call) => call.id);
  expect(known.calls({ kind: 'report', id }).map((call) => call.id)).toEqual(ids);
});

it('an earlier answer is found by its moment, until its version is gone', async () => {
  const sandbox = await useSandboxInTest();
  const office = open(connectionTo(sandbox));
  const first = await office.service.search(vendorSample.name);
  if (first.kind !== 'answered') throw new Error('not answered');
  const { fetchedAt, orderNumber } = first.answer.provenance;
  const moment = { kind: 'moment', query: vendorSample.name, fetchedAt, orderNumber } as const;
  expect(await told(office, moment)).toEqual([['GetList', vendorSample.name, 1, true]]);
  await office.known.clear();
  expect(await told(office, moment)).toEqual([['GetList', vendorSample.name, null, 'gone']]);
  expect(office.known.calls({ kind: 'search', query: vendorSample.name })).toEqual([]);
});

it.each([
  ['an earlier version kept', 0, 'earlier'],
  ['was kept without it since', 1e6, 'gone'],
])('of an answer that %s, the call is told and why its body is not there', async (_, asked, why) => {
  const office = open(connectionTo(await useSandboxInTest()));
  await office.service.search(vendorSample.name);
  const [id = ''] = vendorSample.licenses.map((each) => each.id);
  const realm = office.choice.current?.realm ?? '';
  office.keeper.write(realm, ({ answers }) =>
    answers.keep(realm, 'report', id, null, { asked, fetchedAt: 5, orderNumber: 'N-OLD' }),
  );
  expect(await told(office, { kind: 'report', id })).toEqual([['GetDetail', id, null, why]]);
});

it('a body that repeats the key, the secret or the token is stored nowhere, and that is said', async () => {
  const rows = (scope: string) => [
    {
      Id: '0'.repeat(32),
      KeyNo: '1'.repeat(32),
      CompanyName: vendorSample.name,
      Scope: scope,
      LicenseNo: 'B2-20990001',
      IsValid: '是',
    },
  ];
  const server = createServer(({ url, headers }, response) => {
    const sent = createHash('md5')
      .update(url ?? '')
      .digest('hex');
    const scope = `${url ?? ''} ${String(headers['token'])} ${sent}`;
    response.end(JSON.stringify({ Status: '200', Message: '', OrderNumber: 'N-1', Result: rows(scope) }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const office = open(connectionTo({ endpoint: `http://127.0.0.1:${port}/api/yj`, ...ENDPOINT_KEYS }));
  await office.service.search(vendorSample.name);
  expect(await told(office, { kind: 'search', query: vendorSample.name })).toEqual([
    ['GetList', vendorSample.name, 1, 'secret'],
  ]);
});
