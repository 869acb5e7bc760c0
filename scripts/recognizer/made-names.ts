import { companies, type Document, type Lists } from './corpus.ts';
import type { SeededRandom } from './seeded-random.ts';

const PROVINCES =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 中国'.split(
    ' ',
  );
/** What most registered names have between their own word and the legal form. */
const COMMON_TRADES =
  '科技 贸易 商贸 实业 投资 投资管理 网络科技 信息技术 电子商务 文化传媒 生物科技 建筑工程 房地产开发 物流 食品 电子 机械 电子科技 置业 农业 旅游 医药 机电设备 汽车销售服务 建设工程 资产管理 环保科技 新材料 控股 控股集团 集团 实业集团 建设集团'.split(
    ' ',
  );
/** What invented names begin with, in samples and in documentation. */
const SAMPLE_WORDS = ['示例', '示例', '虚构', '虚构', '云帆虚构', '星河示例', '星河', '云帆'];
const TRADE_COUNTS = [0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3];
const LATIN = ['ABC', 'i2', 'X', 'E', 'TCL', '3M', 'AI', '360', 'e', 'IT'];
const FORMS = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司', '集团有限公司'];
const PARTNERSHIPS = [
  '投资合伙企业（有限合伙）',
  '企业管理合伙企业（有限合伙）',
  '股权投资合伙企业(有限合伙)',
  '投资中心（有限合伙）',
];

/** Kinds of company in registers, before a legal form. */
const KINDS =
  '其他 一人 非上市 上市 国有 国有独资 中外合资 外商独资 外商投资 自然人独资 法人独资 港澳台独资 私营 民营 全民所有制'.split(
    ' ',
  );

const FOUNDED = ['注册', '设立', '成立', '控股', '上市', '下属'];

/** What texts put inside a name where a line or a cell is full. */
const BREAKS = [
  ' ',
  ' ',
  ' ',
  '　',
  '\n',
  '\n',
  '\n    ',
  '\n * ',
  '\n  ',
  '\n\t',
  '\n> ',
  '\n// ',
  '\r\n',
  '**',
];

/** Puts names together as the register does: place, a word of its own, trade, legal form. */
export class NameMaker {
  readonly #lists: Lists;
  readonly #random: SeededRandom;
  /** Places as often as names in texts begin with them. */
  readonly #usual: readonly string[];
  /** The sums of the weights of the words up to each one. */
  readonly #sums: Float64Array;

  constructor(lists: Lists, documents: readonly Document[], random: SeededRandom) {
    this.#lists = lists;
    this.#random = random;
    const places = new Set(lists.places);
    let sum = 0;
    this.#sums = Float64Array.from(lists.words, ({ weight }) => (sum += weight));
    this.#usual = documents.flatMap((document) =>
      companies(document).flatMap(([, , , name]) => {
        const length = [6, 5, 4, 3, 2].find((size) => places.has(name.slice(0, size)));
        return length === undefined ? [] : [name.slice(0, length)];
      }),
    );
  }

  /** A name without its legal form. */
  body(): string {
    const random = this.#random;
    const { brands, trades } = this.#lists;
    const place = random.next();
    let name = place < 0.7 ? this.place() : '';
    if (random.chance(0.06)) name += this.place();
    if (random.chance(0.03)) name += random.pick(LATIN);
    name += random.chance(0.03)
      ? random.pick(SAMPLE_WORDS) + random.pick(random.chance(0.5) ? brands : trades)
      : random.chance(0.14)
        ? this.#newBrand()
        : random.pick(brands);
    if (random.chance(0.01)) name += `·${random.pick(brands)}`;
    if (place >= 0.9) name += this.#bracketed(this.place());
    const count = random.pick(TRADE_COUNTS);
    for (let index = 0; index < count; index += 1)
      name += random.pick(random.chance(0.5) ? trades : COMMON_TRADES);
    return place < 0.05 ? name + this.#bracketed('集团') : name;
  }

  /** A brand that no list has: made of words, brands and single characters (一粒方糖, 增长引擎, 旅与拍). */
  #newBrand(): string {
    const random = this.#random;
    const { brands } = this.#lists;
    const character = () => random.pick(brands).charAt(random.below(2));
    switch (random.below(6)) {
      case 0:
        return this.word() + this.word();
      case 1:
        return this.word() + random.pick(brands);
      case 2:
        return random.pick(brands) + this.word();
      case 3:
        return character() + random.pick(brands);
      case 4:
        return (
          character() +
          random.pick(['和', '与', '在', '为', '有', '上', '向', '以', '用', '及']) +
          character()
        );
      default:
        return this.word();
    }
  }

  name(): string {
    return this.body() + this.#random.pick(this.#random.chance(0.06) ? PARTNERSHIPS : FORMS);
  }

  /** A word of the dictionary, as often as it is used. */
  word(): string {
    const wanted = this.#random.next() * (this.#sums.at(-1) ?? 0);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return this.#lists.words[low]?.text ?? '';
  }

  /** How a text calls a company for short, or a place: place or not, a word of its own, a trade or not. */
  shortName(): string {
    const random = this.#random;
    const { brands, trades } = this.#lists;
    if (random.chance(0.2)) return this.place();
    return (
      (random.chance(0.4) ? this.place() : '') +
      random.pick(brands) +
      (random.chance(0.3) ? random.pick(trades) : '')
    );
  }

  /** A name with much trade in it (示例通信与信息技术研究及服务有限公司). */
  longName(): string {
    const random = this.#random;
    const { trades } = this.#lists;
    let name = this.body();
    for (let index = random.below(4); index >= 0; index -= 1)
      name += random.pick(['与', '及', '', '', '']) + random.pick(trades);
    return name + random.pick(FORMS);
  }

  form(): string {
    return this.#random.pick(FORMS.slice(0, 5));
  }

  /** What may stand in a text as a type, and is no name: trades and a legal form. */
  type(): string {
    const random = this.#random;
    if (random.chance(0.04)) return random.pick(PARTNERSHIPS);
    if (random.chance(0.1)) return random.pick(KINDS) + random.pick(FORMS.slice(0, 5));
    if (random.chance(0.2))
      return `${random.chance(0.5) ? this.place() : ''}${random.pick(FOUNDED)}的${random.pick(FORMS)}`;
    const trade = random.chance(0.3)
      ? ''
      : random.pick(random.chance(0.5) ? COMMON_TRADES : this.#lists.trades);
    return trade + random.pick(FORMS);
  }

  /** The name with a break at one place, outside of its first and last character. */
  broken(name: string): string {
    if (name.length < 4) return name;
    const at = 1 + this.#random.below(name.length - 2);
    return name.slice(0, at) + this.#random.pick(BREAKS) + name.slice(at);
  }

  /** A place: mostly one that names in texts begin with. */
  place(): string {
    const kind = this.#random.next();
    if (kind < 0.5 && this.#usual.length > 0) return this.#random.pick(this.#usual);
    return kind < 0.7
      ? this.#random.pick(PROVINCES) + (this.#random.chance(0.3) ? '省' : '')
      : this.#random.pick(this.#lists.places);
  }

  #bracketed(word: string): string {
    return this.#random.chance(0.5) ? `（${word}）` : `(${word})`;
  }
}
