import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function tool(...parameters: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ['scripts/tool.ts', ...parameters], (_error, stdout, stderr) => {
      done({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

async function lineOf(...parameters: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await tool(...parameters);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^\{.*\}\n$/);
  return JSON.parse(stdout);
}

describe('tool', () => {
  it('prints a scope', async () => {
    const text = '互联网数据中心业务（含甲）：贵阳市;市中区国内呼叫中心业务：全国示例业务信息服';
    expect(await lineOf('scope', text)).toStrictEqual({
      entries: [
        {
          business: { code: 'B11', name: '互联网数据中心业务' },
          name: '互联网数据中心业务',
          qualifiers: ['含甲'],
          regions: [{ code: '520100', name: '贵阳市' }, { raw: '市中区' }],
          raw: '互联网数据中心业务（含甲）：贵阳市;市中区',
        },
        {
          business: { code: 'B24-1', name: '国内呼叫中心业务' },
          name: '国内呼叫中心业务',
          qualifiers: [],
          regions: [{ code: '000000', name: '全国' }],
          raw: '国内呼叫中心业务：全国',
        },
      ],
      rest: '示例业务信息服',
    });
  });

  it('prints a business that is not known as null', async () => {
    expect(await lineOf('scope', '示例业务')).toStrictEqual({
      entries: [{ business: null, name: '示例业务', qualifiers: [], regions: [], raw: '示例业务' }],
      rest: '',
    });
  });

  it('prints what a decision says of a business, and nothing where it is an ordinary one', async () => {
    const entry = {
      business: { code: 'B24-1', name: '国内呼叫中心业务' },
      name: '国内呼叫中心业务',
      qualifiers: [],
      regions: [],
    };
    expect(await lineOf('scope', '不予批准继续经营：国内呼叫中心业务')).toStrictEqual({
      entries: [{ ...entry, raw: '不予批准继续经营：国内呼叫中心业务', standing: 'refused' }],
      rest: '',
    });
    expect(await lineOf('scope', '暂停经营国内呼叫中心业务。其他')).toStrictEqual({
      entries: [{ ...entry, raw: '暂停经营国内呼叫中心业务。', standing: 'doubtful' }],
      rest: '其他',
    });
  });

  it('prints a number', async () => {
    expect(await lineOf('number', '经营许可证编号：粤B2-20129019')).toStrictEqual({
      kind: 'provincial',
      classes: ['B2'],
      year: 2012,
      serial: '9019',
      province: { code: '440000', name: '广东省' },
      normalized: '粤B2-20129019',
    });
  });

  it('prints a code', async () => {
    expect(await lineOf('code', '91000000000000000K')).toStrictEqual({
      kind: 'creditCode',
      valid: true,
      problem: null,
    });
    expect(await lineOf('code', '000000000000004')).toStrictEqual({
      kind: 'registrationNumber',
      valid: false,
      problem: { kind: 'checkDigit', found: '4', expected: '5' },
    });
  });

  it.each([['scope'], ['number', 'a', 'b'], ['code']])(
    'explains wrong usage and exits with 2: %s',
    async (...parameters) => {
      const { code, stdout, stderr } = await tool(...parameters);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`npm run -s tool -- ${parameters.slice(0, 1).join('')} TEXT`);
    },
  );
});
