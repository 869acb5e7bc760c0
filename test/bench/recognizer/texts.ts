import { checkDigit } from '../../../src/domain/company/credit-code.ts';

/** One text of a kind, made of generated names. */
export interface SampleText {
  readonly name: string;
  readonly text: string;
}

const PLACES =
  '北京 上海市 广东 深圳市 浙江 杭州 江苏 苏州市 四川省 成都 湖北 武汉市 山东 青岛 福建省 厦门 湖南 长沙市 河南 郑州 陕西 西安市 重庆 天津 辽宁 大连'.split(
    ' ',
  );
/** Characters that names are made of; no name of two or three of them is meant to be anybody's. */
const SYLLABLES = '云帆星河智诚恒瑞嘉禾博远鼎盛启明安泰华信達宏图锦程润泽天元佳音';
const TRADES =
  '网络科技 信息技术 通信工程 电子商务 文化传媒 生物科技 建筑工程 房地产开发 物流 食品 机械设备 投资管理 新材料 环保科技 医疗器械'.split(
    ' ',
  );
const FORMS = ['有限公司', '有限公司', '有限责任公司', '股份有限公司', '集团有限公司'];
/** Notices, judgments and reports, in which two companies are named: A and B. */
const DEALS = [
  '根据公开招标结果，A为本次城市管理信息化平台建设项目的第一中标候选人，B为第二中标候选人，公示期内如有异议请以书面形式向招标人提出。',
  '原告A因与被告B买卖合同纠纷一案不服一审民事判决向本院提起上诉，本院依法组成合议庭公开开庭审理了本案，现已审理终结。',
  '公司拟以自有资金向A增资三千万元并与B签署战略合作框架协议，本次交易不构成关联交易也不构成重大资产重组。',
  '先后在A担任总经理助理并在B担任副总经理分管市场营销与客户服务工作，现任公司董事兼董事会秘书。',
  '甲方A与乙方B经友好协商就网络设备采购及后续运行维护事宜达成如下协议，双方应当共同遵守本协议约定的各项条款。',
  '报告期内公司前两名客户为A和B，对其实现的销售收入合计占全年营业收入的百分之三十，不存在对单一客户的重大依赖。',
  '经审查，A持有的增值电信业务经营许可证即将到期，相关业务拟由B承接并按照规定办理变更手续后继续为用户提供服务。',
  '近日A与B在合肥举行战略合作签约仪式，双方将在智能制造和工业互联网领域开展全方位多层次的深度合作。',
];
/** What a register says that a company does. */
const SCOPES = [
  '计算机软硬件的技术开发、技术推广、技术转让、技术咨询、技术服务',
  '五金产品、服装、鞋帽、文具用品、日用品、针纺织品批发、零售',
  '市政建筑工程劳务分包；道路施工；园林绿化；建筑材料销售',
  '计算机软硬件及辅助设备、通讯器材、办公用品、仪器仪表的销售',
  '普通货物道路运输；仓储服务（不含危险化学品）；装卸搬运服务',
  '企业管理咨询；会务服务；企业形象策划；市场营销策划服务',
];
const APPROVAL = '（依法须经批准的项目，经相关部门批准后方可开展经营活动）';
const SENTENCES = [
  '据悉，今年以来全市规模以上工业增加值同比增长百分之六点三，增速高于全国平均水平。',
  '会议指出，要进一步加强市场监管，完善制度建设，推动经济平稳健康发展，切实保障和改善民生。',
  '业内人士认为，随着相关政策陆续落地，市场信心有望逐步恢复，消费潜力将得到进一步释放。',
  '记者在现场看到，志愿者们正在为前来参观的市民讲解展品背后的历史故事，气氛十分热烈。',
  '该负责人表示，下一步将继续深化改革，优化营商环境，为各类企业提供更加便利的服务。',
];
const CODE = [
  "import { createServer } from 'node:http';\n\nexport function start(port: number): Promise<void> {\n  return new Promise((resolve) => server.listen(port, resolve));\n}\n",
  "  const rows = await this.repository.find({ where: { status: 'active', deletedAt: null }, order: { id: 'ASC' } });\n  if (rows.length === 0) throw new NotFoundError(`no row for ${id}`);\n",
  '  // 查询条件为空时返回全部数据，注意分页参数从 1 开始\n  private readonly timeout = options.timeout ?? 30_000;\n',
  '    for (let index = 0; index < items.length; index += 1) {\n      const { name, code, total } = items[index];\n      sum += total * RATES[code];\n    }\n',
];

/** Four texts of `bytes` bytes of UTF-8 each: name-dense Chinese, Chinese news, source code, a register as CSV. */
export function sampleTexts(bytes: number): SampleText[] {
  const random = numbers(20_240_501);
  const pick = <T>(values: readonly T[]): T => values[random() % values.length] as T;
  const word = (): string =>
    Array.from({ length: 2 + (random() % 2) }, () => SYLLABLES.charAt(random() % SYLLABLES.length)).join('');
  const company = (): string => pick(PLACES) + word() + pick(TRADES) + pick(FORMS);
  const creditCode = (): string => {
    const body = `91${String(110000 + (random() % 540000))}MA${String(1_000_000 + (random() % 9_000_000))}`;
    return body + checkDigit(body);
  };
  const dense = (): string => pick(DEALS).replace('A', company()).replace('B', company());
  const news = (): string =>
    pick(SENTENCES) + (random() % 5 === 0 ? `${company()}表示，将继续扩大投资。\n` : '');
  const code = (): string => pick(CODE) + (random() % 20 === 0 ? `// 版权所有 ${company()}\n` : '');
  const row = (): string =>
    [
      company(),
      creditCode(),
      `20${String(10 + (random() % 14))}-0${String(1 + (random() % 9))}-15`,
      '有限责任公司',
      `${String(50 + (random() % 900))}(万元人民币)`,
      `${pick(SCOPES)}；${pick(SCOPES)}。${random() % 2 === 0 ? APPROVAL : ''}`,
      pick(PLACES),
      pick(PLACES),
      `${pick(PLACES)}高新区科技路${String(random() % 400)}号`,
    ]
      .map((cell) => `"${cell}"`)
      .join(',') + '\n';
  return [
    { name: 'names', text: fill(bytes, dense) },
    { name: 'news', text: fill(bytes, news) },
    { name: 'code', text: fill(bytes, code) },
    { name: 'register', text: fill(bytes, row) },
  ];
}

/** Pieces until there are so many bytes, as a text that is read from a file: one flat string. */
function fill(bytes: number, piece: () => string): string {
  const pieces: Buffer[] = [];
  for (let size = 0; size < bytes;) {
    const next = Buffer.from(piece());
    pieces.push(next);
    size += next.length;
  }
  return Buffer.concat(pieces).toString('utf8');
}

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
