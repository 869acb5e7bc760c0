import { filed, blank, halfFilled, leftOut, notFiled } from './annual-report.ts';
import type { LicenseDraft, SandboxCompany } from './company.ts';
import { company } from './company.ts';
import { inventNumber } from './license-numbers.ts';
import type { Province } from './provinces.ts';
import { sandboxProvinces } from './provinces.ts';
import type { Random } from './random.ts';
import { below, pick, pickSome, seeded } from './random.ts';
import type { ScopeBusiness } from './scopes.ts';
import { businesses, inProvince, websites } from './scopes.ts';

const stars = '星河 云帆 青禾 松涛 竹影 雪原 麦浪 月桥 石榴 风铃 山岚 海棠 枫林 白鹭 晨露 远帆'.split(' ');
const marks = ['示例', '虚构', '假想'];
const trades = ['网络科技', '通信技术', '信息服务', '云计算', '数据服务', '软件开发', '呼叫中心服务'];
const forms = ['有限公司', '有限责任公司', '股份有限公司'];
const reports = [filed, filed, filed, filed, blank, halfFilled, notFiled, leftOut];
const validities = ['是', '是', '是', '是', '是', '是', '否', '', '已过期'];
/** Most companies hold a licence or two. */
const counts = [0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6, 11];

/** The crowd beside the companies that are written by hand: one for every star and mark. */
export function generatedCompanies(): readonly SandboxCompany[] {
  const random = seeded(20_191_008);
  let serial = 9400;
  return marks.flatMap((mark, row) =>
    stars.map((star, column) => {
      const province = pick(random, sandboxProvinces);
      const name = `${star}${mark}${bracketed(random, province)}${pick(random, trades)}${pick(random, forms)}`;
      const licenses = inventLicenses(random, province, pick(random, counts), serial);
      serial += licenses.length;
      return company({ serial: 100 + row * stars.length + column, name, province: province.sign, licenses });
    }),
  );
}

/**
 * Drafts of so many invented licences of a province's companies.
 * @param firstSerial the first serial of the licence numbers, which take one each, at most 9999.
 */
export function inventLicenses(
  random: Random,
  province: Province,
  count: number,
  firstSerial: number,
): readonly LicenseDraft[] {
  return Array.from({ length: count }, (_, index) => {
    const number = inventNumber(random, province, firstSerial + index);
    const scope = inventScope(random);
    return {
      number,
      scope: number.startsWith(province.sign) ? inProvince(scope, province.name) : scope,
      isValid: pick(random, validities),
      report: pick(random, reports),
    };
  });
}

function inventScope(random: Random): readonly ScopeBusiness[] {
  if (below(random, 8) === 0) return websites;
  return pickSome(random, businesses, 4).map(({ name, regions }) => ({
    name,
    regions: pickSome(random, regions, 5),
  }));
}

/** The province in full-width brackets for one company in three, in half-width ones for one in nine. */
function bracketed(random: Random, province: Province): string {
  const place = province.name.replace(/(?:[市省]|[壮回维].*|自治区)$/, '');
  return pick(random, ['', '', '', '', '', `（${place}）`, `（${place}）`, `（${place}）`, `(${place})`]);
}
