import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { speak } from '../../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { coverageLine } = await import('../../../../src/wording/license/coverage.ts');

afterEach(() => speak('en'));

test('a scope is told as businesses and regions, not as the run-on text', () => {
  const scope = '内容分发网络业务：全国信息服务业务（仅限互联网信息服务）：北京市、上海市';
  expect(coverageLine(scope, 200)).toBe(
    'B12 内容分发网络业务: 全国; B25 信息服务业务（仅限互联网信息服务）: 北京市, 上海市',
  );
  speak('zh-cn');
  expect(coverageLine(scope, 200)).toContain('信息服务业务（仅限互联网信息服务）：北京市、上海市');
});

describe('a long scope', () => {
  const many = '国内呼叫中心业务：北京、上海、广东、江苏、浙江、福建、山东';

  test('counts the regions that it leaves out', () => {
    expect(coverageLine(many, 200)).toBe(
      'B24-1 国内呼叫中心业务: 北京市, 上海市, 广东省, 江苏省 and 3 more regions',
    );
  });

  test('counts the businesses that it leaves out', () => {
    const scope = `${many}互联网接入服务业务：全国内容分发网络业务：全国`;
    expect(coverageLine(scope, 60)).toMatch(/ and 3 more regions; 2 more businesses$/u);
    expect(coverageLine(scope, 10)).toMatch(/^.{10}…; 2 more businesses$/u);
  });

  test('is never longer than its bound but for what counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.nat(100), (text, longest) => {
        const line = coverageLine(text, longest + 1);
        expect(Array.from(line).length).toBeLessThanOrEqual(2 * (longest + 1) + 100);
        if (text.isWellFormed()) expect(line.isWellFormed()).toBe(true);
      }),
    );
  });
});

test('what is not certain, or not read whole, is said to be so', () => {
  expect(coverageLine('呼叫中心业务：全国；注销业务：国内呼叫中心业务', 200)).toBe(
    'B24 呼叫中心业务 (not certain): 全国',
  );
  expect(coverageLine('国内呼叫中心业务：全国互联网接入服', 200)).toContain(
    'more may be licensed: not read whole',
  );
});

test('a text without a business is shown as it came, and no text is nothing', () => {
  expect(coverageLine('许可证已注销', 200)).toBe('许可证已注销');
  expect(coverageLine('', 200)).toBe('');
});
