/** 业务范围: what a licence allows, read from the vendor's one run of text. */
import type { Scope, ScopeEntry, ScopeRegion } from './entry.ts';
import type { EntryPiece } from './reading/piece.ts';
import { ScopeReader } from './reading/reader.ts';
import { settleCounts } from './reading/region-counts.ts';
import { settleNamesakes } from './reading/shared-names.ts';
import { foldText, written, type Span } from './reading/folded-text.ts';

/** The vendor's field has this many characters (reference, `Scope`): a text as long may have been cut. */
const FIELD_LENGTH = 1024;

/** Whether the text may have been longer than the vendor's field: then businesses and regions may be missing. */
export function mayBeCut(text: string): boolean {
  return text.length >= FIELD_LENGTH;
}

/**
 * Splits a scope: businesses with `：` and regions, one after the other with nothing between them, or bare lists.
 * Nothing is lost or invented: the `raw` of all entries and then `rest` are the text, unit for unit. Takes time
 * in proportion to the length of the text, whatever it holds. What cannot be told for certain is left raw.
 */
export function parseScope(text: string): Scope {
  const folded = foldText(text);
  const pieces = new ScopeReader(folded, mayBeCut(text)).read();
  const count = pieces.findLastIndex(({ kind }) => kind === 'entry') + 1;
  const placeOf = (index: number): number => {
    const piece = pieces[index];
    return index === 0 ? 0 : piece === undefined ? text.length : (folded.at[piece.start] ?? text.length);
  };
  const entries = pieces.slice(0, count).map((piece, index): ScopeEntry => {
    const raw = text.slice(placeOf(index), placeOf(index + 1));
    const name = written(folded, piece.name.from, piece.name.to);
    if (piece.kind === 'unread') return { ...UNREAD, name, raw };
    return {
      business: piece.named?.business ?? null,
      whole: piece.named?.whole ?? false,
      name,
      qualifiers: spans(piece).map(({ from, to }) => written(folded, from, to)),
      regions: settled(piece),
      standing: piece.standing,
      raw,
    };
  });
  return { entries, rest: count === 0 ? text : text.slice(placeOf(count)) };
}

/** The regions of an entry; where each is named by its full name, there is nothing to settle. */
function settled({ regions, named }: EntryPiece): readonly ScopeRegion[] {
  if (regions.every(({ region, raw }) => raw === region?.name)) return regions;
  return settleNamesakes(settleCounts(regions), named?.business ?? null);
}

function spans({ qualifiers, limits }: EntryPiece): readonly Span[] {
  return limits === null ? qualifiers : [...qualifiers, ...limits];
}

const UNREAD = { business: null, whole: false, qualifiers: [], regions: [], standing: 'doubtful' } as const;
