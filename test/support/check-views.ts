import type { ChangesView, CheckView } from '../../src/protocol/check-page.ts';
import type { LicenseChange } from '../../src/domain/comparisons/license-changes.ts';
import { changesView } from '../../src/sections/check/changes-view.ts';
import { checkView } from '../../src/features/check/page/check-view.ts';
import { rowReader } from '../../src/features/check/result/list-results.ts';
import { FIRST_ARRANGEMENT } from '../../src/features/check/page/saved-check.ts';
import { checkedCompany } from '../../src/licenses/document-check/checked-company.ts';
import type { CheckItem, CheckPlan } from '../../src/licenses/document-check/check.ts';
import { rowsOfTables } from '../../src/licenses/document-check/list-rows.ts';
import type { License, Validity } from '../../src/domain/license.ts';
import type { ReadCompany } from '../../src/features/check/result/check-row.ts';
import type { KeptRecord, Recorded } from '../../src/licenses/kept-record.ts';
import { countedLicenses } from '../../src/wording/license/found-licenses.ts';
import { inOneLine } from '../../src/wording/parts.ts';
import { recordBrief } from '../../src/wording/regulator/record-words.ts';
import { license, NOW } from './panel-views.ts';

// The page of a check of invented companies. Whoever loads this puts a double in the place of the editor first.

const SCOPES = [
  '信息服务业务（仅限互联网信息服务）：北京市',
  '互联网数据中心业务：北京市、上海市、广东省互联网接入服务业务：全国',
  '国内呼叫中心业务：全国',
];

type Turn = readonly Validity[] | 'none' | 'timeout';

/** How each row comes out, in turn. */
const TURNS: readonly Turn[] = [
  ['valid'],
  ['valid', 'valid'],
  ['valid', 'invalid'],
  'none',
  ['unknown'],
  ['valid'],
  'timeout',
];

/**
 * A list of so many companies that claims numbers and needs a business, checked. @param options `tables`: the titles of
 * several tables among which the companies are dealt out; some stand in two.
 */
export function checkOf(
  count: number,
  { done = count, changes = null as ChangesView | null, tables = [] as readonly string[] } = {},
): CheckView {
  const companies = Array.from({ length: count }, (_, place) => companyAt(place, place < done));
  const titles = tables.length > 0 ? tables : [null];
  const plan: CheckPlan = {
    lists: titles.map((title, table) => ({
      ...{ title, file: `file:///${title ?? '供应商.xlsx'}`, kind: 'xlsx', sheet: '名录', column: 1 },
      ...{ titleRow: 0, hasClaims: true },
      rows: companies
        .filter((_, at) => titles.length === 1 || at % titles.length === table || at % 5 === table)
        .map(({ item }, at) => ({
          ...{ row: at + 1, text: item.query, places: [item.place] },
          claimed:
            item.place % 3 === 0
              ? numberOf(item.place, 0)
              : item.place % 3 === 1
                ? '京ICP备13999021号-1'
                : '',
        })),
    })),
    need: { businesses: 'B25', region: '110000' },
    follows: null,
  };
  const check = { id: 1, title: '供应商名录.xlsx', began: NOW, total: count, done };
  const leftOut = [{ file: null, row: count + 2, text: '合计', reason: 'noName' }] as const;
  const inSight = {
    ...{ check, items: companies.map(({ item }) => item), leftOut, data: 'sample' as const },
    ...{ isRunning: done < count, plan },
  };
  const byPlace = new Map(companies.map((company) => [company.item.place, company]));
  const list = rowsOfTables(plan.lists).map(rowReader(byPlace, leftOut, { companiesNumbered: () => [] }));
  const searchLabel = (query: string): string => `Search QCC for “${query}” (1 call, may be charged)`;
  return checkView(inSight, { companies, list, arrangement: FIRST_ARRANGEMENT, changes, searchLabel });
}

/** What changed since a check three months before: one company of each kind of change. */
export function changesOf(): ChangesView {
  const [before, now] = [NOW - 92 * 86_400_000, NOW].map((began) => ({
    ...{ id: 1, title: '供应商名录.xlsx', began, total: 300, done: 300 },
  }));
  if (!before || !now) throw new Error('two checks were expected');
  const at = (place: number): License =>
    licenseAt(`虚构第${String(place + 1)}网络科技有限公司`, place, 0, 'valid');
  const changes: readonly LicenseChange[] = [
    { kind: 'validity', license: at(0), before: 'valid', after: 'invalid' },
    { kind: 'renamed', before: '旧名网络科技有限公司', after: '新名网络科技有限公司' },
    { kind: 'new', license: at(2), isCertain: true },
    { kind: 'gone', license: at(3), isCertain: true },
    {
      ...{ kind: 'scope', license: at(4), isUnclear: false },
      grown: [{ business: 'B24-1 国内呼叫中心业务', regions: ['上海市', '广东省'] }],
      shrunk: [{ business: 'B11 互联网数据中心业务', regions: ['北京市'] }],
    },
  ];
  const changed = changes.map((change, place) => ({
    ...{ place, query: `虚构第${String(place + 1)}网络科技有限公司` },
    ...{ mayBeOther: false, changes: [change] },
  }));
  const [was, is] = [before, now].map(({ began }) => ({ first: began, last: began, areStored: false }));
  const times = { before: was ?? null, now: is ?? null };
  const compared = {
    before,
    times,
    changed,
    unchanged: 294,
    unchangedAsSeen: 0,
    incomparable: 1,
    waiting: 0,
    rest: new Map(),
  };
  return changesView(compared, () => true);
}

function companyAt(place: number, isDone: boolean): ReadCompany {
  const query = `虚构第${String(place + 1)}网络科技有限公司`;
  const turn: Turn = TURNS[place % TURNS.length] ?? 'none';
  const item: CheckItem = { place, query, isCall: true, ...stateOf(turn, isDone) };
  const licenses =
    typeof turn === 'object' ? turn.map((validity, at) => licenseAt(query, place, at, validity)) : [];
  // Of one in seven, most licences are not loaded.
  const further = place % 7 === 5 ? 116 : 0;
  const totalRecords = licenses.length + further;
  const pages = { licenses, unreadable: 0, totalRecords, nextPage: further > 0 ? 2 : null };
  const facts = checkedCompany(item, item.outcome?.kind === 'answered' ? pages : undefined, true);
  const result = turn === 'timeout' ? 'no answer: The vendor did not answer in time.' : '';
  return {
    item,
    facts,
    data: 'sample',
    // One of them is a branch.
    branchOf: place === 3 ? '虚构第四网络科技有限公司' : undefined,
    records: isDone && place % 7 === 0 ? licenses.map(recordAt) : [],
    cells: {
      company: query,
      result,
      ...(licenses.length === 0 ? {} : { validity: countedLicenses(licenses, further) }),
      ...(isDone ? { time: new Date(NOW).toISOString(), orderNumber: `TELECOM2026${String(place)}` } : {}),
    },
  };
}

function stateOf(turn: Turn, isDone: boolean): Pick<CheckItem, 'state' | 'outcome'> {
  if (!isDone) return { state: 'waiting', outcome: null };
  if (turn !== 'timeout')
    return {
      state: 'done',
      outcome: { kind: 'answered', source: 'vendor', fetchedAt: NOW, orderNumber: 'N' },
    };
  const failed = { reason: 'timeout', status: null, message: null, orderNumber: null, at: NOW };
  return { state: 'done', outcome: { kind: 'failed', ...failed, counted: 'maybe' } };
}

function licenseAt(companyName: string, place: number, at: number, validity: Validity): License {
  const scope = SCOPES[(place + at) % SCOPES.length] ?? '';
  const ids = { id: `${String(place)}-${String(at)}`, keyNo: `k${String(place)}` };
  return { ...license, ...ids, companyName, licenseNumber: numberOf(place, at), scope, validity };
}

/** What the user recorded of a licence speaks against it. */
function recordAt(own: License): ReadCompany['records'][number] {
  const { companyName, licenseNumber } = own;
  const record: KeptRecord = {
    ...{ id: 1, companyName, licenseNumber, validUntil: null, issued: null, status: '注销' },
    ...{ scope: null, quotation: null, pictureHash: null, lookedAt: '2026-11-20', recordedAt: NOW },
  };
  const recorded: Recorded = { recorded: [record] };
  const words = inOneLine(licenseNumber, recordBrief(recorded));
  return { ...recorded, license: { value: own }, record, words };
}

function numberOf(place: number, at: number): string {
  return `京B2-2020${String(1000 + ((place * 3 + at) % 9000))}`;
}
