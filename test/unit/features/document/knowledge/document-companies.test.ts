import { expect, test } from 'vitest';
import { companiesOf } from '../../../../../src/features/document/knowledge/document-companies.ts';
import type { CompanyKnowledge } from '../../../../../src/features/document/knowledge/knowledge.ts';
import type { Company } from '../../../../../src/licenses/answer.ts';
import type { Mention } from '../../../../../src/recognizer/mention.ts';
import { finished } from '../../../../support/finished.ts';
import { codeOwners } from '../../../../../src/reading/code-owners.ts';
import { Recognizer } from '../../../../../src/recognizer/recognizer.ts';
import { checkDigit } from '../../../../../src/domain/company/credit-code.ts';

const recognizer = new Recognizer();
const body = '91110105MA0QX7TJ3';
const code = `${body}${checkDigit(body)}`;
const wrong = `${body}${checkDigit(body) === '0' ? '1' : '0'}`;

const company: Company = {
  id: 'key-1',
  keyNo: 'key-1',
  name: '北京清泉云桥科技有限公司',
  pinned: false,
  licenses: [],
  more: null,
  missing: 0,
  unreadable: 0,
  query: '北京清泉云桥科技有限公司',
  provenance: { data: 'sample', source: 'stored', fetchedAt: 0, orderNumber: null },
};
const known: CompanyKnowledge = { kind: 'known', company, validity: null };

function inText(
  text: string,
  knowledgeOf: (mention: Mention) => CompanyKnowledge = () => ({ kind: 'notAsked' }),
) {
  const mentions = recognizer.recognize(text);
  const owners = finished(codeOwners(mentions, text));
  const isCall = (query: string): boolean => {
    const knowledge = knowledgeOf({ start: 0, end: query.length, kind: 'company', value: query });
    return knowledge.kind === 'notAsked' || knowledge.olderThanMs !== undefined;
  };
  return finished(companiesOf(mentions, { of: knowledgeOf, isCall }, owners)).map((found) => [
    found.name,
    found.mentions.length,
    found.isCall,
  ]);
}

test('every company is listed once, in the order of the text, with its mentions', () => {
  expect(
    inText(
      '上海星岚数据服务股份有限公司与北京清泉云桥（中国）科技有限公司。\n北京清泉云桥(中国)科技有限公司收。',
    ),
  ).toEqual([
    ['上海星岚数据服务股份有限公司', 1, true],
    ['北京清泉云桥（中国）科技有限公司', 2, true],
  ]);
});

test('a code beside a name is no further company, a code by itself is one', () => {
  expect(inText(`北京清泉云桥科技有限公司,${code}\n`)).toEqual([['北京清泉云桥科技有限公司', 1, true]]);
  expect(inText(`统一社会信用代码\n${code}\n`)).toEqual([[code, 1, true]]);
});

test("a code that may be a name's is listed as such", () => {
  expect(inText(`${code}\n北京清泉云桥科技有限公司`)).toEqual([
    [code, 1, true],
    ['北京清泉云桥科技有限公司', 1, true],
  ]);
});

test('a code below a name is no row of its own, whether the name was asked or not', () => {
  const text = `北京清泉云桥科技有限公司\n注册号：110105012345675\n`;
  expect(inText(text)).toEqual([['北京清泉云桥科技有限公司', 1, true]]);
  const byName = ({ kind }: Mention): CompanyKnowledge => (kind === 'company' ? known : { kind: 'notAsked' });
  expect(inText(text, byName)).toEqual([['北京清泉云桥科技有限公司', 1, false]]);
});

test('a wrong code, a licence number that nobody is known by, and a filing are no companies', () => {
  expect(inText(`${wrong}\n京B2-20209103\n京ICP备13999021号-1`)).toEqual([]);
});

test('a code or number that a company is known by counts for it, and is no call', () => {
  expect(inText(`北京清泉云桥科技有限公司\n${code}\n京B2-20209103`, () => known)).toEqual([
    ['北京清泉云桥科技有限公司', 3, false],
  ]);
});

test('an answer that is too old is a call', () => {
  expect(inText('北京清泉云桥科技有限公司', () => ({ ...known, olderThanMs: 7 * 86_400_000 }))).toEqual([
    ['北京清泉云桥科技有限公司', 1, true],
  ]);
});
