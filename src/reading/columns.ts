import { foldCompanyName } from '../domain/company/company-name.ts';
import { Candidates, candidatesOfAll, type FoundQuery, type SourceCompanies } from './candidates.ts';
import { noteOwner, type CodeOwner, type CodeOwners } from './code-owners.ts';
import { isUndecidedCode } from '../domain/company/company-code.ts';
import {
  cellMentions,
  wrongCodesBeside,
  type CodeCells,
  type MentionsIn,
  type WrongCodeCell,
} from './cells.ts';
import { isQuery } from './mention-query.ts';
import type { Mention } from '../recognizer/mention.ts';
import { inTurns, turns } from '../tables/turns.ts';
import { codeColumns as codeColumnsOf, hasTitles, titleRowOf } from './column-titles.ts';
import type { Rows } from '../tables/read-table.ts';
import { tableRow, type TableRow } from './table-rows.ts';
import type { CellBeside, RowGap } from '../domain/list/list-cells.ts';

/** A column of a table that may name companies, by a sample of its rows. */
export interface CompanyColumn {
  /** The column's place in its table, from 0. */
  readonly index: number;
  /** Its title in the table; where it has none, its number from 1 and its first cell. */
  readonly title: string;
  /** How many of the cells that were looked at are not empty; without the title's. */
  readonly filled: number;
  /** In how many of the filled cells a company or its code stands. */
  readonly recognized: number;
  /** The first companies that would be asked for, at most three. */
  readonly examples: readonly string[];
}

/** A column is judged by so many rows at the beginning, and as many again from all of the table. */
const SAMPLE = 500;

const MOST_EXAMPLES = 3;

/** A value that may be a name without any legal form: a shop's, a person's firm. */
const MAY_BE_NAME = /^[\p{Script=Han}\p{L}\p{N}（）()·.&\-\s]{2,100}$/u;

/**
 * The columns of a table that have something in them; the one in which most cells name a company comes first. Others
 * have their turn every few milliseconds.
 * @returns `undefined` where the signal gave it up.
 */
export async function columnsOf(
  rows: Rows,
  mentionsIn: MentionsIn,
  signal?: AbortSignal,
): Promise<readonly CompanyColumn[] | undefined> {
  const turn = turns();
  const isTitled = hasTitles(rows, (text) => readCell(text, mentionsIn).queries.length > 0);
  const sample = sampleOf(isTitled ? rows.slice(1) : rows);
  const width = sample.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: CompanyColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const [candidates, title] = [new Candidates(), isTitled ? (rows[0]?.[index]?.trim() ?? '') : ''];
    let [filled, recognized, first] = [0, 0, ''];
    for (const row of sample) {
      await turn();
      if (signal?.aborted === true) return undefined;
      const text = row[index]?.trim() ?? '';
      if (text === '') continue;
      if (filled === 0) first = text;
      filled += 1;
      const found = foundIn(text, readCell(text, mentionsIn));
      if (found.some(({ query, sure }) => sure || isUndecidedCode(query))) recognized += 1;
      for (const each of found) candidates.add(each);
    }
    if (filled === 0) continue;
    const examples = candidates.all.slice(0, MOST_EXAMPLES).map(({ query }) => query);
    columns.push({
      index,
      title: title === '' ? `${String(index + 1)}: ${first.slice(0, 100)}` : title,
      filled,
      recognized,
      examples,
    });
  }
  return columns.sort((a, b) => b.recognized - a.recognized || a.filled - b.filled);
}

/** Whether {@link columnsOf} looks at some of a table's rows only. */
export function isSampled(rows: Rows): boolean {
  return rows.length > 2 * SAMPLE;
}

/** The companies of a table's column. */
export interface ColumnCompanies extends SourceCompanies {
  /** The row of the columns' titles, from 0; `null` where there is none. */
  readonly titleRow: number | null;
}

/**
 * The companies of a whole column, without its title, and whose the codes in it are. Rows above the title are left out but for
 * those that have something to ask for: a heading may look like a name. Others have their turn every few
 * milliseconds.
 * @returns `undefined` where the signal gave it up.
 */
export async function companiesIn(
  rows: Rows,
  { index }: Pick<CompanyColumn, 'index'>,
  mentionsIn: MentionsIn,
  signal: AbortSignal,
): Promise<ColumnCompanies | undefined> {
  const turn = turns();
  const candidates = new Candidates();
  const found: TableRow[] = [];
  const owners = new Map<string, CodeOwner>();
  const titleRow = titleRowOf(rows, index, (text) => readCell(text, mentionsIn).queries.length > 0);
  const codeColumns = codeColumnsOf(titleRow === null ? [] : (rows[titleRow] ?? []));
  for (const [at, row] of rows.entries()) {
    await turn();
    if (signal.aborted) return undefined;
    if (at === titleRow) continue;
    const text = row[index]?.trim() ?? '';
    const cell = readCell(text, mentionsIn);
    const own = foundIn(text, cell);
    const cells = { row, index, codeColumns, mentionsIn, turn, signal };
    const [first] = own;
    const codes = first ? undefined : await codesBeside(cells);
    const queries = codes?.queries ?? own;
    for (const each of queries) candidates.add(each);
    for (const [code, owner] of cell.owners) noteOwner(owners, code, owner);
    if (first && cell.codes.length === 0)
      for (const code of await codesOfName(cells))
        noteOwner(owners, code, { name: first.query, sure: false });
    const asked = queries.map(({ query }) => query);
    const isAbove = titleRow !== null && at < titleRow;
    if (isAbove && asked.length === 0) continue;
    const wrong = await wrongCodesBeside(cells);
    const told = tableRow(at + 1, text, asked, text === '' ? gapBy(wrong) : cell.gap);
    found.push({ ...told, ...(isAbove ? { isAbove } : {}), ...besideOf(text, codes?.beside ?? [], wrong) });
  }
  // It may have been given up within the last row.
  if (signal.aborted) return undefined;
  // A code may stand by itself in another row than its name.
  const all = await inTurns(candidatesOfAll([{ candidates: candidates.all, owners, rows: found }]), signal);
  return all && { ...all, owners, titleRow };
}

interface CodesBeside {
  readonly queries: readonly FoundQuery[];
  /** The cells that hold them. */
  readonly beside: readonly CellBeside[];
}

/**
 * Good codes in other columns of a row that names nobody. Whose they are the table does not say, so they are not sure,
 * but for the one code in a column of codes where the row has no name.
 */
async function codesBeside(beside: CodeCells): Promise<CodesBeside> {
  const { row, index, codeColumns, mentionsIn, turn, signal } = beside;
  const cells: (CellBeside & { readonly codes: readonly string[] })[] = [];
  for (const [column, cell] of row.entries()) {
    const text = cell.trim();
    if (column === index || text === '') continue;
    await turn();
    if (signal.aborted) break;
    const { codes } = readCell(cell, mentionsIn);
    if (codes.length > 0) cells.push({ column, text, codes });
  }
  const inCodeColumns = new Set(
    cells.filter(({ column }) => codeColumns.has(column)).flatMap(({ codes }) => codes),
  );
  const isOne = (row[index]?.trim() ?? '') === '' && inCodeColumns.size === 1;
  return {
    queries: [...new Set(cells.flatMap(({ codes }) => codes))].map((query) => ({
      ...{ query, sure: isOne && inCodeColumns.has(query) && !isUndecidedCode(query), beside: true },
    })),
    beside: cells.map(({ column, text }) => ({ column, text })),
  };
}

/** Codes in the columns of codes of a row that has a name: most likely that company's. */
async function codesOfName(beside: CodeCells): Promise<readonly string[]> {
  const { row, index, codeColumns, mentionsIn, turn, signal } = beside;
  const codes: string[] = [];
  for (const column of codeColumns) {
    if (column === index) continue;
    await turn();
    if (signal.aborted) break;
    codes.push(...readCell(row[column]?.trim() ?? '', mentionsIn).codes);
  }
  return codes;
}

/** Why a row asks for nothing whose cell is empty. */
function gapBy(wrong: readonly WrongCodeCell[]): RowGap {
  const codes = wrong.flatMap(({ wrongCodes }) => wrongCodes);
  return codes.some((code) => !isUndecidedCode(code)) ? 'wrongCode' : 'empty';
}

/** What is told of the other cells of a row: those that hold what it asks for, and the wrong codes in any. */
function besideOf(
  text: string,
  asked: readonly CellBeside[],
  wrong: readonly WrongCodeCell[],
): Pick<TableRow, 'beside' | 'wrongCodes'> {
  const named = wrong.map((cell) => ({ column: cell.column, text: cell.text }));
  const beside = asked.length === 0 && text === '' ? named : asked;
  const wrongCodes = [...new Set(wrong.flatMap((cell) => cell.wrongCodes))];
  return { ...(beside.length > 0 ? { beside } : {}), ...(wrongCodes.length > 0 ? { wrongCodes } : {}) };
}

function sampleOf(rows: Rows): Rows {
  if (!isSampled(rows)) return rows;
  const step = (rows.length - SAMPLE) / SAMPLE;
  const spread = Array.from({ length: SAMPLE }, (_, at) => rows[SAMPLE + Math.floor(at * step)] ?? []);
  return [...rows.slice(0, SAMPLE), ...spread];
}

/** What one cell of a table asks for. */
interface Cell {
  /** The cell's names, or its codes where it has no name. */
  readonly queries: readonly FoundQuery[];
  /** The cell's codes where it has names: most likely the first one's, and surely only where it has no other. */
  readonly owners: CodeOwners;
  /** The codes that can be asked for, whether or not the cell has names. */
  readonly codes: readonly string[];
  /** Why it asks for nothing, where it does. */
  readonly gap: RowGap;
}

function foundIn(text: string, { queries, gap }: Cell): readonly FoundQuery[] {
  if (queries.length > 0) return queries;
  // No company is found by such a number, and asking by it would be paid for.
  if (gap !== 'noName') return [];
  return MAY_BE_NAME.test(text) ? [{ query: text.replace(/\s+/gu, ' '), sure: false }] : [];
}

/** Beside a name, another company, an earlier name or a short one, as in 甲公司/北京乙公司; no part of a date or an address. */
const SLASH = /[\p{Script=Han})）\s][/／][\p{Script=Han}\s]/u;

function readCell(text: string, mentionsIn: MentionsIn): Cell {
  const mentions = cellMentions(text, mentionsIn);
  const isEither = SLASH.test(text);
  const names = mentions
    .filter(({ kind }) => kind === 'company')
    .map(({ value, doubtful }) => ({ query: value, sure: doubtful !== true && !isEither }));
  const codes = mentions.filter((each) => each.kind !== 'company' && isQuery(each)).map(({ value }) => value);
  const name = names[0]?.query;
  const gap = gapOf(mentions);
  if (name === undefined)
    return {
      queries: codes.map((query) => ({ query, sure: !isUndecidedCode(query) })),
      owners: new Map(),
      codes,
      gap,
    };
  const owner = { name, sure: new Set(names.map(({ query }) => foldCompanyName(query))).size === 1 };
  return { queries: names, owners: new Map(codes.map((code) => [code, owner])), codes, gap };
}

/** What a cell has where it has nothing to ask for. */
function gapOf(mentions: readonly Mention[]): RowGap {
  if (mentions.some(({ valid }) => valid === false)) return 'wrongCode';
  return mentions.some(({ kind }) => kind === 'licenseNumber' || kind === 'icpFiling')
    ? 'otherNumber'
    : 'noName';
}
