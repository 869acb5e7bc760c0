import { Candidates, type Candidate, type Found } from '../../licenses/candidates.ts';
import { isQuery } from '../../licenses/mention-query.ts';
import type { Mention } from '../../recognizer/mention.ts';
import { turns } from '../../vscode/turns.ts';

/** A column of a table that may name companies. */
export interface Column {
  readonly title: string;
  /** Of the cells that are not empty, without the title's. */
  readonly filled: number;
  /** Of these, how many a company or its code stands in. */
  readonly recognized: number;
  readonly candidates: readonly Candidate[];
}

/** A value that may be a name without any legal form: a shop's, a person's firm. */
const MAY_BE_NAME = /^[\p{Script=Han}\p{L}\p{N}（）()·.&\-\s]{2,100}$/u;

/**
 * The columns of a table with something in them, that first in which most cells name a company. Others have their turn
 * meanwhile.
 * @param mentionsIn what a text mentions.
 */
export async function columnsOf(
  rows: readonly (readonly string[])[],
  mentionsIn: (text: string) => readonly Mention[],
): Promise<readonly Column[]> {
  const turn = turns();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: Column[] = [];
  for (let index = 0; index < width; index += 1) {
    const cells: Cell[] = [];
    for (const row of rows) {
      await turn();
      const text = row[index]?.trim() ?? '';
      // In quotes: a cell states its name by itself, where the beginning of a text may be anything.
      cells.push({ text, queries: text === '' ? [] : queriesIn(mentionsIn(`“${text}”`)) });
    }
    columns.push(columnOf(cells, index));
  }
  return columns
    .filter(({ filled }) => filled > 0)
    .sort((a, b) => b.recognized - a.recognized || a.filled - b.filled);
}

interface Cell {
  readonly text: string;
  readonly queries: readonly string[];
}

function columnOf(cells: readonly Cell[], index: number): Column {
  const [first] = cells;
  // A first cell that names nobody, above others that do, is the column's title.
  const titled = first?.queries.length === 0 && cells.some(({ queries }) => queries.length > 0);
  const filled = cells.slice(titled ? 1 : 0).filter(({ text }) => text !== '');
  return {
    title: titled && first.text !== '' ? first.text : `${String(index + 1)}: ${filled[0]?.text ?? ''}`,
    filled: filled.length,
    recognized: filled.filter(({ queries }) => queries.length > 0).length,
    candidates: collect(filled.flatMap(foundIn)),
  };
}

function collect(found: readonly Found[]): readonly Candidate[] {
  const candidates = new Candidates();
  for (const each of found) candidates.add(each);
  return candidates.all;
}

function foundIn({ text, queries }: Cell): readonly Found[] {
  if (queries.length > 0) return queries.map((query) => ({ query, sure: true }));
  return MAY_BE_NAME.test(text) ? [{ query: text.replace(/\s+/gu, ' '), sure: false }] : [];
}

/** A cell is one line: its names, or its codes where it has none. */
function queriesIn(mentions: readonly Mention[]): readonly string[] {
  const names = mentions.filter(({ kind }) => kind === 'company');
  return (names.length > 0 ? names : mentions.filter(isQuery)).map(({ value }) => value);
}
