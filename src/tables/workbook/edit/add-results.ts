import { MOST_BYTES } from '../limits.ts';
import { unzip, zip, type ZipEntry } from '../zip.ts';
import {
  CONTENT_TYPES,
  PACKAGE_RELATIONS,
  relationsPath,
  rootNamespace,
  sheetNames,
  sheetParts,
  withRelations,
  withSheets,
  withTypes,
  workbookPath,
  type AddedSheet,
  type SheetPart,
} from './package-parts.ts';
import { addToRows, type AddedCells } from './sheet-rows.ts';
import { sheetXml, type NewSheet } from './sheet-xml.ts';

/** What is added to a workbook. */
export interface Additions {
  /** The workbook's own sheets whose rows get further cells, each once; at least one. */
  readonly tables: readonly {
    /** The sheet's name. */
    readonly sheet: string;
    readonly rows: readonly AddedCells[];
  }[];
  /** Put behind the workbook's own sheets. */
  readonly sheets: readonly NewSheet[];
}

/**
 * A copy of a workbook with cells behind the columns of some of its sheets and further sheets behind its own. Whatever
 * else is in the package, its formats, formulas, pictures and macros, stays byte for byte as it was.
 * @throws {TooLarge} where it unpacks to more than can be read; another error where it is no workbook, has no such sheet,
 * or is written in a way that this cannot add to.
 */
export function addResults(workbook: Uint8Array, { tables, sheets }: Additions): Uint8Array {
  const parts = new Parts(unzip(workbook, () => true, MOST_BYTES));
  const path = workbookPath(parts.text(PACKAGE_RELATIONS));
  const book = parts.text(path);
  const own = sheetParts(path, book, parts.text(relationsPath(path)));
  const [model, ...others] = tables.map(({ sheet, rows }) => {
    const [meant, another] = own.filter(({ name }) => name === sheet);
    if (!meant || another) throw new Error('not one sheet of that name');
    return { ...meant, rows };
  });
  if (!model) throw new Error('no sheet is meant');
  for (const { path: at, rows } of [model, ...others]) parts.put(at, addToRows(parts.text(at), rows));
  addSheets(parts, path, model, sheets);
  return zip(parts.entries, 'packed');
}

function addSheets(parts: Parts, path: string, model: SheetPart, sheets: readonly NewSheet[]): void {
  const book = parts.text(path);
  const names = sheetNames(
    book,
    sheets.map(({ name }) => name),
  );
  const added = names.map((name): AddedSheet => {
    const file = parts.freeName(model.path);
    const [folder, target] = [model.path, model.target].map((each) =>
      each.slice(0, each.lastIndexOf('/') + 1),
    );
    return { name, path: `${folder ?? ''}${file}`, target: `${target ?? ''}${file}` };
  });
  const relations = withRelations(parts.text(relationsPath(path)), added, model.type);
  parts.put(relationsPath(path), relations.text);
  parts.put(CONTENT_TYPES, withTypes(parts.text(CONTENT_TYPES), added));
  parts.put(
    path,
    withSheets(
      book,
      added.map((each, at) => ({ ...each, id: relations.ids[at] ?? '' })),
    ),
  );
  const namespace = rootNamespace(book);
  const hasView = /<(?:[\w.-]+:)?workbookView\b/u.test(book);
  for (const [at, each] of added.entries()) {
    const one = sheets[at];
    if (one) parts.put(each.path, sheetXml(one, namespace, hasView));
  }
}

/** The parts of a package, in their order. */
class Parts {
  readonly #entries: ZipEntry[];
  #last = 0;

  constructor(entries: readonly ZipEntry[]) {
    this.#entries = [...entries];
  }

  get entries(): readonly ZipEntry[] {
    return this.#entries;
  }

  /** @throws where there is no such part, or it is no UTF-8. */
  text(path: string): string {
    const entry = this.#entries[this.#indexOf(path)];
    if (!entry) throw new Error('a part is missing');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(entry.bytes);
  }

  put(path: string, text: string): void {
    const at = this.#indexOf(path);
    const entry = { name: this.#entries[at]?.name ?? path, bytes: new TextEncoder().encode(text) };
    if (at < 0) this.#entries.push(entry);
    else this.#entries[at] = entry;
  }

  /** A file name that no part beside another one has. Each is given once. */
  freeName(beside: string): string {
    const folder = beside.slice(0, beside.lastIndexOf('/') + 1);
    for (;;) {
      this.#last += 1;
      const name = `result${String(this.#last)}.xml`;
      if (this.#indexOf(folder + name) < 0) return name;
    }
  }

  #indexOf(path: string): number {
    return this.#entries.findIndex(({ name }) => name.replace(/^\//u, '') === path);
  }
}
