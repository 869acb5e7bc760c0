import { regionAt, type Region } from '../../regions/regions.ts';
import {
  endsLikeBusiness,
  itemAt,
  nameEnds,
  sentenceEnd,
  withoutBrackets,
  type Item,
  type Placed,
} from './items.ts';
import { mayBeDenied } from '../meaning.ts';
import { beginsName, isNumbering, namesIn, tailAt, type Tail } from './names.ts';
import { keyOf, type Approach, type EntryPiece, type Held, type Piece } from './piece.ts';
import { readPlace } from './region-place.ts';
import { beginsSentence, isRegions, machineRooms, readRegions, within } from './region-run.ts';
import { Standings } from './standings.ts';
import { wordsAt, type FoldedText, type Span } from './folded-text.ts';
import {
  isDenial,
  isLead,
  isLimit,
  isNumber,
  nameTakesBack,
  takesBackBesideLimits,
  sayingOf,
  takesBack,
  takesBackAll,
} from '../sayings.ts';

/** What may follow a name without making it the name of something else. */
const AFTER_NAME = /^(?:的|等|许可|经营许可)/;

const [STOP, SEMICOLON] = ['。', ';'].map((mark) => mark.charCodeAt(0));

/** Reads a scope once, from left to right: the known names, and between two of them all that is none. */
export class ScopeReader {
  readonly #text: FoldedText;
  readonly #cut: boolean;
  readonly #pieces: Piece[] = [];
  readonly #standings = new Standings();
  /** The entry whose regions come next, and the region that they lie in where one heads them. */
  #owner: EntryPiece | null = null;
  #within: Region | null = null;
  /** The last entry, as long as no regions follow it, and where it ends. */
  #bare: EntryPiece | null = null;
  #bareEnd = -1;
  /** Up to here, no full stop ends a sentence: it need not be looked for again. */
  #noStopBefore = 0;
  /** Where the headings begin that lead up to the next piece. */
  #heading: number | null = null;

  /** @param cut The text may end before its time. */
  constructor(text: FoldedText, cut: boolean) {
    this.#text = text;
    this.#cut = cut;
  }

  read(): readonly Piece[] {
    const end = this.#text.units.length;
    let from = 0;
    let broken = false;
    for (const { name, named, tail } of namesIn(this.#text)) {
      const approach = broken ? null : this.#readGap(from, name.from, true);
      const partOfName = approach?.partOfName === true;
      const start = approach?.from ?? name.from;
      const isKnown = !tail.broken && !partOfName;
      this.#open(start, partOfName ? { from: start, to: name.to } : name, { named, isKnown }, tail);
      from = tail.end;
      broken = tail.broken;
    }
    if (broken) this.#takeBack();
    else this.#readGap(from, end, false);
    this.#standings.textEnds();
    if (this.#heading !== null) this.#unread({ from: this.#heading, to: end });
    else if (this.#cut && this.#pieces.at(-1)?.kind === 'entry') this.#standings.doubtLast();
    return this.#pieces;
  }

  /** @param beforeName Whether a known name stands at `to`; else it is the end of the text. */
  #readGap(from: number, to: number, beforeName: boolean): Approach | null {
    const text = this.#text;
    let approach: Approach | null = null;
    for (let at = from; at < to;) {
      const sentence = this.#owner === null ? at : this.#skipSentence(at, to);
      const item: Item =
        sentence > at ? { from: at, to: sentence, mark: 'none', next: sentence } : itemAt(text, at, to);
      at = item.next;
      const last = at === to && item.mark !== 'separator';
      if (item.from < item.to) {
        const placed: Placed = {
          ...item,
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
    if (this.#owner === null) return this.#takeWords(item);
    const { regions, left, heading, doubt } = readPlace(this.#text, item, sentence);
    const before = this.#owner.regions.at(-1);
    for (const region of regions) this.#owner.regions.push(within(this.#within, region));
    this.#within = heading ?? this.#within;
    if (doubt) this.#doubtPlace(item, before !== undefined && mayBeDenied(before));
    if (left === null) return null;
    this.#owner = null;
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
    if (this.#bare !== null && isLimit(words) && !(item.beforeName && isLead(words))) {
      this.#limit(this.#bare, item);
      return null;
    }
    if (isRegions(this.#text, item)) {
      this.#unread(item);
      return null;
    }
    if (item.mark === 'colon') return this.#takeHeading(item, words);
    if (item.beforeName) return this.#takeLead(item, words);
    if (words !== null && isNumber(words)) {
      this.#heading ??= item.from;
      this.#standings.pointBegins();
    } else if (this.#isName(item) ? isDenial(words) : takesBack(words)) {
      this.#takeBackWith(item, words);
    } else if (item.atEnd && beginsName(this.#text, item)) {
      this.#unread(item);
    } else if (item.atEnd && this.#cut) {
      // A limit or a refusal may have been going to stand there.
      if (this.#bare !== null) this.#standings.doubtLast();
      this.#unread(item);
    } else if (this.#isName(item)) {
      this.#openUnknown(item);
    } else {
      this.#takeRemark(item);
    }
    return null;
  }

  /** Words with a colon. Those that are not understood are a name where regions follow. */
  #takeHeading(item: Placed, words: string | null): Approach | null {
    const saying = sayingOf(words);
    const bare = this.#bareEnd === item.from ? this.#bare : null;
    const named = endsLikeBusiness(this.#text, item);
    const beforeRegions = regionAt(this.#text.units, item.next, this.#text.units.length) !== null;
    this.#bare = null;
    const isName =
      saying === 'neutral' ? named && beforeRegions : saying === 'doubtful' && (named || beforeRegions);
    if (saying === 'doubtful' && bare !== null) {
      this.#makeUnknown(bare, item.to);
      this.#owner = bare;
    } else if (isName) {
      this.#openUnknown(item);
      if (item.beforeName) this.#standings.unsure();
    } else if (beforeRegions && (saying === 'refused' || saying === 'cancelled')) {
      this.#takeBackWith(item, words);
    } else {
      this.#standings.heading(saying);
      this.#heading ??= item.from;
      if (item.beforeName) return { from: item.from, partOfName: false };
    }
    return null;
  }

  /** Words right before a known name: they lead up to it, or are a name of their own, or make it a longer name. */
  #takeLead(item: Placed, words: string | null): Approach | null {
    const { from } = item;
    if (words !== null && isNumber(words)) this.#standings.pointBegins();
    else if (isLead(words)) this.#standings.lead(sayingOf(words));
    else if (endsLikeBusiness(this.#text, item)) {
      this.#openUnknown(item);
      return null;
    } else return { from, partOfName: true };
    return { from, partOfName: false };
  }

  /** Words after a business, or between two, that leave something of it out; regions may follow. */
  #limit(bare: EntryPiece, { from, to, mark, beforeName }: Placed): void {
    const isBracket = this.#text.partner[from] === to - 1;
    (bare.limits ??= []).push(isBracket ? { from: from + 1, to: to - 1 } : { from, to });
    this.#bareEnd = to;
    if (beforeName) this.#standings.unsure();
    if (mark !== 'colon') return;
    this.#owner = bare;
    this.#bare = null;
    this.#bareEnd = -1;
  }

  /** Where words that are not understood stand right before, they may be what is taken back. */
  #takeBackWith(item: Span, words: string | null): void {
    const follows = this.#heading === null && this.#pieces.at(-1)?.kind !== 'unread';
    this.#standings.takeBack(!follows || takesBackAll(words));
    this.#unread(item);
  }

  /** Words that follow a name at once may make it the name of something else: then it is not known. */
  #takeRemark(item: Span): void {
    const abuts = item.from === this.#bareEnd && !isNumbering(this.#text, item.from);
    if (abuts && this.#bare !== null && !AFTER_NAME.test(wordsAt(this.#text, item) ?? ''))
      this.#makeUnknown(this.#bare, item.to);
    else this.#unread(item);
  }

  #makeUnknown(piece: EntryPiece, to: number): void {
    piece.named = null;
    piece.name = { from: piece.name.from, to };
  }

  /** What was opened last cannot be read after all. */
  #takeBack(): void {
    const last = this.#pieces.pop();
    if (last !== undefined) this.#unread({ from: last.start, to: this.#text.units.length });
  }

  #isName(item: Span): boolean {
    return endsLikeBusiness(this.#text, item) && !beginsSentence(this.#text, item.from);
  }

  #openUnknown(item: Item): void {
    let from = item.from;
    for (const end of nameEnds(this.#text, item)) {
      const name = { from, to: withoutBrackets(this.#text, { from, to: end }) };
      this.#open(from, name, null, tailAt(this.#text, name.to, end === item.to ? item.next : end));
      from = end;
    }
  }

  /** What a name and its brackets take back: 停办的上述业务, 信息服务业务（前两项已注销）. */
  #takeBackIn(name: Span, isKnown: boolean, qualifiers: readonly Span[]): void {
    if (!isKnown && nameTakesBack(wordsAt(this.#text, name))) this.#standings.takeBackLast(false);
    for (const span of qualifiers) {
      const words = wordsAt(this.#text, span);
      if (takesBackBesideLimits(words)) this.#standings.takeBackLast(takesBackAll(words));
    }
  }

  #open(from: number, name: Span, held: Held | null, { qualifiers, colon, end }: Tail): void {
    const isKnown = held?.isKnown === true;
    const piece: EntryPiece = {
      kind: 'entry',
      start: this.#heading ?? from,
      named: isKnown ? held.named : null,
      name,
      qualifiers,
      limits: null,
      regions: colon ? [] : qualifiers.flatMap((span) => machineRooms(this.#text, span)),
      standing: 'named',
    };
    this.#standings.opened(piece, keyOf(held), isKnown, colon);
    this.#takeBackIn(name, isKnown, qualifiers);
    this.#pieces.push(piece);
    this.#heading = null;
    this.#owner = colon ? piece : null;
    this.#within = null;
    this.#bare = colon ? null : piece;
    this.#bareEnd = colon ? -1 : end;
  }

  #unread({ from, to }: Span): void {
    this.#standings.notUnderstood();
    const last = this.#pieces.at(-1);
    if (last?.kind === 'unread') last.name = { from: last.name.from, to };
    else {
      const start = this.#heading ?? from;
      this.#pieces.push({ kind: 'unread', start, name: { from: start, to } });
    }
    this.#heading = null;
  }
}
