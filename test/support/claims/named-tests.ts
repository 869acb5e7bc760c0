import { readFileSync } from 'node:fs';

/** A test that a document names, by its file below `test/` and its title. */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** A row of a table in a document, without its head. */
export interface ClaimRow {
  readonly cells: readonly string[];
  /** The tests that its last cell names. */
  readonly tests: readonly NamedTest[];
  /** Files that it names without any title. */
  readonly bareFiles: readonly string[];
}

/** The rows of all tables of a Markdown text whose last column is headed "shown by". */
export function claimRows(markdown: string): readonly ClaimRow[] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  return rows
    .map((line) => line.replace(/^\|\s*|\s*\|\s*$/g, '').split(/\s*\|\s*/))
    .filter((cells) => cells.at(-1) !== 'shown by' && !/^-+$/.test(cells.at(-1) ?? ''))
    .map((cells) => ({ cells, ...namedIn(cells.at(-1) ?? '') }));
}

/** `file.test.ts`: `title` `another title of it` */
function namedIn(cell: string): Pick<ClaimRow, 'tests' | 'bareFiles'> {
  const tests: NamedTest[] = [];
  const bareFiles: string[] = [];
  for (const part of cell.split('<br>')) {
    const [file = '', ...titles] = Array.from(part.matchAll(/`([^`]+)`/g), ([, text = '']) => text);
    if (titles.length === 0) bareFiles.push(file);
    tests.push(...titles.map((title) => ({ file, title })));
  }
  return { tests, bareFiles };
}

/** A document of the project's, by its name in `docs/`. */
export function document(name: string): string {
  return readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
}
