/** The last characters of legal forms: 公司, 合伙, 厂, 合作社, and how tradition writes them. Rare in other text. */
const LAST_CHARACTERS = '司厂社伙廠夥';

/** The places in a text where a legal form may end, in order. A native search finds each kind of character. */
export class Anchors {
  readonly #text: string;
  readonly #next: number[] = [];

  constructor(text: string, from: number) {
    this.#text = text;
    for (const character of LAST_CHARACTERS) this.#next.push(found(text.indexOf(character, from)));
  }

  /** The next place before `to`, or -1. */
  next(to: number): number {
    const next = this.#next;
    let first = 0;
    for (let kind = 1; kind < next.length; kind += 1)
      if ((next[kind] ?? 0) < (next[first] ?? 0)) first = kind;
    const place = next[first] ?? to;
    if (place >= to) return -1;
    next[first] = found(this.#text.indexOf(LAST_CHARACTERS.charAt(first), place + 1));
    return place;
  }
}

function found(place: number): number {
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}
