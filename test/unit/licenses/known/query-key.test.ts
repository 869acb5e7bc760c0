import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseQueryKey, otherBracketForm, queryKey } from '../../../../src/licenses/known/query-key.ts';

const anyText = fc.string({ unit: 'binary' });
/** What names and codes are written with, less brackets. */
const written = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from('示例虚构云帆星河通信有限公司𠮷𬭎·')),
    fc.constantFrom(...Array.from('ABCXYZabcxyz0189-.')),
  ),
});
const space = fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u3000', '\u2009', '\ufeff');

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('queryKey', () => {
  it.each([queryKey, looseQueryKey])('changes nothing in what it has made (%o)', (key) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(key(key(text))).toBe(key(text));
      }),
      { numRuns: 2000, examples: [['ΐ'], ['e \u0301'], ['\u0001'], ['a（\u0301'], ['⑴']] },
    );
  });

  it('is the same for any spacing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(written, space)), (parts) => {
        const spaced = parts.map(([text, gap]) => text + gap).join('');
        const plain = parts.map(([text]) => text).join('');
        expect(queryKey(spaced)).toBe(queryKey(plain));
      }),
    );
  });

  it('is the same for either letter case and for full-width letters and digits', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(queryKey(text.toLowerCase())).toBe(queryKey(text.toUpperCase()));
        expect(queryKey(fullWidth(text))).toBe(queryKey(text));
      }),
    );
  });

  it('differs where more than form differs', () => {
    const names = [
      '示例云帆通信有限公司',
      '示例云帆通讯有限公司',
      '示例云帆通信有限',
      '91110000',
      '911100000',
    ];
    expect(new Set(names.map(queryKey)).size).toBe(names.length);
    expect(queryKey('示例\u0001京\u0002')).not.toBe(queryKey('示例（京）'));
  });

  it('keeps the two bracket forms apart, which the loose key does not', () => {
    fc.assert(
      fc.property(written, written, written, (before, within, after) => {
        const full = `${before}（${within}）${after}`;
        const half = `${before}(${within})${after}`;
        expect(queryKey(full)).not.toBe(queryKey(half));
        expect(looseQueryKey(full)).toBe(looseQueryKey(half));
      }),
    );
  });
});

describe('otherBracketForm', () => {
  it('turns each form into the other, and back', () => {
    expect(otherBracketForm('示例（京）公司')).toBe('示例(京)公司');
    expect(otherBracketForm('示例(京)公司')).toBe('示例（京）公司');
    expect(otherBracketForm('示例(京）公司')).toBe('示例（京）公司');
  });

  it('has none for a name without brackets', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(otherBracketForm(text)).toBeUndefined();
      }),
    );
  });
});
