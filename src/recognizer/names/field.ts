import { unitSet } from '../../domain/text/trie.ts';

/** What encloses a string, a quotation or the text of an element, by what opens it. */
const CLOSING: Readonly<Partial<Record<string, string>>> = {
  '"': '"',
  "'": "'",
  '＂': '＂',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '[': ']',
  '【': '】',
  '>': '<',
  '|': '|',
  '\t': '\t',
};
/** What parts the cells of a row, beside a bar and a tab, which nothing else does. */
const SEPARATORS = ',;；';
/** Signs that a cell of a row with commas does not have. */
const OF_SENTENCES = /[。！？，]/u;
/** A cell of such a row is no longer, in UTF-16 units. */
const LONGEST_CELL = 60;
/** How far a row is looked at, to both sides of a name. */
const LONGEST_ROW = 160;

/** What begins an item of a list, a heading, a comment or a quotation, from its line's beginning on. */
const ITEM =
  /(?:^|\n)[ \t\u00a0\u3000]*(?:[-*+•·●■◆▪◦→>#]+|\/\/|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、)）]|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|[①②③④⑤⑥⑦⑧⑨⑩])[ \t\u00a0\u3000]*$/u;
const LONGEST_ITEM = 24;
/** The number of an item, or a bracketed word that says how old a name is, at the beginning of a field. */
const NUMBERING =
  /(?:\d{1,3}[.．、)）]|[一二三四五六七八九十]{1,3}、|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3}|原|现)[）)]|[①②③④⑤⑥⑦⑧⑨⑩])$/u;
const LONGEST_NUMBERING = 6;
/** The sign at the end of an item or a line. */
const ENDING = /^[；;，,。.、]?\s*?(?:\r?\n|$)/u;

/**
 * Whether what stands between two places of a text fills a field: a cell, a string, a quotation, an item of a list, a
 * line, or what a label is for. Then it is one thing, where running text may have any word before a name.
 */
export function fillsField(text: string, start: number, end: number): boolean {
  const border = skipBlanks(text, start - 1, -1);
  if (border >= 0 && MAY_BEGIN[text.charCodeAt(border)] !== 1) return false;
  const numbering = NUMBERING.exec(text.slice(Math.max(0, border + 1 - LONGEST_NUMBERING), border + 1));
  const first = numbering === null ? border : skipBlanks(text, border - numbering[0].length, -1);
  const last = skipBlanks(text, end, 1);
  const before = text.charAt(first);
  const after = text.charAt(last);
  if (before !== '' && CLOSING[before] === (after === '\\' ? text.charAt(last + 1) : after)) return true;
  const beginsLine = isLineEnd(before) || isItem(text, start);
  const endsLine = ENDING.test(text.slice(last, last + LONGEST_ITEM));
  if (endsLine) return beginsLine || before === '：' || before === ':' || before === '|' || before === '\t';
  if (beginsLine && (after === '|' || after === '\t')) return true;
  const separator = isSeparator(before) ? before : after;
  if (!isSeparator(separator) || !(beginsLine || before === separator)) return false;
  return after === separator && isRow(text, first, last, separator);
}

/** Whether no character of a text can be a field's border: tells most places in running text at once. */
export function mayEndField(text: string, end: number): boolean {
  return end >= text.length || MAY_END[text.charCodeAt(end)] === 1;
}

/** 1 for the characters that a field may begin behind, and for those that may stand behind its end. */
const MAY_BEGIN = unitSet(
  `${Object.keys(CLOSING).join('')}${SEPARATORS}：:-*+•·●■◆▪◦→#/.．、)）①②③④⑤⑥⑦⑧⑨⑩\r\n`,
);
const MAY_END = unitSet(`${Object.values(CLOSING).join('')}${SEPARATORS}，。.、\\\r\n \u00a0\u3000`);

/** Whether a line with such separators is a table's row: short cells, and no sign that sentences have. */
function isRow(text: string, first: number, last: number, separator: string): boolean {
  const before = text.slice(Math.max(0, first + 1 - LONGEST_ROW), Math.max(0, first + 1));
  const line =
    before.slice(before.lastIndexOf('\n') + 1) +
    (text.slice(last, last + LONGEST_ROW).split('\n', 1)[0] ?? '');
  return !OF_SENTENCES.test(line) && line.split(separator).every((cell) => cell.length <= LONGEST_CELL);
}

function isItem(text: string, start: number): boolean {
  const from = Math.max(0, start - LONGEST_ITEM);
  const before = text.slice(from, start);
  // What is cut off may be any sentence.
  return ITEM.test(from === 0 || before.includes('\n') ? before : `.${before}`);
}

function isSeparator(sign: string): boolean {
  return sign !== '' && SEPARATORS.includes(sign);
}

function isLineEnd(sign: string): boolean {
  return sign === '' || sign === '\n' || sign === '\r';
}

function skipBlanks(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (isBlank(text.charCodeAt(at)) && Math.abs(at - from) < LONGEST_ITEM) at += step;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000;
}
