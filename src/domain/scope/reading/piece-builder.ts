import type { Region } from '../../regions/regions.ts';
import { nameTakesBack, takesBackAll, takesBackBesideLimits } from '../sayings.ts';
import { wordsAt, type FoldedText, type Span } from './folded-text.ts';
import type { ScopeRegion } from '../entry.ts';
import { nameEnds, withoutBrackets, type Item } from './items.ts';
import { tailAt, type Tail } from './names.ts';
import { heldKey, type EntryPiece, type Held, type Piece } from './piece.ts';
import { regionsIn } from './region-bracket.ts';
import { machineRooms, within } from './region-run.ts';
import type { RegionPlace } from './region-place.ts';
import type { ListStandings } from './standings.ts';

/** What the text stands at: what comes next may belong to the last entry. */
export type Last =
  /** Regions follow the entry; `within` is the region that they lie in where one heads them. */
  | {
      readonly kind: 'awaitsRegions';
      readonly piece: EntryPiece;
      readonly within: Region | null;
      /** Where the entry's regions begin in the text. */
      readonly start: number;
    }
  /** No regions follow the entry, which ends at `end`; limits may. */
  | { readonly kind: 'bare'; readonly piece: EntryPiece; readonly end: number; readonly isLimited: boolean }
  | { readonly kind: 'none' };

const NONE: Last = { kind: 'none' };

/** Builds the pieces of a scope from left to right, each from where the one before it ends. */
export class PieceBuilder {
  readonly #text: FoldedText;
  readonly #standings: ListStandings;
  readonly #pieces: Piece[] = [];
  #last: Last = NONE;
  #hasUnread = false;
  /** Where the headings begin that lead up to the next piece. */
  #heading: number | null = null;

  constructor(text: FoldedText, standings: ListStandings) {
    this.#text = text;
    this.#standings = standings;
  }

  /** What the text stands at: whether what comes next may belong to the last entry. */
  get last(): Last {
    return this.#last;
  }

  /** Whether all that stands before could be read. */
  get isReadSoFar(): boolean {
    return this.#heading === null && !this.#hasUnread;
  }

  /** Whether the last entry is in no list with one before it that has no regions either. */
  get isAlone(): boolean {
    const before = this.#pieces.at(-2);
    return before === undefined || (before.kind === 'entry' && before.regions.length > 0);
  }

  /** The kind of the last piece, `null` before the first. */
  get lastKind(): Piece['kind'] | null {
    return this.#pieces.at(-1)?.kind ?? null;
  }

  /** Where the headings begin that lead up to the next piece; `null` where there are none. */
  get heading(): number | null {
    return this.#heading;
  }

  /** Words that belong to the next piece begin at a place, if none before them do. */
  lead(from: number): void {
    this.#heading ??= from;
  }

  /**
   * A business begins, with the brackets and the colon after its name.
   *
   * @param held `null` for a name that has none of the catalogue in it.
   */
  open(from: number, name: Span, held: Held | null, { qualifiers, colon, end }: Omit<Tail, 'broken'>): void {
    const isKnown = held?.isKnown === true;
    if (isKnown && this.#repeats(name, held)) {
      this.#limitColumn({ qualifiers, colon, end });
      return;
    }
    const parted = colon || qualifiers.length === 0 ? null : this.#parted(qualifiers);
    const piece: EntryPiece = {
      kind: 'entry',
      start: this.#heading ?? from,
      named: isKnown ? held.named : null,
      name,
      qualifiers: parted?.qualifiers ?? qualifiers,
      limits: null,
      regions: parted?.regions ?? [],
      standing: 'named',
    };
    this.#standings.opened(piece, heldKey(held), isKnown, colon);
    this.#takeBackIn(name, isKnown, qualifiers);
    this.#pieces.push(piece);
    this.#heading = null;
    this.#last = colon
      ? { kind: 'awaitsRegions', piece, within: null, start: end }
      : { kind: 'bare', piece, end, isLimited: false };
  }

  /** An item that is one name, or several with brackets, none of which is known. */
  openUnknown(item: Item): void {
    let from = item.from;
    for (const end of nameEnds(this.#text, item)) {
      const name = { from, to: withoutBrackets(this.#text, { from, to: end }) };
      this.open(from, name, null, tailAt(this.#text, name.to, end === item.to ? item.next : end));
      from = end;
    }
  }

  /** What stands here cannot be read; what cannot be read either right before is one piece with it. */
  unread({ from, to }: Span): void {
    this.#standings.notUnderstood();
    this.#hasUnread = true;
    const last = this.#pieces.at(-1);
    if (last?.kind === 'unread') last.name = { from: last.name.from, to };
    else {
      const start = this.#heading ?? from;
      this.#pieces.push({ kind: 'unread', start, name: { from: start, to } });
    }
    this.#heading = null;
  }

  /** What was opened last cannot be read after all, nor what follows. */
  takeBackLast(): void {
    const last = this.#pieces.pop();
    if (last !== undefined) this.unread({ from: last.start, to: this.#text.units.length });
  }

  /** Regions, or what stands in their place, for the entry that awaits them. */
  addRegions(place: RegionPlace): void {
    if (this.#last.kind !== 'awaitsRegions') return;
    const { piece, within: outer } = this.#last;
    for (const region of place.regions) piece.regions.push(within(outer, region));
    if (place.kind === 'heading') this.#last = { ...this.#last, within: place.heading };
  }

  /** Words after a business, without brackets around them or with, that leave something of it out. */
  limit(piece: EntryPiece, { from, to }: Span): void {
    const isBracket = this.#text.partner[from] === to - 1;
    (piece.limits ??= []).push(isBracket ? { from: from + 1, to: to - 1 } : { from, to });
    this.#last = { kind: 'bare', piece, end: to, isLimited: true };
  }

  /** Words that go on with the last limit, as 乙 in 不含甲、乙. */
  extendLimit(piece: EntryPiece, to: number): void {
    const limit = piece.limits?.pop();
    if (limit !== undefined) piece.limits?.push({ from: limit.from, to });
    this.#last = { kind: 'bare', piece, end: to, isLimited: true };
  }

  /** The words that follow an entry make its name another one, which is not known. */
  makeUnknown(piece: EntryPiece, to: number): void {
    piece.named = null;
    piece.name = { from: piece.name.from, to };
  }

  /** The regions of an entry begin at a place. */
  awaitRegions(piece: EntryPiece, start: number): void {
    this.#last = { kind: 'awaitsRegions', piece, within: null, start };
  }

  /** What follows does not belong to the last entry. */
  close(): void {
    this.#last = NONE;
  }

  /** All pieces built so far, in the order of the text. */
  pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** Whether a name stands at once in the place of the regions of the same business: bureaus print limits so. */
  #repeats(name: Span, held: Held): boolean {
    const last = this.#last;
    if (last.kind !== 'awaitsRegions' || last.piece.regions.length > 0 || last.piece.named === null)
      return false;
    return held.named?.business === last.piece.named.business && last.start === name.from;
  }

  /** What the column of regions says of the business itself, as in 甲业务：甲业务（不含乙）. */
  #limitColumn({ qualifiers, colon, end }: Omit<Tail, 'broken'>): void {
    if (this.#last.kind !== 'awaitsRegions') return;
    const { piece } = this.#last;
    (piece.limits ??= []).push(...qualifiers);
    this.#takeBackIn(piece.name, true, qualifiers);
    this.#last = colon
      ? { kind: 'awaitsRegions', piece, within: null, start: end }
      : { kind: 'bare', piece, end, isLimited: false };
  }

  /** The brackets of a name that no regions follow: a bracket that holds regions and nothing else is its regions. */
  #parted(brackets: readonly Span[]): Pick<EntryPiece, 'qualifiers' | 'regions'> {
    const qualifiers: Span[] = [];
    const regions: ScopeRegion[] = [];
    for (const bracket of brackets) {
      const named = regionsIn(this.#text, bracket);
      if (named === null) qualifiers.push(bracket);
      regions.push(...(named ?? machineRooms(this.#text, bracket)));
    }
    return { qualifiers, regions };
  }

  /** What a name and its brackets take back: 停办的上述业务, 信息服务业务（前两项已注销）. */
  #takeBackIn(name: Span, isKnown: boolean, qualifiers: readonly Span[]): void {
    if (!isKnown && nameTakesBack(wordsAt(this.#text, name))) this.#standings.takeBackLast(false);
    for (const span of qualifiers) {
      const words = wordsAt(this.#text, span);
      if (takesBackBesideLimits(words)) this.#standings.takeBackLast(takesBackAll(words));
    }
  }
}
