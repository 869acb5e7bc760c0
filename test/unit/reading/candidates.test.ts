import { expect, test } from 'vitest';
import { checkDigit } from '../../../src/domain/company/credit-code.ts';
import {
  Candidates,
  candidatesOf,
  candidatesOfAll,
  type SourceCompanies,
} from '../../../src/reading/candidates.ts';
import { codeOwners } from '../../../src/reading/code-owners.ts';
import { Recognizer } from '../../../src/recognizer/recognizer.ts';
import { finished } from '../../support/finished.ts';

const recognizer = new Recognizer();
const [A, B] = ['北京清泉云桥科技有限公司', '上海星岚数据服务股份有限公司'];
const code = `91110105MA0QX7TJ3${checkDigit('91110105MA0QX7TJ3')}`;

function source(text: string): SourceCompanies {
  const mentions = recognizer.recognize(text);
  const owners = finished(codeOwners(mentions, text));
  return { candidates: finished(candidatesOf(mentions, owners)), owners, rows: [] };
}

const all = (...texts: readonly string[]) => finished(candidatesOfAll(texts.map(source))).candidates;

test('the code of a company that another file names is not asked for, whichever file comes first', () => {
  const named = { query: A, count: 1, sure: true };
  expect(all(`${A} ${code}`, code)).toEqual([named]);
  expect(all(code, `${A} ${code}`)).toEqual([named]);
});

test('a code that may be that of a company of another file is offered unticked', () => {
  const doubt = `${A}\n\n统一社会信用代码：${code}`;
  const offered = { query: code, count: 2, sure: false, mayBelongTo: A };
  expect(all(code, doubt)).toEqual([offered, { query: A, count: 1, sure: true }]);
  expect(all(doubt, `${A} ${code}`)).toEqual([{ query: A, count: 2, sure: true }]);
});

test('a code that two files surely give to two companies is offered unticked, in whichever order they come', () => {
  for (const [one, other] of [
    [A, B],
    [B, A],
  ]) {
    const found = all(`${one} ${code}`, `${other} ${code}`, `${one} ${code}`, code);
    expect(found.find(({ query }) => query === code)).toMatchObject({ sure: false, mayBelongTo: one });
    expect(found.filter(({ sure }) => sure).map(({ query }) => query)).toEqual([one, other]);
  }
  // One that says so of both itself is not overruled by a third.
  const both = `${A} ${code}\n\n${B} ${code}`;
  const offered = (found: ReturnType<typeof all>) => found.find(({ query }) => query === code)?.sure;
  expect(offered(all(both))).toBe(false);
  expect(offered(all(`${A} ${code}`, both))).toBe(false);
  expect(offered(all(both, `${A} ${code}`))).toBe(false);
});

test('a code that no file names a company of is asked for', () => {
  expect(all(code, B).map(({ query, sure }) => [query, sure])).toEqual([
    [code, true],
    [B, true],
  ]);
});

test('what looks like a company in one place is one', () => {
  const candidates = new Candidates();
  candidates.add({ query: '老街口', sure: false });
  candidates.add({ query: '老街口', sure: true });
  candidates.add({ query: '老街口', sure: false });
  expect(candidates.all).toEqual([{ query: '老街口', count: 3, sure: true }]);
});
