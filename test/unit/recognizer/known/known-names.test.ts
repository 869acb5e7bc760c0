import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../../../src/recognizer/known/known-names.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { recognize, recognizer, surfaces, values } from '../words.ts';

describe('a known name', () => {
  it('is found without a legal form', () => {
    const known = ['云帆星河大酒店', '虚构云帆律师事务所', 'Yunfan Telecom Ltd'];
    expect(values('在云帆星河大酒店与虚构云帆律师事务所的律师会面', 'company', known)).toEqual(
      known.slice(0, 2),
    );
    expect(values('paid by Yunfan Telecom Ltd in May', 'company', known)).toEqual(['Yunfan Telecom Ltd']);
    expect(values('云帆星河大酒店')).toEqual([]);
  });

  it('is found in both widths, and where the text breaks it', () => {
    const known = ['云帆（北京）星河中心'];
    for (const text of ['云帆(北京)星河中心', '云帆（北京） 星河中心', '云帆（北京）\n * 星河中心'])
      expect(surfaces(text, 'company', known)).toEqual([text]);
    expect(surfaces('云帆（北京）\n\n星河中心', 'company', known)).toEqual([]);
  });

  it('is looked up as it is registered, whatever signs it holds and however the text writes it', () => {
    for (const name of ['云帆（北京）星河中心', '=云帆<b>[星河](x)|有限公司', '**云帆** 星河中心'])
      expect(values(`甲方：${name}，乙方`, 'company', [name])).toEqual([name]);
    expect(values('在云帆(北京)\n * 星河中心', 'company', ['云帆（北京）星河中心'])).toEqual([
      '云帆（北京）星河中心',
    ]);
  });

  it('is no part of a longer word of letters', () => {
    expect(values('XYUNFANS and YUNFAN', 'company', ['YUNFAN'])).toEqual(['YUNFAN']);
    expect(recognize('XYUNFANS and YUNFAN', ['YUNFAN']).map(({ start }) => start)).toEqual([13]);
  });

  it('tells where a name in a run of Chinese begins', () => {
    const text = '大家都喜欢同心和美数智有限公司继续';
    expect(values(text, 'company', ['同心和美数智有限公司'])).toEqual(['同心和美数智有限公司']);
    expect(values(text)).not.toEqual(['同心和美数智有限公司']);
  });

  it('gives way to a longer name that holds it, and keeps its branch', () => {
    const known = ['北京云帆', '北京云帆通信有限公司'];
    expect(values('由北京云帆通信有限公司承建', 'company', known)).toEqual(['北京云帆通信有限公司']);
    expect(recognize('北京云帆通信有限公司上海分公司', known)).toEqual([
      {
        start: 0,
        end: 15,
        kind: 'company',
        value: '北京云帆通信有限公司上海分公司',
        parent: '北京云帆通信有限公司',
      },
    ]);
  });

  it('holds what is recognised inside it', () => {
    const known = '北京云帆通信有限公司上海第一营业厅';
    expect(values(`在${known}办理`, 'company', [known])).toEqual([known]);
  });

  it('takes no place from a number', () => {
    expect(recognize('京B2-20209103', ['京B2-20209103'])).toEqual([
      { start: 0, end: 12, kind: 'licenseNumber', value: '京B2-20209103' },
    ]);
  });
});

describe('the automaton of known names', () => {
  const letter = fc.constantFrom('云', '帆', '星', '（');
  const name = fc.array(letter, { minLength: 0, maxLength: 6 }).map((letters) => letters.join(''));

  it('tells the longest name that ends at each place, whenever the names came', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 30 }),
        fc.array(name, { maxLength: 10 }),
        fc.array(letter, { maxLength: 60 }).map((letters) => letters.join('')),
        (names, later, text) => {
          const known = new KnownNames(names);
          expect(found(known, text)).toEqual(longestEnds(names, text));
          for (const one of later) known.add(one);
          expect(found(known, text)).toEqual(longestEnds([...names, ...later], text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('counts each name once, and none of one character', () => {
    const known = new KnownNames(['云帆', '云帆', '云', '', '云帆星河']);
    known.add('云帆');
    expect(known.size).toBe(2);
  });

  it('holds a hundred thousand names', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `云帆${String(index)}号星河中心`);
    const known = new KnownNames(names);
    expect(known.size).toBe(names.length);
    for (const index of [0, 1, 9, 10, 99_999]) {
      const text = `甲${names[index] ?? ''}乙`;
      expect(found(known, text)).toEqual([[1, text.length - 1]]);
      expect(recognizer.mentionAt(text, 3, { known })?.start).toBe(1);
    }
    expect(found(known, '云帆100000号星河中心')).toEqual([]);
  });

  it('takes one step a character through a text that begins a name at every place', () => {
    const steps = (length: number) => {
      const known = new KnownNames(Array.from({ length }, (_, index) => '公'.repeat(index + 2)));
      const text = '公'.repeat(200_000);
      return processorTime(() => {
        recognizer.recognize(text, { known });
      });
    };
    steps(2);
    // Were every place walked through to the end of a name, names of 150 characters would take forty times as long.
    expect(steps(150)).toBeLessThan(15 * steps(2) + 100);
  });
});

function found(known: KnownNames, text: string): readonly (readonly [number, number])[] {
  const search = known.find(text, 0, text.length, 1000);
  for (;;) {
    const portion = search.next();
    if (portion.done === true) return portion.value.map(({ start, end }) => [start, end]);
  }
}

/** The same, by trying each name at each place. */
function longestEnds(names: readonly string[], text: string): readonly (readonly [number, number])[] {
  return Array.from({ length: text.length + 1 }, (_, end) =>
    names
      .filter((one) => one.length > 1 && text.slice(0, end).endsWith(one))
      .reduce((longest, one) => Math.max(longest, one.length), 0),
  ).flatMap((length, end) => (length > 0 ? [[end - length, end] as const] : []));
}
