import type { Rows } from '../tables/read-table.ts';

/** So many rows at the beginning of a table tell whether the first one holds titles. */
const COMPARED = 50;

/** No usual title is longer, in UTF-16 units. Longer cells are not matched: a hostile one would hold up the editor. */
const LONGEST_TITLE = 60;

/** Usual titles of a column of companies' codes. */
const CODES = [
  '(?:企业|公司|单位|机构)?(?:统一|社会){0,2}信用代码|(?:企业|公司|单位|机构)?代码|(?:工商)?注册号|税号|纳税人识别号',
  '(?:unified[ _-])?(?:social[ _-])?credit[ _-]?code|registration[ _-]?(?:number|no\\.?)|uscc|tax[ _-]?id',
].join('|');

const CODE_TITLE = new RegExp(`^(?:${CODES})$`, 'iu');

/** A whole cell that is a usual title of a column in a list of companies. */
const TITLE = new RegExp(
  `^(?:${[
    '.{0,8}(?:公司|企业|单位|机构|供应商|客户|厂商|商户|甲方|乙方|中标人|投标人)(?:中文)?(?:全称|名称|名|代码|编号)',
    '公司|企业|单位|机构|供应商|服务商|客户|厂商|厂家|商户|合作方|合作伙伴|甲方|乙方|主体',
    '(?:中文)?(?:名称|全称)|姓名|法人|法定代表人|代码|编号|编码|序号|类型|类别|状态|备注|说明|地址|电话|邮箱|日期|金额',
    '联系人|联系方式|许可证号?|许可证编号',
    '(?:(?:company|supplier|vendor|customer|client|partner|firm|legal|registered|full)[ _-]?)*(?:name|names|code|id|no\\.?)',
    'company|companies|supplier|vendor|customer|client|partner|firm|organi[sz]ation|entity|number',
    'type|status|remarks?|notes?|address|phone|e?-?mail|date|amount|contact|country|city|province|licen[cs]e',
    CODES,
  ].join('|')})$`,
  'iu',
);

/** No row of titles has more text, in UTF-16 units. Longer ones are not read for names: that would hold up the editor. */
const LONGEST_ROW = 20_000;

/** A whole cell of figures: numbers, dates, amounts. */
const FIGURES = /^[\d\s.,:/¥￥$%+-]+$/u;

/**
 * Whether a table's first row holds the titles of its columns: it names no company, and either one of its cells is a
 * usual title, or none is a figure and one stands above nothing but figures. In doubt it holds none: a company that is
 * taken for a title would be lost.
 * @param namesCompany whether a cell names a company or its code.
 */
export function hasTitles(rows: Rows, namesCompany: (cell: string) => boolean): boolean {
  const [first = [], ...others] = rows.slice(0, COMPARED);
  const cells = first.map((cell) => cell.trim());
  if (cells.every((cell) => cell === '') || mayName(cells, namesCompany)) return false;
  if (cells.some(isTitle)) return true;
  if (cells.some((cell) => FIGURES.test(cell))) return false;
  return cells.some(
    (cell, index) => cell !== '' && areFigures(others.map((row) => row[index]?.trim() ?? '')),
  );
}

/** So many rows at the beginning of a table may be its heading and its titles. */
const HEADING = 10;

/**
 * The row that holds the titles of a table's columns, from 0: the first one, or where a heading stands above them, the one
 * whose cell in a column is a usual title, as long as no company stands above it. In doubt there is none.
 * @param column that names the companies, from 0.
 * @param namesCompany whether a cell names a company or its code.
 */
export function titleRowOf(
  rows: Rows,
  column: number,
  namesCompany: (cell: string) => boolean,
): number | null {
  if (hasTitles(rows, namesCompany)) return 0;
  for (const [at, row] of rows.slice(0, HEADING).entries()) {
    const cells = row.map((cell) => cell.trim());
    if (mayName(cells, namesCompany)) return null;
    if (isTitle(cells[column] ?? '')) return at;
  }
  return null;
}

/** Whether a row names a company, or is too long to tell. */
function mayName(cells: readonly string[], namesCompany: (cell: string) => boolean): boolean {
  const length = cells.reduce((sum, cell) => sum + cell.length, 0);
  return length > LONGEST_ROW || cells.some(namesCompany);
}

/** The columns whose titles say that they hold the codes of companies, from 0. @param titles the row of titles. */
export function codeColumns(titles: readonly string[]): ReadonlySet<number> {
  return new Set(titles.flatMap((title, column) => (matches(CODE_TITLE, title.trim()) ? [column] : [])));
}

function isTitle(cell: string): boolean {
  return matches(TITLE, cell);
}

function matches(title: RegExp, cell: string): boolean {
  if (cell.length > LONGEST_TITLE) return false;
  // Without its brackets: 供应商（全称）, 金额(元), amount (yuan).
  return title.test(cell.replace(/[（(].{0,12}[）)]$/u, '').trimEnd());
}

function areFigures(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => FIGURES.test(cell));
}
