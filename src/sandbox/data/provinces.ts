/** A province as licences and codes name it. */
export interface Province {
  readonly name: string;
  /** The sign that begins its licence numbers. */
  readonly sign: string;
  /** The first two digits of its codes (GB/T 2260). */
  readonly code: string;
}

const table =
  '北京市京11 天津市津12 河北省冀13 山西省晋14 内蒙古自治区蒙15 辽宁省辽21 吉林省吉22 黑龙江省黑23 上海市沪31 ' +
  '江苏省苏32 浙江省浙33 安徽省皖34 福建省闽35 江西省赣36 山东省鲁37 河南省豫41 湖北省鄂42 湖南省湘43 广东省粤44 ' +
  '广西壮族自治区桂45 海南省琼46 重庆市渝50 四川省川51 贵州省黔52 云南省滇53 西藏自治区藏54 陕西省陕61 甘肃省甘62 ' +
  '青海省青63 宁夏回族自治区宁64 新疆维吾尔自治区新65';

/** The 31 provinces that the regulator's licences cover. */
export const sandboxProvinces: readonly Province[] = table.split(' ').map((entry) => ({
  name: entry.slice(0, -3),
  sign: entry.slice(-3, -2),
  code: entry.slice(-2),
}));

/** The province of a licence number's sign, e.g. `京`. @throws {RangeError} where there is no such sign. */
export function sandboxProvinceOf(sign: string): Province {
  const province = sandboxProvinces.find((candidate) => candidate.sign === sign);
  if (province === undefined) throw new RangeError(`no province with the sign ${sign}`);
  return province;
}
