import { regionAt } from '../../regions/regions.ts';
import { mayBeDenied } from '../meaning.ts';
import {
  isChange,
  isDenial,
  isExclusion,
  isLead,
  isLimit,
  isNumber,
  isRegionHeading,
  nameTakesBack,
  sayingOf,
  takesBack,
  takesBackAll,
} from '../sayings.ts';
import { followsBlank, wordsAt, type FoldedText, type Span } from './folded-text.ts';
import { endsLikeBusiness, itemAt, sentenceEnd, type Item, type Placed } from './items.ts';
import { beginsName, isNoRemark, isNumbering, namesIn } from './names.ts';
import { PieceBuilder, type Last } from './piece-builder.ts';
import type { Approach, EntryPiece, Piece } from './piece.ts';
import { readPlace } from './region-place.ts';
import { beginsSentence, isRegions, readRegions } from './region-run.ts';
import { ListStandings } from './standings.ts';

/** What may follow a name without making it the name of something else. */
const AFTER_NAME = /^(?:的?(?:经营)?许可|的$|等)/;

const [STOP, SEMICOLON, LIST_MARK] = ['。', ';', '、'].map((mark) => mark.charCodeAt(0));

type Bare = Extract<Last, { kind: 'bare' }>;

/** Reads a scope once, from left to right: the known names, and between two of them all that is none. */
export class ScopeReader {
  readonly #text: FoldedText;
  readonly #cut: boolean;
  readonly #standings = new ListStandings();
  readonly #pieces: PieceBuilder;
  /** Up to here, no full stop ends a sentence: it need not be looked for again. */
  #noStopBefore = 0;

  /** @param cut The text may end before its time. */
  constructor(text: FoldedText, cut: boolean) {
    this.#text = text;
    this.#cut = cut;
    this.#pieces = new PieceBuilder(text, this.#standings);
  }

  /** Reads the scope to its end. To be called once. */
  read(): readonly Piece[] {
    const end = this.#text.units.length;
    let from = 0;
    let broken = false;
    for (const { name, named, tail } of namesIn(this.#text)) {
      const approach = broken ? null : this.#readGap(from, name.from, true);
      const partOfName = approach?.partOfName === true;
      const start = approach?.from ?? name.from;
      const isKnown = !tail.broken && !partOfName;
      this.#pieces.open(start, partOfName ? { from: start, to: name.to } : name, { named, isKnown }, tail);
      from = tail.end;
      broken = tail.broken;
    }
    if (broken) this.#pieces.takeBackLast();
    else this.#readGap(from, end, false);
    this.#standings.textEnds();
    const { heading, lastKind } = this.#pieces;
    if (heading !== null) this.#pieces.unread({ from: heading, to: end });
    else if (this.#cut && lastKind === 'entry') this.#standings.doubtLast();
    return this.#pieces.pieces();
  }

  /** @param beforeName Whether a known name stands at `to`; else it is the end of the text. */
  #readGap(from: number, to: number, beforeName: boolean): Approach | null {
    const text = this.#text;
    let approach: Approach | null = null;
    for (let at = from; at < to;) {
      const sentence = this.#pieces.last.kind === 'awaitsRegions' ? this.#skipSentence(at, to) : at;
      const item: Item =
        sentence > at ? { from: at, to: sentence, mark: 'none', next: sentence } : itemAt(text, at, to);
      at = item.next;
      const last = at === to && item.mark !== 'separator';
      if (item.from < item.to) {
        const placed: Placed = {
          from: item.from,
          to: item.to,
          mark: item.mark,
          next: item.next,
          beforeName: last && beforeName,
          atEnd: last && !beforeName,
          cut: this.#cut,
        };
        approach = this.#take(placed, sentence > item.from);
      }
      if (item.mark === 'separator') this.#separate(text.units[item.to]);
    }
    return approach;
  }

  /** Where a sentence ends that begins in the place of the regions; the place itself where none does. */
  #skipSentence(from: number, to: number): number {
    if (from < this.#noStopBefore || !beginsSentence(this.#text, from)) return from;
    const { end, scanned } = sentenceEnd(this.#text, from, to);
    if (end === from) this.#noStopBefore = scanned;
    return end;
  }

  #take(item: Placed, sentence: boolean): Approach | null {
    const { last } = this.#pieces;
    if (last.kind !== 'awaitsRegions') return this.#takeWords(item);
    const place = readPlace(this.#text, item, sentence);
    const before = last.piece.regions.at(-1);
    this.#pieces.addRegions(place);
    if (place.doubt) this.#doubtPlace(item, before !== undefined && mayBeDenied(before));
    if (place.kind !== 'upTo') return null;
    this.#pieces.close();
    const { left } = place;
    if (left === item.to) return null;
    return this.#takeWords(left === item.from ? item : { ...item, from: left });
  }

  /** What stands in the place of regions may take the business back, and others before it. */
  #doubtPlace(item: Placed, refersBack: boolean): void {
    const words = wordsAt(this.#text, { from: readRegions(this.#text, item).end, to: item.to });
    if (takesBack(words)) this.#standings.takeBackLast(refersBack || takesBackAll(words));
    else this.#standings.doubtLast();
  }

  #separate(mark: number | undefined): void {
    if (mark === STOP) this.#standings.sentenceEnds();
    else if (mark === SEMICOLON) this.#standings.clauseEnds();
  }

  /** Takes words that are no regions: a heading, a lead, a limit, a name that is not known, or what cannot be read. */
  #takeWords(item: Placed): Approach | null {
    const words = wordsAt(this.#text, item);
    const { last } = this.#pieces;
    if (last.kind === 'bare' && isLimit(words) && !(item.beforeName && isLead(words))) {
      this.#pieces.limit(last.piece, item);
      if (item.mark === 'colon') this.#pieces.awaitRegions(last.piece, item.next);
      if (item.beforeName) this.#standings.unsure();
      return null;
    }
    if (isRegions(this.#text, item)) {
      if (last.kind === 'bare' && last.end === item.from && this.#isColumn(last.piece, item)) {
        this.#pieces.awaitRegions(last.piece, item.from);
        return this.#take(item, false);
      }
      this.#pieces.unread(item);
      return null;
    }
    if (item.mark === 'colon') return this.#takeHeading(item, words);
    if (item.beforeName) return this.#takeLead(item, words);
    this.#takeBetween(item, words);
    return null;
  }

  /** Words without a colon that no known name follows. */
  #takeBetween(item: Placed, words: string | null): void {
    const isName = this.#isName(item);
    const { last } = this.#pieces;
    if (last.kind === 'bare' && this.#goesOnLimiting(last, item, words)) {
      this.#pieces.extendLimit(last.piece, item.to);
    } else if (words !== null && isNumber(words)) {
      this.#pieces.lead(item.from);
      this.#standings.pointBegins();
    } else if (
      !isNoRemark(this.#text, item) &&
      (isName ? isDenial(words) || isExclusion(words) : takesBack(words))
    ) {
      this.#takeBackWith(item, words);
    } else if (item.atEnd && beginsName(this.#text, item)) {
      this.#pieces.unread(item);
    } else if (item.atEnd && this.#cut) {
      // A limit or a refusal may have been going to stand there.
      if (last.kind === 'bare') this.#standings.doubtLast();
      this.#pieces.unread(item);
    } else if (isName) {
      this.#pieces.openUnknown(item);
    } else {
      this.#takeRemark(item);
    }
  }

  /** Words with a colon. Those that are not understood are a name where regions follow. */
  #takeHeading(item: Placed, words: string | null): Approach | null {
    const saying = sayingOf(words);
    const { last } = this.#pieces;
    const named = endsLikeBusiness(this.#text, item);
    const beforeRegions = regionAt(this.#text.units, item.next, this.#text.units.length) !== null;
    if (last.kind === 'bare' && beforeRegions && this.#pieces.isAlone && isRegionHeading(words)) {
      this.#pieces.awaitRegions(last.piece, item.next);
      return null;
    }
    this.#pieces.close();
    const isName =
      saying === 'neutral' ? named && beforeRegions : saying === 'doubtful' && (named || beforeRegions);
    if (saying === 'doubtful' && last.kind === 'bare' && last.end === item.from) {
      this.#pieces.makeUnknown(last.piece, item.to);
      this.#pieces.awaitRegions(last.piece, item.next);
    } else if (isName) {
      this.#pieces.openUnknown(item);
      if (item.beforeName) this.#standings.unsure();
    } else if (beforeRegions && (saying === 'refused' || saying === 'cancelled')) {
      this.#takeBackWith(item, words);
    } else {
      if (words !== null && isChange(words)) this.#standings.takeBackLast(false);
      this.#standings.heading(saying);
      this.#pieces.lead(item.from);
      if (item.beforeName) return { from: item.from, partOfName: false };
    }
    return null;
  }

  /** Words right before a known name: they lead up to it, or are a name of their own, or make it a longer name. */
  #takeLead(item: Placed, words: string | null): Approach | null {
    const { from } = item;
    if (words !== null && isNumber(words)) this.#standings.pointBegins();
    else if (isLead(words)) {
      if (isChange(words)) this.#standings.takeBackLast(false);
      this.#standings.lead(sayingOf(words));
    } else if (endsLikeBusiness(this.#text, item)) {
      this.#pieces.openUnknown(item);
      return null;
    } else {
      // 已到期 before a name may be said of what stands before it.
      if (nameTakesBack(words)) this.#standings.takeBackLast(takesBackAll(words));
      return { from, partOfName: true };
    }
    return { from, partOfName: false };
  }

  /** Where words that are not understood stand right before, they may be what is taken back. */
  #takeBackWith(item: Span, words: string | null): void {
    const follows = this.#pieces.heading === null && this.#pieces.lastKind !== 'unread';
    this.#standings.takeBack(!follows || takesBackAll(words));
    this.#pieces.unread(item);
  }

  /** Words that follow a name at once may make it the name of something else: then it is not known. */
  #takeRemark(item: Span): void {
    const { last } = this.#pieces;
    const abuts = last.kind === 'bare' && last.end === item.from && !isNumbering(this.#text, item.from);
    if (abuts && !AFTER_NAME.test(wordsAt(this.#text, item) ?? ''))
      this.#pieces.makeUnknown(last.piece, item.to);
    else this.#pieces.unread(item);
  }

  /** Whether regions stand in a column of their own, from which the colon was lost: 甲业务 全国 乙业务 全国. */
  #isColumn({ regions }: EntryPiece, { from }: Span): boolean {
    return regions.length === 0 && this.#pieces.isReadSoFar && followsBlank(this.#text, from);
  }

  /** Whether an item goes on with a limit before it: each word after 、 is left out, too. */
  #goesOnLimiting(last: Bare, item: Placed, words: string | null): boolean {
    return (
      last.isLimited &&
      last.end === item.from - 1 &&
      this.#text.units[last.end] === LIST_MARK &&
      !(item.atEnd && this.#cut) &&
      !this.#isName(item) &&
      !takesBack(words)
    );
  }

  #isName(item: Span): boolean {
    return endsLikeBusiness(this.#text, item) && !beginsSentence(this.#text, item.from);
  }
}
