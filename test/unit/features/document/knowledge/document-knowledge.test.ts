import { expect, test, vi } from 'vitest';
import { DocumentKnowledge } from '../../../../../src/features/document/knowledge/document-knowledge.ts';
import type { Mention } from '../../../../../src/recognizer/mention.ts';
import { companyWith } from './company-with.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));

const mentions = Array.from({ length: 3000 }, (_, at): Mention => ({
  start: at * 10,
  end: at * 10 + 5,
  kind: 'company',
  value: `虚构编号${String(at)}`,
}));

/** Takes as long for each value as a store may. */
function slowService() {
  let lookUps = 0;
  let company: ReturnType<typeof companyWith> | undefined;
  const service = {
    companyNamed: () => {
      lookUps += 1;
      const until = performance.now() + 0.1;
      while (performance.now() < until);
      return company;
    },
    peek: () => undefined,
    wayTo: () => ({ kind: 'unknown' }) as const,
    turnsAt: () => Infinity,
  };
  return {
    service,
    lookUps: () => lookUps,
    answer: () => {
      company = companyWith(['invalid']);
    },
  };
}

test('changes that come faster than all values are looked up do not keep it from its end, nor hold up the editor', async () => {
  const { service, lookUps } = slowService();
  const knowledge = new DocumentKnowledge(service, Date.now);
  const changes = setInterval(() => {
    knowledge.forget();
  }, 20);
  let others = 0;
  const turn = (): void => {
    others += 1;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  const { signal } = new AbortController();
  expect(await knowledge.prepare(mentions, signal)).toBe(true);
  clearImmediate(next);
  clearInterval(changes);
  // The look-ups take 300 ms: at 5 ms each, that is sixty turns.
  expect(others).toBeGreaterThan(20);
  const before = lookUps();
  expect(before).toBe(mentions.length);
  for (const mention of mentions) knowledge.of(mention);
  expect(lookUps()).toBe(before);
});

test('after a change each value is looked up once more', async () => {
  const { service, answer } = slowService();
  const knowledge = new DocumentKnowledge(service, Date.now);
  const { signal } = new AbortController();
  const [first] = mentions as [Mention];
  await knowledge.prepare([first], signal);
  answer();
  knowledge.forget();
  expect(knowledge.of(first).kind).toBe('notAsked');
  await knowledge.prepare([first], signal);
  expect(knowledge.of(first).kind).toBe('known');
});
