import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withUnseenMarked } from '../../../../src/domain/text/unseen-characters.ts';
import { escapeMarkdown } from '../../../../src/domain/text/markdown.ts';

/** Any text, and often what Markdown, HTML and VS Code would make something of. */
const outside = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['<b>', '</p>', '<!--', '[a](http://x.test)', '![i]', '<http://x.test>', 'www.x.test', 'a@x.test'],
        ...['`', '```', '**', '~~', '|', '\n', '\r\n', '\t', '    ', '# ', '1. ', '- ', '> ', '---', '==='],
        ...['&amp;', '&#36;', '$(add)', '$', '(', '\\', '公司', '\u2028', '\u202e'],
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

/** What Markdown shows of it: backslash escapes and the three entities read back. */
function shown(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

describe('escaped text', () => {
  test('holds no control character of Markdown or HTML that is not escaped', () => {
    fc.assert(
      fc.property(outside, (text) => {
        const bare = escapeMarkdown(text)
          .replace(/\\[!-/:-@[-`{-~]/g, '')
          .replace(/&(?:lt|gt|amp);/g, '');
        expect(bare).not.toMatch(/[!#$()*+\-./:=@[\\\]^_`{|}~<>&]/);
      }),
    );
  });

  test('is one line, and never starts as code', () => {
    fc.assert(
      fc.property(outside, (text) => {
        expect(escapeMarkdown(text)).not.toMatch(/[\p{Cc}\u2028\u2029]| {2}/u);
      }),
    );
  });

  test('shows what it was given, but for runs of spaces, what is unseen and the joiner in `$(`', () => {
    fc.assert(
      fc.property(outside, (text) => {
        const expected = withUnseenMarked(text.replace(/(?:(?!\u3000)[\p{Cc}\p{Z}])+/gu, ' ')).replaceAll(
          '$(',
          '$\u2060(',
        );
        expect(shown(escapeMarkdown(text))).toBe(expected);
      }),
    );
  });

  test('names what no reader sees, so that no number looks like another one', () => {
    expect(shown(escapeMarkdown('B1-\u202e10002069'))).toBe('B1-[U+202E]10002069');
    expect(shown(escapeMarkdown('云帆\u200b通信\u00a0公司\u3000'))).toBe('云帆[U+200B]通信 公司\u3000');
  });

  test('holds no icon, even where its escapes have gone', () => {
    fc.assert(
      fc.property(outside, (text) => {
        expect(shown(escapeMarkdown(text))).not.toContain('$(');
      }),
    );
  });

  test('leaves Chinese as it is', () => {
    expect(escapeMarkdown('云上星河（通信）有限公司，号')).toBe('云上星河（通信）有限公司，号');
  });
});
