import type { NamedBusiness } from './business.ts';
import type { ScopeRegion, Standing } from './scope-entry.ts';
import { itemAt, sentenceEnd, type Item } from './scope-items.ts';
import { headingOf, isNumber, leadOf } from './scope-leads.ts';
import { beginsName, isNumbering, namesIn, tailAt, type Span, type Tail } from './scope-names.ts';
import { beginsSentence, looksLikePlace, machineRooms, readRegions, skipRemark } from './scope-regions.ts';
import { plain, written, type FoldedText } from './scope-text.ts';
import { endsWith, unitsOf } from './trie.ts';

/** A piece goes on to where the next one starts. */
export type Piece = EntryPiece | UnreadPiece;

export interface UnreadPiece {
  readonly kind: 'unread';
  readonly start: number;
  name: Span;
}

export interface EntryPiece {
  readonly kind: 'entry';
  readonly start: number;
  named: NamedBusiness | null;
  name: Span;
  readonly qualifiers: readonly Span[];
  readonly regions: ScopeRegion[];
  readonly standing: Standing;
}

/** An item with what comes after it. */
interface Placed extends Item {
  /** A known name follows at once. */
  readonly beforeName: boolean;
  /** The text ends with it. */
  readonly atEnd: boolean;
}

/** What leads up to a known name: from where, and whether it makes it a longer name, one that is not known. */
interface Approach {
  readonly from: number;
  readonly partOfName: boolean;
}

/** What may follow a name without making it the name of something else. */
const AFTER_NAME = /^(?:的|等|许可|经营许可)/;
const AFTER_NAME_LENGTH = 4;

const BUSINESS = unitsOf('业务');

/** Reads a scope once, from left to right: the known names, and between two of them all that is none. */
export class ScopeReader {
  readonly #text: FoldedText;
  readonly #cut: boolean;
  readonly #pieces: Piece[] = [];
  /** The entry whose regions come next. */
  #owner: EntryPiece | null = null;
  /** Where the last entry ends, if no regions follow it. */
  #bareEnd = -1;
  /** Where the headings begin that lead up to the next piece. */
  #heading: number | null = null;
  #standing: Standing = 'named';

  /** @param cut The text may end before its time. */
  constructor(text: FoldedText, cut: boolean) {
    this.#text = text;
    this.#cut = cut;
  }

  read(): readonly Piece[] {
    let from = 0;
    let broken = false;
    for (const { name, named, tail } of namesIn(this.#text)) {
      const approach = broken ? null : this.#readGap(from, name.from, true);
      const partOfName = approach?.partOfName === true;
      const start = approach?.from ?? name.from;
      const known = tail.broken || partOfName ? null : named;
      this.#open(start, partOfName ? { from: start, to: name.to } : name, known, tail);
      from = tail.end;
      broken = tail.broken;
    }
    if (broken) this.#takeBack();
    else this.#readGap(from, this.#text.units.length, false);
    if (this.#heading !== null) this.#unread({ from: this.#heading, to: this.#text.units.length });
    return this.#pieces;
  }

  /** @param beforeName Whether a known name stands at `to`; else it is the end of the text. */
  #readGap(from: number, to: number, beforeName: boolean): Approach | null {
    let approach: Approach | null = null;
    for (let at = from; at < to;) {
      const sentence =
        this.#owner !== null && beginsSentence(this.#text, at) ? sentenceEnd(this.#text, at, to) : at;
      const item: Item =
        sentence > at ? { from: at, to: sentence, mark: 'none', next: sentence } : itemAt(this.#text, at, to);
      at = item.next;
      if (item.from === item.to) continue;
      const last = at === to && item.mark !== 'separator';
      const placed = { ...item, beforeName: last && beforeName, atEnd: last && !beforeName };
      const left =
        this.#owner === null ? placed : this.#takeRegions(this.#owner, placed, sentence > item.from);
      if (left !== null && left.from < left.to) approach = this.#takeWords(left);
    }
    return approach;
  }

  /** Takes the regions that an item begins with; what is left of it, `null` where nothing is. */
  #takeRegions(owner: EntryPiece, item: Placed, sentence: boolean): Placed | null {
    const text = this.#text;
    const { from, to } = item;
    const run = readRegions(text, item);
    if (run.end > from) {
      const remark = skipRemark(text, { from: run.end, to });
      if (remark > run.end) {
        owner.regions.push({ region: null, raw: written(text, from, remark) });
        return remark < to ? this.#leave(item, remark) : null;
      }
      if (run.end === to && item.mark !== 'colon') {
        // 吉林 at a cut may have been going to be 吉林市, a city, and not the province.
        if (item.atEnd && this.#cut && !run.full) return this.#leave(item, from);
        owner.regions.push(...run.regions);
        return null;
      }
      if (run.full && !looksLikePlace(text, item)) {
        if (item.atEnd && this.#cut && !beginsName(text, { from: run.end, to }))
          return this.#leave(item, from);
        owner.regions.push(...run.regions);
        return this.#leave(item, run.end);
      }
    }
    if (!sentence && this.#isNoRegion(item)) return this.#leave(item, from);
    if (item.beforeName && leadOf(plain(text, from, to)) !== null) return this.#leave(item, from);
    owner.regions.push({ region: null, raw: written(text, from, to) });
    return null;
  }

  /** Whether an item in the place of a region, and not a known one, is something else than an unknown region. */
  #isNoRegion(item: Placed): boolean {
    if (item.mark === 'colon') return true;
    if (item.beforeName) return !looksLikePlace(this.#text, item);
    return (item.atEnd && (this.#cut || beginsName(this.#text, item))) || this.#endsLikeBusiness(item);
  }

  /** Ends the regions: what begins at `from` is something else. */
  #leave(item: Placed, from: number): Placed {
    this.#owner = null;
    return { ...item, from };
  }

  /** Takes words that are no regions: a heading, a lead, a name that is not known, or what cannot be read. */
  #takeWords(item: Placed): Approach | null {
    const text = this.#text;
    const { from, to } = item;
    if (item.mark === 'colon') {
      const heading = headingOf(plain(text, from, to), this.#endsLikeBusiness(item));
      if (heading === null) {
        this.#openUnknown(item);
        return null;
      }
      this.#standing = heading.standing ?? this.#standing;
      this.#heading ??= from;
      return item.beforeName ? { from, partOfName: false } : null;
    }
    if (item.beforeName) {
      const lead = leadOf(plain(text, from, to));
      this.#standing = lead?.standing ?? this.#standing;
      return { from, partOfName: lead === null };
    }
    if (isNumber(plain(text, from, to))) this.#heading ??= from;
    else if (item.atEnd && (this.#cut || beginsName(text, item))) this.#unread(item);
    else if (this.#endsLikeBusiness(item) && !beginsSentence(text, from)) this.#openUnknown(item);
    else this.#takeRemark(item);
    return null;
  }

  /** Words that follow a name at once may make it the name of something else: then it is not known. */
  #takeRemark(item: Span): void {
    const { from, to } = item;
    const last = this.#pieces.at(-1);
    const abuts = from === this.#bareEnd && last?.kind === 'entry' && !isNumbering(this.#text, from);
    if (abuts && !AFTER_NAME.test(plain(this.#text, from, Math.min(to, from + AFTER_NAME_LENGTH)))) {
      last.named = null;
      last.name = { from: last.name.from, to };
    } else {
      this.#unread(item);
    }
  }

  /** What was opened last cannot be read after all. */
  #takeBack(): void {
    const last = this.#pieces.pop();
    if (last !== undefined) this.#unread({ from: last.start, to: this.#text.units.length });
  }

  #openUnknown(item: Item): void {
    const name = { from: item.from, to: this.#withoutBrackets(item) };
    this.#open(item.from, name, null, tailAt(this.#text, name.to, item.next));
  }

  #open(from: number, name: Span, named: NamedBusiness | null, { qualifiers, colon, end }: Tail): void {
    const start = this.#heading ?? from;
    const regions = colon ? [] : qualifiers.flatMap((span) => machineRooms(this.#text, span));
    const piece: EntryPiece = {
      kind: 'entry',
      start,
      named,
      name,
      qualifiers,
      regions,
      standing: this.#standing,
    };
    this.#pieces.push(piece);
    this.#heading = null;
    this.#owner = colon ? piece : null;
    this.#bareEnd = colon ? -1 : end;
  }

  #unread({ from, to }: Span): void {
    const last = this.#pieces.at(-1);
    if (last?.kind === 'unread') last.name = { from: last.name.from, to };
    else {
      const start = this.#heading ?? from;
      this.#pieces.push({ kind: 'unread', start, name: { from: start, to } });
    }
    this.#heading = null;
  }

  #endsLikeBusiness(span: Span): boolean {
    const end = this.#withoutBrackets(span);
    return end > span.from + BUSINESS.length && endsWith(this.#text.units, end, BUSINESS);
  }

  /** Where a name ends that may have brackets after it. */
  #withoutBrackets({ from, to }: Span): number {
    let end = to;
    for (;;) {
      const opening = this.#text.partner[end - 1] ?? -1;
      if (opening <= from || opening >= end) return end;
      end = opening;
    }
  }
}
