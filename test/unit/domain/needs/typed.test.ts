import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/domain/catalogue/catalogue.ts';
import { businessParts } from '../../../../src/domain/needs/parts.ts';
import {
  certainTargets,
  needName,
  readNeeds,
  suggestions,
  withNeed,
} from '../../../../src/domain/needs/typed.ts';
import { needWords } from '../../../../src/domain/needs/words.ts';

const lines = (text: string): string[] =>
  readNeeds(text).map((one) => {
    if (one.kind === 'unknown') return `? ${one.text}`;
    const targets = one.kind === 'one' ? [one.target] : one.candidates;
    return targets.map(({ code, part }) => code + (part === null ? '' : ` ${part}`)).join(' or ');
  });

describe('typed needs', () => {
  it.each([
    ['B11, b24-1；B12', ['B11', 'B24-1', 'B12']],
    ['ICP SP 云', ['B25 internetInformation', 'B25 otherInformation', 'B11 cloud']],
    ['呼叫中心', ['B24-1']],
    ['ＩＳＰ idc IP-VPN IDC证 ip电话业务', ['B14', 'B11', 'B13', 'B11', 'A15']],
    [' 国内呼叫 中心业务', ['B24-1']],
    ['call centre', ['B24-1']],
    ['Internet data centre, content delivery network', ['B11', 'B12']],
    ['virtual private network; internet access', ['B13', 'B14']],
    ['offshore call center + store and forward', ['B24-2', 'B23']],
    ['domain name resolution，information services', ['B26-1', 'B25']],
    ['电商平台、即时通讯', ['B21 commerce', 'B25 messaging']],
    ['卫星转发器出租、出售业务', ['A23-1']],
    ['B11/卫星转发器出租、出售业务+LTE/第四代数字蜂窝移动通信业务', ['B11', 'A23-1', 'A12-3']],
    ['信息服务业务（仅限互联网信息服务）', ['B25 internetInformation']],
    ['互联网数据中心 内容分发网络 国内呼叫中心', ['B11', 'B12', 'B24-1']],
    ['信息服务、在线数据处理与交易处理', ['B25', 'B21']],
    ['在线数据处理和交易处理业务，在线数据处理及交易处理', ['B21', 'B21']],
    ['CDN业务 IDC业务 EDI业务', ['B12', 'B11', 'B21 or B21 commerce']],
    ['短信业务', ['B25 otherInformation or B25 publishing']],
    ['互联网信息服务业务 云计算业务', ['B25 internetInformation', 'B11 cloud']],
    ['业务 示例业务', ['? 业务', '? 示例业务']],
    ['示例 B11', ['? 示例', 'B11']],
    ['', []],
  ])('are read by code, name, part and plain word: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('are certain where a word means one thing alone, each once', () => {
    expect(certainTargets(readNeeds('IDC、云，短信 idc 示例 B11'))).toEqual([
      { code: 'B11', part: null },
      { code: 'B11', part: 'cloud' },
    ]);
  });

  it.each([
    ['短信', 'B25 otherInformation or B25 publishing'],
    ['客服外包', 'B24-1 or B24-2'],
    ['物联网卡', 'A12 resale or A12'],
    ['EDI', 'B21 or B21 commerce'],
    ['CDN', 'B12'],
    ['ＣＤＮ', 'B12'],
  ])(
    'are candidates, each with its source, where a word is no name of the catalogue: %s',
    (text, expected) => {
      expect(lines(text)).toEqual([expected]);
      const [read] = readNeeds(text);
      expect(read?.kind === 'several' && read.candidates.every(({ source }) => source !== '')).toBe(true);
    },
  );

  it('say of a rule whose text was not at hand that it was not', () => {
    for (const word of ['短信', '物联网卡', '网站']) {
      const [read] = readNeeds(word);
      expect(
        read?.kind === 'several' && read.candidates.some(({ source }) => source.includes('未对照原文')),
      ).toBe(true);
    }
  });

  it('know every code and name of the catalogue, and every part', () => {
    for (const { code, name } of catalogue) expect(lines(`${code} ${name}`), name).toEqual([code, code]);
    for (const { code, id, name } of businessParts) expect(lines(name)).toEqual([`${code} ${id}`]);
  });
});

describe('a chosen need', () => {
  it.each([
    ['短信', '短信', 'B25', 'B25'],
    ['B11, EDI证、EDI', 'EDI', 'B21', 'B11, EDI证、B21'],
    ['短信 短信', '短信', '信息服务业务（不含互联网信息服务）', '信息服务业务（不含互联网信息服务） 短信'],
    ['B11', '短信', 'B25', 'B11 B25'],
    ['', '短信', 'B25', 'B25'],
  ])('stands in the place of the word that may mean it: %s', (text, word, needed, expected) => {
    expect(withNeed(text, word, needed)).toBe(expected);
  });

  it('is named so that it means nothing else', () => {
    for (const [, word] of needWords) {
      const targets = word.kind === 'name' ? [word.target] : word.candidates;
      for (const target of targets) {
        const [read, ...more] = readNeeds(needName(target));
        expect(more).toEqual([]);
        expect(read).toMatchObject({ kind: 'one', target: { code: target.code, part: target.part } });
      }
    }
  });
});

describe('suggestions', () => {
  it.each([
    ['', []],
    ['B11 ', []],
    ['B24', ['B24', 'B24-1', 'B24-2']],
    ['B11, 短', ['B11, 短信']],
    ['call c', ['call center']],
    ['B11, data c', ['B11, data center']],
    ['offshore', ['offshore call center']],
    ['LTE/第', ['LTE/第四代数字蜂窝移动通信业务']],
    ['内容分', ['内容分发', '内容分发网络业务']],
  ])('go on what is typed at the end: %s', (text, expected) => {
    expect(suggestions(text).map((one) => one.text)).toEqual(expected);
  });

  it('are few, known, and each of another meaning', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('信息服务业互联网B1-2 、云CDN短')) }),
        (text) => {
          const found = suggestions(text);
          expect(found.length).toBeLessThanOrEqual(8);
          for (const { word } of found) expect(lines(word)).not.toContain(`? ${word}`);
          const meanings = found.map(({ word, targets }) =>
            JSON.stringify([readNeeds(word)[0]?.kind, targets]),
          );
          expect(new Set(meanings).size).toBe(meanings.length);
        },
      ),
    );
  });
});
