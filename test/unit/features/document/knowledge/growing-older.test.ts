import { expect, test, vi } from 'vitest';
import { isCall } from '../../../../../src/licenses/known/way.ts';
import type { Mention } from '../../../../../src/recognizer/mention.ts';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { finished } from '../../../../support/finished.ts';
import { useSandbox } from '../../../../support/use-sandbox.ts';
import { connectionTo } from '../../../licenses/connection-to.ts';
import { open } from '../../../licenses/setup.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { companiesOf } = await import('../../../../../src/features/document/knowledge/document-companies.ts');
const { DocumentKnowledge } =
  await import('../../../../../src/features/document/knowledge/document-knowledge.ts');

const { none, vendorSample } = notable;
const DAY = 86_400_000;

const sandbox = await useSandbox();

test.each([
  ['a company', vendorSample.name, 8],
  ['nothing found', none.name, 2],
] as const)(
  'an answer of %s that grows too old while a document is open is a call from then on',
  async (_, query, days) => {
    const clock = { ahead: 0 };
    const now = (): number => Date.now() + clock.ahead;
    const { service, known } = open(connectionTo(sandbox), { now });
    await service.search(query);
    const kept = new DocumentKnowledge(known, now);
    const mention: Mention = { start: 0, end: query.length, kind: 'company', value: query };
    const { signal } = new AbortController();
    for (const [ahead, older] of [
      [0, false],
      [days * DAY, true],
      [0, false],
    ] as const) {
      clock.ahead = ahead;
      expect(isCall(known.wayTo(query), 'current')).toBe(older);
      expect(kept.isCall(query)).toBe(older);
      await kept.prepare([mention], signal);
      expect('olderThanMs' in kept.of(mention)).toBe(older);
      expect(finished(companiesOf([mention], kept, new Map()))).toMatchObject([{ isCall: older }]);
      expect(await kept.calls([query], signal)).toBe(older ? 1 : 0);
      expect(kept.isOutdated).toBe(false);
    }
  },
);
