import { describe, expect, it } from 'vitest';
import { linesOf } from './scope-lines.ts';

describe('decisions', () => {
  it.each([
    [
      '继续经营信息服务业务（不含互联网信息服务）不予批准继续经营：国内呼叫中心业务',
      ['B25 信息服务业务{不含互联网信息服务}', 'B24-1 国内呼叫中心业务 !refused'],
    ],
    ['不予批准继续经营：国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !refused']],
    [
      '（1）注销业务种类：国内多方通信服务业务、国内呼叫中心业务（2）继续经营：存储转发类业务',
      ['B22 国内多方通信服务业务 !cancelled', 'B24-1 国内呼叫中心业务 !cancelled', 'B23 存储转发类业务'],
    ],
    ['注销业务：示例业务；国内呼叫中心业务', ['? 示例业务 !cancelled', 'B24-1 国内呼叫中心业务 !cancelled']],
    ['信息服务业务，不含国内呼叫中心业务', ['B25 信息服务业务', 'B24-1 国内呼叫中心业务 !mentioned']],
  ])('does not take what was refused for allowed: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    ['暂停经营国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !doubtful']],
    ['减少业务种类：国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !cancelled']],
    ['责令停业：国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !cancelled']],
    ['未取得国内呼叫中心业务许可', ['B24-1 国内呼叫中心业务 !refused', 'rest: 许可']],
    ['失效：国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !cancelled']],
    ['过期：国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !cancelled']],
    ['到期不续：国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !cancelled']],
    ['仅限国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !doubtful']],
    // Words that nobody has told what they mean.
    ['甲乙：国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !doubtful']],
    ['甲乙经营国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !doubtful']],
    [`不予批准${'甲'.repeat(75)}继续经营：国内呼叫中心业务`, ['B24-1 国内呼叫中心业务 !doubtful']],
    ['示例业务：国内呼叫中心业务', ['? 示例业务', 'B24-1 国内呼叫中心业务 !doubtful']],
  ])('takes nothing for allowed that other words lead up to: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    ['国内呼叫中心业务，不予批准', ['B24-1 国内呼叫中心业务 !doubtful', 'rest: 不予批准']],
    ['国内呼叫中心业务。不予批准', ['B24-1 国内呼叫中心业务 !doubtful', 'rest: 不予批准']],
    ['国内呼叫中心业务：已注销', ['B24-1 国内呼叫中心业务 @ “已注销” !doubtful']],
    ['国内呼叫中心业务：不予批准', ['B24-1 国内呼叫中心业务 @ “不予批准” !doubtful']],
    ['国内呼叫中心业务：全国；已注销', ['B24-1 国内呼叫中心业务 @ 全国 “已注销” !doubtful']],
    [
      '存储转发类业务、国内呼叫中心业务不予批准',
      ['B23 存储转发类业务 !doubtful', 'B24-1 国内呼叫中心业务 !doubtful', 'rest: 不予批准'],
    ],
    ['国内呼叫中心业务不予批准：全国', ['B24-1 国内呼叫中心业务 !doubtful', 'rest: 不予批准：全国']],
    [
      '存储转发类业务：全国国内呼叫中心业务：全国。以上业务均已注销',
      ['B23 存储转发类业务 @ 全国 !doubtful', 'B24-1 国内呼叫中心业务 @ 全国 “以上业务均已注销” !doubtful'],
    ],
    ['不予批准，国内呼叫中心业务', ['? 不予批准', 'B24-1 国内呼叫中心业务 !doubtful']],
  ])('takes back what later words deny: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    ...['保留业务种类', '剩余业务种类', '延续', '继续经营'].map((heading) => [
      `注销业务种类：国内呼叫中心业务；${heading}：存储转发类业务`,
      ['B24-1 国内呼叫中心业务 !cancelled', 'B23 存储转发类业务'],
    ]),
    [
      '信息服务业务，不含国内呼叫中心业务。存储转发类业务：全国',
      ['B25 信息服务业务', 'B24-1 国内呼叫中心业务 !mentioned', 'B23 存储转发类业务 @ 全国'],
    ],
    [
      '信息服务业务，不含国内呼叫中心业务；存储转发类业务',
      ['B25 信息服务业务', 'B24-1 国内呼叫中心业务 !mentioned', 'B23 存储转发类业务'],
    ],
    [
      '在线数据处理与交易处理业务：不含国内呼叫中心业务信息服务业务：全国',
      ['B21 在线数据处理与交易处理业务', 'B24-1 国内呼叫中心业务 !mentioned', 'B25 信息服务业务 @ 全国'],
    ],
    [
      '国内呼叫中心业务：全国；注销业务种类：存储转发类业务：全国；信息服务业务：全国',
      [
        'B24-1 国内呼叫中心业务 @ 全国',
        'B23 存储转发类业务 @ 全国 !cancelled',
        'B25 信息服务业务 @ 全国 !doubtful',
      ],
    ],
    [
      '国内呼叫中心业务，不予批准。存储转发类业务：全国',
      ['B24-1 国内呼叫中心业务 !doubtful', '? 不予批准', 'B23 存储转发类业务 @ 全国'],
    ],
    [
      '国内呼叫中心业务。不得从事产业政策禁止的活动。',
      ['B24-1 国内呼叫中心业务', 'rest: 不得从事产业政策禁止的活动。'],
    ],
  ] as [string, string[]][])('says of the businesses behind only what reaches them: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});
