import { foldCompanyName } from '../../../domain/company/company-name.ts';
import { candidatesOfAll } from '../../../reading/candidates.ts';
import { eachInTurns, inTurns } from '../../../tables/turns.ts';
import { whileReading, type ReadSource, type Source, type SourceList } from './source.ts';

/**
 * Several files and sheets as one source: each company once, and each row of each table with what it asks for. `undefined`
 * where the user left.
 * @param read of which several may have one title: the later ones get a number behind it.
 * @param title what the user knows all of them by.
 */
export function together(read: readonly ReadSource[], title: string): Promise<Source | undefined> {
  const sources = withOwnTitles(read);
  return whileReading(title, async (signal) => {
    const titled = sources.map((source) => ({
      ...source,
      rows: source.rows.map((row) => ({ ...row, file: source.title })),
    }));
    const all = await inTurns(candidatesOfAll(titled), signal);
    if (!all) return undefined;
    const sure = new Set(
      all.candidates.filter((each) => each.sure).map(({ query }) => foldCompanyName(query)),
    );
    const lists = await eachInTurns(
      sources.flatMap(({ title: name, lists: own }) => own.map((list) => ({ ...list, title: name }))),
      (list) => tickedAmongAll(list, sure),
    );
    return { title, ...all, lists };
  });
}

/** A table of which what is ticked among all that is read with it is ticked in its rows. */
function tickedAmongAll(list: SourceList, sure: ReadonlySet<string>): SourceList {
  const rows = list.rows.map((row) => ({
    ...row,
    unsure: row.unsure?.filter((text) => !sure.has(foldCompanyName(text))),
  }));
  return { ...list, rows };
}

/**
 * Each under a title that no other has. Two roots of a workspace may have one name, and so may two sheets of a workbook that
 * a program wrote, or a file and a sheet of another file.
 */
function withOwnTitles(sources: readonly ReadSource[]): readonly ReadSource[] {
  const all = new Set(sources.map(({ title }) => title));
  const taken = new Set<string>();
  return sources.map((source) => {
    let { title } = source;
    for (let number = 2; taken.has(title); number += 1) {
      const numbered = `${source.title} (${String(number)})`;
      // That may be another one's own title.
      if (!all.has(numbered)) title = numbered;
    }
    taken.add(title);
    return { ...source, title };
  });
}
