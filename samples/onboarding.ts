// 供应商准入：以下公司均为虚构。 Supplier onboarding; every company here is invented.

interface Supplier {
  readonly name: string;
  readonly creditCode: string;
  readonly licence?: string;
}

const suppliers: readonly Supplier[] = [
  { name: '示例（北京）网络科技有限公司', creditCode: '91110199MA04913287', licence: 'B1.B2-20169101' },
  { name: '云帆虚构（上海）信息技术有限公司', creditCode: '91310199MA057051XU', licence: 'B2-20189104' },
  { name: '虚构续证云计算有限公司', creditCode: '91500199MA14416053', licence: 'B1.B2-20259109' },
  // 虚构无证贸易有限公司 holds no licence: it may buy, but not sell, telecom services.
  { name: '虚构无证贸易有限公司', creditCode: '91510199MA0887277C' },
];

/** Suppliers that may not start before someone has seen a licence, e.g. 注册号 510199000887270. */
export function waiting(): readonly Supplier[] {
  return suppliers.filter((supplier) => supplier.licence === undefined);
}
