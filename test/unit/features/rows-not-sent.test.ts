import { expect, test, vi } from 'vitest';
import { isNoneFound, type SearchPages } from '../../../src/licenses/answer.ts';
import { checkedCompany } from '../../../src/licenses/document-check/checked-company.ts';
import type { Mention } from '../../../src/recognizer/mention.ts';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../support/use-sandbox.ts';
import { connectionTo } from '../licenses/connection-to.ts';
import { delivered, open, plan } from '../licenses/setup.ts';

vi.mock('vscode', async () => import('../../support/vscode-double.ts'));
const { answerCells } = await import('../../../src/features/check/result/answer-cells.ts');
const { companiesItem } = await import('../../../src/features/companies/tree-items.ts');
const { companyNode } = await import('../../../src/features/companies/nodes.ts');
const { contentsFor } = await import('../../../src/features/document/hover/hover-contents.ts');
const { knowledgeOf } = await import('../../../src/features/document/knowledge/knowledge.ts');
const { companySubject } = await import('../../../src/features/evidence/save/subjects.ts');
const { resultItems, resultTitle } = await import('../../../src/features/search/search-items.ts');

const { none, vendorSample } = notable;
const { name } = vendorSample;
const count = vendorSample.licenses.length;
const words = `${String(count)} licences counted by the vendor, and none sent`;
const sandbox = await useSandbox();

/** A company whose licences the vendor counts, and does not send. */
async function unsent() {
  const { service, known } = open(connectionTo(sandbox));
  await plan(sandbox, { fault: 'norows' });
  const pages = delivered(await service.search(name));
  const provenance = known.peek(name)?.provenance;
  if (!provenance) throw new Error('nothing stored');
  return { service, known, pages, provenance };
}

test('an answer that counts licences and sends none is no finding of none', async () => {
  const { known, pages } = await unsent();
  expect(pages).toMatchObject({ licenses: [], unreadable: 0, totalRecords: count, nextPage: null });
  expect(isNoneFound(pages)).toBe(false);
  expect(known.peek(name)?.value).toEqual(pages);
  expect(known.companyNamed(name)).toBeUndefined();
});

test('the tree lists it with the count that did not come, until the licences come', async () => {
  const { service, known } = await unsent();
  const [listed] = known.companies();
  expect(listed).toMatchObject({ name, licenses: [], missing: count });
  const item = listed && companiesItem(companyNode(listed));
  expect(item).toMatchObject({ description: words, iconPath: { id: 'question' } });
  await service.search(name, { mode: 'fresh' });
  expect(known.companies().map((company) => company.licenses.length)).toEqual([count]);
});

test('the search, the hover and the marks say no more than that', async () => {
  const { known, pages, provenance } = await unsent();
  expect(resultTitle(pages, provenance)).toContain(`0 of ${String(count)} licences`);
  const labels = resultItems(pages, provenance, known, undefined).map(({ label }) => label);
  expect(labels).toEqual([words, 'Ask the vendor again']);
  const mention: Mention = { kind: 'company', value: name, start: 0, end: name.length };
  expect(knowledgeOf(known, mention).kind).toBe('unclear');
  const [hover] = contentsFor(mention, known, { kind: 'ready' }, undefined);
  expect(hover?.value.replaceAll('\\', '')).toContain(words);
});

test('a check has it looked at', async () => {
  const { known, pages } = await unsent();
  const outcome = { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: null } as const;
  const facts = checkedCompany({ query: name, state: 'done', outcome }, pages, false);
  expect(facts).toMatchObject({ state: 'lookAt', doubts: ['notAllLoaded'], isWhole: false });
  expect(answerCells(name, pages, { known, data: 'sample' })).toEqual({ result: words });
  const cleared: SearchPages = { ...pages, totalRecords: 0, nextPage: 2 };
  expect(answerCells(name, cleared, { known, data: 'sample' })).toEqual({
    result: 'not all licences are loaded',
  });
});

test('evidence of it is none of a finding, and one of status 201 is', async () => {
  const { service, known } = await unsent();
  await service.search(none.name);
  const subjects = known.companies().map(({ id }) => companySubject(id, known)?.subject.kind);
  expect(subjects).toEqual(['noneFound', 'company']);
});
