import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionAt } from '../../../src/recognizer/mention-at.ts';

const valueAt = (text: string, offset: number, names: readonly string[] = []) =>
  mentionAt(text, offset, names)?.value;

describe('mentionAt, by the plain rule', () => {
  it.each([
    '示例云帆通信有限公司',
    '虚构星河有限责任公司',
    '示例数智股份有限公司',
    '示例（北京）网络科技有限公司',
    '星河示例(深圳)通信技术有限公司',
    'ABC示例·云9科技有限公司',
    '示例𠮷𬭎虚构科技有限公司',
  ])('finds %s at each of its places, and at none beside it', (name) => {
    const [before, after] = ['| ', '，合同'];
    const text = before + name + after;
    const found = Array.from({ length: text.length }, (_, offset) => mentionAt(text, offset, []));
    found.forEach((mention, offset) => {
      const inside = offset >= before.length && offset < before.length + name.length;
      expect(mention, `at ${offset}`).toEqual(
        inside ? { start: before.length, end: before.length + name.length, value: name } : undefined,
      );
    });
  });

  it('tells two names in one line apart', () => {
    const text = '甲方：示例云帆通信有限公司、乙方：虚构星河有限责任公司。';
    expect(valueAt(text, 5)).toBe('示例云帆通信有限公司');
    expect(valueAt(text, 20)).toBe('虚构星河有限责任公司');
    expect(valueAt(text, 0)).toBeUndefined();
  });

  it('wants a body of two characters, and no more than a registered name has', () => {
    expect(valueAt('有限公司', 1)).toBeUndefined();
    expect(valueAt('例有限公司', 1)).toBeUndefined();
    expect(valueAt('示例有限公司', 1)).toBe('示例有限公司');
  });

  it.each(['例', '𠮷'])(
    'reads at most 60 characters as a name, the same from every place in it (%s)',
    (body) => {
      const name = `${body.repeat(54)}股份有限公司`;
      const text = `${body.repeat(500)}股份有限公司`;
      const start = text.length - name.length;
      for (let offset = start; offset < text.length; offset += 1) expect(valueAt(text, offset)).toBe(name);
      expect(valueAt(text, start - 1)).toBeUndefined();
    },
  );

  it('finds nothing outside the text', () => {
    const text = '示例云帆通信有限公司';
    expect(mentionAt(text, text.length, [])).toBeUndefined();
    expect(mentionAt('', 0, [])).toBeUndefined();
  });
});

describe('mentionAt, by known names', () => {
  it('takes a known name out of the run of Chinese that it stands in', () => {
    expect(valueAt('我方委托示例云帆通信有限公司办理', 6)).toBe('我方委托示例云帆通信有限公司');
    expect(valueAt('我方委托示例云帆通信有限公司办理', 6, ['示例云帆通信有限公司'])).toBe(
      '示例云帆通信有限公司',
    );
  });

  it('takes the longest', () => {
    const text = '示例云帆通信集团有限公司';
    expect(valueAt(text, 2, ['示例云帆', text, '云帆通信'])).toBe(text);
  });

  it('finds codes and numbers, which the plain rule does not know', () => {
    expect(valueAt('证号 B2-20189104。', 5)).toBeUndefined();
    expect(mentionAt('证号 B2-20189104。', 5, ['B2-20189104'])).toEqual({
      start: 3,
      end: 14,
      value: 'B2-20189104',
    });
  });

  it('finds a name longer than any rule expects from its first place to its last', () => {
    const name = `${'示例虚构'.repeat(40)}股份有限公司`;
    const text = `甲方 ${name}，乙方`;
    for (const offset of [3, 100, 3 + name.length - 1]) expect(valueAt(text, offset, [name])).toBe(name);
  });

  const piece = fc.oneof(
    fc.constantFrom('有限公司', '有限责任公司', '股份有限公司', '示例', '云帆', '示例云帆有限公司', '𠮷𬭎'),
    fc.constantFrom('（', '）', '(', ')', '·', 'A', '9', ' ', '，', '\n', '\ud842'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  const names = fc.array(
    fc.constantFrom('示例云帆有限公司', '示例云帆', '云帆', '帆有', '公司示例', 'A9', '', '示'),
    {
      maxLength: 4,
    },
  );

  it('gives a place in the text that holds the offset, and a known name wherever there is one', () => {
    fc.assert(
      fc.property(text, fc.nat(), names, (sentence, anywhere, known) => {
        const offset = sentence.length === 0 ? 0 : anywhere % sentence.length;
        const mention = mentionAt(sentence, offset, known);
        if (mention) {
          expect(mention.start).toBeLessThanOrEqual(offset);
          expect(mention.end).toBeGreaterThan(offset);
          expect(sentence.slice(mention.start, mention.end)).toBe(mention.value);
        }
        const covering = known.filter((name) => name.length > 1 && covers(sentence, offset, name));
        if (covering.length > 0)
          expect(mention?.value.length).toBe(Math.max(...covering.map((name) => name.length)));
        if (covering.length > 0) expect(covering).toContain(mention?.value);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('mentionAt in a hostile text', () => {
  const length = 1_000_000;
  const hostile = ['公', '有限', '有限公司', '（', '（公', '()', '示例有限', 'A', '𠮷'];

  it.each(hostile)('reads only what is near: a megabyte of %s', (unit) => {
    const text = unit.repeat(length / unit.length);
    const known = ['公公公公', `${unit.repeat(30)}有`, '有限公司示例'];
    const offsets = [0, 1, length / 2, text.length - 1];
    for (const offset of offsets) mentionAt(text, offset, known);
    const took = (sentence: string): number => {
      const started = performance.now();
      for (let time = 0; time < 50; time += 1)
        for (const offset of offsets) mentionAt(sentence, Math.min(offset, sentence.length - 1), known);
      return performance.now() - started;
    };
    // Were the whole of it read, it would take a thousand times as long as a thousandth.
    const [short, long] = [took(text.slice(0, length / 1000)), took(text)];
    expect(long).toBeLessThan(20 * short + 100);
  });
});

function covers(text: string, offset: number, name: string): boolean {
  const first = Math.max(0, offset - name.length + 1);
  for (let start = first; start <= offset; start += 1) if (text.startsWith(name, start)) return true;
  return false;
}
