import type { MapView } from '../protocol/map-view.ts';
import type { Group } from '../protocol/page.ts';

/** A part of a report, in plain text: how it looks is the business of what writes it down. */
export type Block =
  /** Level 2 is a section of the report, 3 a part of one. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ({ readonly kind: 'facts' } & Group)
  | ReportTable
  | { readonly kind: 'map'; readonly map: MapView };

/** A table in a report. A line break in a cell stays one. */
export interface ReportTable {
  readonly kind: 'table';
  /** What the table is of, for who does not see it. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Each as long as the columns. */
  readonly rows: Iterable<readonly string[]>;
}

/** What is known of a licence, a company or a check, to be read without the extension. */
export interface Report {
  readonly title: string;
  /** The mark of invented data, `null` for the vendor's own. */
  readonly sample: string | null;
  readonly blocks: readonly Block[];
}

/** The heading of a section of a report. */
export function section(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

/** The heading of a part of a report's section. */
export function subsection(text: string): Block {
  return { kind: 'heading', level: 3, text };
}

/** A table of a report; nothing where it has no rows. */
export function filledTable(
  table: Pick<ReportTable, 'name' | 'columns'> & { readonly rows: readonly (readonly string[])[] },
): readonly Block[] {
  return table.rows.length === 0 ? [] : [{ kind: 'table', ...table }];
}

/** Each text as a paragraph of a report. */
export function paragraphs(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ kind: 'text', text }));
}
