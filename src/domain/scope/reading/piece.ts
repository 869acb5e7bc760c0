import type { NamedBusiness } from '../../catalogue/business.ts';
import type { ScopeRegion, Standing } from '../entry.ts';
import type { Span } from './folded-text.ts';

/** A stretch of a scope, which goes on to where the next one starts. */
export type Piece = EntryPiece | UnreadPiece;

/** A stretch of a scope that could not be read. */
export interface UnreadPiece {
  readonly kind: 'unread';
  readonly start: number;
  name: Span;
}

/** A stretch of a scope that names a business, with what is said of it and where it is licensed. */
export interface EntryPiece {
  readonly kind: 'entry';
  readonly start: number;
  named: NamedBusiness | null;
  name: Span;
  /** In brackets right after the name. */
  readonly qualifiers: readonly Span[];
  /** Said after it without brackets; most entries have none, and no list for them. */
  limits: Span[] | null;
  readonly regions: ScopeRegion[];
  standing: Standing;
}

/** What leads up to a known name: from where, and whether it makes it a longer name, one that is not known. */
export interface Approach {
  readonly from: number;
  readonly partOfName: boolean;
}

/** A name of the catalogue that a name has in it, or is. */
export interface Held {
  readonly named: NamedBusiness | null;
  readonly isKnown: boolean;
}

/** The one key of all names that the catalogue has no code for. */
const UNCODED = '-';

/** The one key of all names of a business, e.g. `B25`; `null` where no name of the catalogue is held. */
export function heldKey(held: Held | null): string | null {
  return held === null ? null : (held.named?.business.code ?? UNCODED);
}
