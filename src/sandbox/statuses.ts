/** The vendor's status table (its reference, section 7, and what came after it): 有效请求 may be charged, 无效请求 is not. */
const counted: Readonly<Record<string, string>> = {
  200: '查询成功',
  201: '查询无结果',
  202: '查询参数错误，请检查',
  205: '等待处理中',
  207: '请求数据的条目数超过上限（5000）',
  208: '此接口不支持此公司类型查询',
  209: '企业数量超过上限',
  213: '参数长度不能小于2',
  215: '不支持的查询关键字',
  218: '该企业暂不支持空壳扫描',
  219: '该企业暂不支持准入尽调',
  105: '接口已下线停用',
  110: '当前相同查询连续出错，请等2小时后重试',
};

const notCounted: Readonly<Record<string, string>> = {
  101: '当前的KEY无效或者还未生效中',
  102: '当前KEY已欠费',
  103: '当前KEY被暂停使用',
  104: '请求KEY异常，请联系管理员',
  106: '非法请求过多，请联系管理员',
  107: '被禁止的IP或者签名错误',
  108: '异常请求过多，请联系管理员',
  109: '请求超过每日系统限制',
  111: '接口权限未开通，请联系管理员',
  112: '您的账号剩余使用量已不足或已过期',
  113: '当前接口已被删除，请重新申请',
  114: '当前接口已被禁用，请联系管理员',
  115: '身份验证错误或者已过期',
  116: '请求超过每日（服务期）调用总量限制',
  117: '当前不支持的请求参数调用量过多',
  118: '当前接口不支持此方式的调用',
  119: '您的帐号出现异常，请联系管理员',
  120: '系统流量异常，请稍后再试',
  121: '数据不能出境',
  199: '系统未知错误，请联系技术客服',
  203: '系统查询有异常，请联系技术人员',
  214: '您还未购买过该接口，请先购买',
  223: '查询参数模糊，无法获取结果',
  122: '请求超过系统并发限制',
  123: '您的请求已达未认证权益上限，请及时认证',
  124: '系统维护中，暂时无法下单',
  125: '查询参数错误',
  126: '查询参数类型或结构有误',
  224: '查询参数无效',
};

/** A status is counted unless the table says that it is not: an unknown one is taken for charged. */
export function isCounted(status: string): boolean {
  return notCounted[status] === undefined;
}

/** The vendor's live `Message`, which names the billing class first. An unknown status has no class to name. */
export function messageOf(status: string): string {
  const valid = counted[status];
  if (valid !== undefined) return `【有效请求】${valid}`;
  const invalid = notCounted[status];
  return invalid === undefined ? `模拟器的未知状态码 ${status}` : `【无效请求】${invalid}`;
}
