/** 业务范围: what a licence allows, read from the vendor's one run of text. */
import { isAbove } from '../catalogue/catalogue.ts';
import type { Scope, ScopeEntry } from './entry.ts';
import { businessKey, isUncoded } from './meaning.ts';
import type { EntryPiece } from './reading/piece.ts';
import { ScopeReader } from './reading/reader.ts';
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
      regions: piece.regions,
      standing: piece.standing,
      raw,
    };
  });
  return { entries, rest: count === 0 ? text : text.slice(placeOf(count)) };
}

function spans({ qualifiers, limits }: EntryPiece): readonly Span[] {
  return limits === null ? qualifiers : [...qualifiers, ...limits];
}

/** The businesses that a scope plainly says are licensed. */
export function licensedEntries({ entries }: Pick<Scope, 'entries'>): readonly ScopeEntry[] {
  return entries.filter(({ standing }) => standing === 'named');
}

/** A business by its code in the catalogue, where it has one, and as the text names it. */
export function codedName({ business, name }: Pick<ScopeEntry, 'business' | 'name'>): string {
  return business === null ? name : `${business.code} ${name}`;
}

/** A business that a scope lists, in words for a table. */
export interface ListedBusiness {
  /** Code, name and limits, e.g. `B25 信息服务业务（仅限互联网信息服务）`. */
  readonly text: string;
  /** The business is known, and the text plainly says that it is licensed, and nowhere anything else. */
  readonly certain: boolean;
}

/** The businesses that a scope lists as licensed. */
export interface BusinessList {
  readonly businesses: readonly ListedBusiness[];
  /** Whether no other may be licensed: the text was not cut, and nothing at its end is left unread. */
  readonly complete: boolean;
}

/** What a scope lists as licensed, each once: what it refuses, cancels or leaves out is not there. */
export function listedBusinesses({ entries, rest }: Scope): BusinessList {
  const contradicted = new Set(
    entries.flatMap((entry) => (entry.standing !== 'named' && isKnown(entry) ? businessKey(entry) : [])),
  );
  const isContradicted = (key: string): boolean =>
    contradicted.has(key) || [...contradicted].some((other) => isAbove(other, key) || isAbove(key, other));
  const listed = new Map<string, ListedBusiness>();
  for (const entry of entries) {
    const { qualifiers, standing } = entry;
    if (standing !== 'named' && standing !== 'doubtful') continue;
    const text = codedName(entry) + qualifiers.map((qualifier) => `（${qualifier}）`).join('');
    const certain = isKnown(entry) && !isContradicted(businessKey(entry));
    if (certain || !listed.has(text)) listed.set(text, { text, certain });
  }
  const text = entries.map(({ raw }) => raw).join('') + rest;
  return { businesses: [...listed.values()], complete: rest.trim() === '' && !mayBeCut(text) };
}

function isKnown({ business, name }: ScopeEntry): boolean {
  return business !== null || isUncoded(name);
}

const UNREAD = { business: null, whole: false, qualifiers: [], regions: [], standing: 'doubtful' } as const;
