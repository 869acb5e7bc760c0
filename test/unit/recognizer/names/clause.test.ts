import { describe, expect, it } from 'vitest';
import { surfaces } from '../words.ts';

describe('words that begin a clause', () => {
  it.each([
    ['甲方与', '特虚云电气科技有限公司', '签订了合同。'],
    ['现向', '游虚云文化股份有限公司', '采购服务。'],
    ['我方与', '游虚云文化股份有限公司', '签订了合同。'],
    ['双方与', '云帆科技有限公司', '协商一致。'],
  ])('are no part of the name behind them: %s%s', (before, name, after) => {
    expect(surfaces(before + name + after)).toEqual([name]);
  });

  it('are no part of a name that stands at the end of a line', () => {
    expect(surfaces('本院与云帆科技有限公司')).toEqual(['云帆科技有限公司']);
  });
});

describe('a single character before 与 or 和', () => {
  it.each([
    ['甲方与', '帆和云信电子有限公司', '签订了合同。'],
    ['本项目由', '茶与星云网络科技有限公司', '承建。'],
    ['经查，', '舟与虚帆网络科技有限公司', '持有许可证。'],
  ])('that would be left over is a part of the name: %s%s', (before, name, after) => {
    expect(surfaces(before + name + after)).toEqual([name]);
  });

  it.each(['我', '并', '市'])('that stands there by itself is none: %s', (before) => {
    expect(surfaces(`${before}与云帆科技有限公司签订了合同。`)).toEqual(['云帆科技有限公司']);
  });
});
