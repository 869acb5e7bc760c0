import { expect, test, vi } from 'vitest';
import type { NeedsQuestion } from '../../../../../src/pages/need-form.ts';
import type { Company } from '../../../../../src/licenses/answer.ts';
import { NOW } from '../license/dossiers.ts';
import { companyOf } from './companies.ts';

// What a page leaves to the user or to the regulator, in place of a conclusion.

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { companyView } = await import('../../../../../src/features/panels/company/company-view.ts');
const { needsAnnouncement } = await import('../../../../../src/features/panels/company/needs-view.ts');

function viewOf(company: Company, question: NeedsQuestion | null) {
  return companyView(
    { company, isMoreACall: false, pagesLeft: 0, question, activity: { kind: 'idle' }, dataKind: 'real' },
    NOW,
  );
}

const company = companyOf({ licenseNumber: 'B1-20990001', scope: '内容分发网络业务：广东省' });

test('a word that may mean several things is not chosen for the user: each is offered with its rule', () => {
  const { needs } = viewOf(company, { businesses: '短信 B24-1 CDN', region: '' });
  expect(needs.answers.map(({ business }) => business)).toEqual(['B24-1 国内呼叫中心业务']);
  expect(needs.problem).toBeNull();
  expect(needs.choices.map(({ word, words }) => [word, words])).toEqual([
    ['短信', '“短信” may mean the following. Choose what is needed:'],
    ['CDN', '“CDN” should mean the following; click to take it:'],
  ]);
  expect(needs.choices.map(({ options }) => options.map(({ needed }) => needed))).toEqual([
    ['信息服务业务（不含互联网信息服务）', '信息发布平台和递送服务'],
    ['B12'],
  ]);
  const [first] = needs.choices[0]?.options ?? [];
  expect(first).toMatchObject({
    label: 'B25 信息服务业务（不含互联网信息服务）',
    source: expect.stringMatching(/^by 通信短信息服务管理规定/) as unknown,
  });
  expect(needsAnnouncement(needs)).toContain('click to take it: B12 内容分发网络业务 B24-1');
});

test('the map says that a province’s licence is not known to hold in the tiles beyond that province', () => {
  const nationwide = '内容分发网络业务：全国';
  const noteOf = (licenseNumber: string, scope = nationwide) =>
    viewOf(companyOf({ licenseNumber, scope }), null).mapNote;
  const beyond =
    'Beyond the province whose authority issued a licence, the map shows what the scope names: it is not known whether the licence holds there.';
  expect(['京B1-20990001', '【京】B1-20990001'].map((each) => noteOf(each))).toEqual([beyond, beyond]);
  expect([noteOf('B1-20990001'), noteOf('京B1-20990001', '内容分发网络业务：北京市')]).toEqual([null, null]);
  const besideInvalid = (licenseNumber: string) =>
    viewOf(
      companyOf(
        { licenseNumber, scope: nationwide },
        { licenseNumber: '京B1-20990002', scope: nationwide, validity: 'invalid' },
      ),
      null,
    ).mapNote;
  const only = 'The map shows valid licences only.';
  expect(besideInvalid('B1-20990001')).toBe(only);
  expect(besideInvalid('京B1-20990001')).toBe(`${only} ${beyond}`);
});

test('which licences name regions beyond the province of their numbers stands beside the businesses', () => {
  const scope = '内容分发网络业务：北京市、上海市';
  const { holdings } = viewOf(
    companyOf({ licenseNumber: '京B1-20990001', scope }, { licenseNumber: 'B1-20990002', scope }),
    null,
  );
  expect(holdings.notes).toEqual([
    'Licences of one province’s authority that name regions beyond it, where it is not known whether they hold: 京B1-20990001',
  ]);
});
