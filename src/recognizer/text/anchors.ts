/** The last characters of legal forms: 公司, 厂, 合作社, 合伙, and how tradition writes them. Rare in other text. */
const LAST_CHARACTERS = '司厂社伙廠夥';

/** Behind every place. */
const NONE = 0x7fffffff;

/** The places in a part of a text where a legal form may end, in order. A native search finds each kind of character. */
export class Anchors {
  readonly #part: string;
  readonly #from: number;
  readonly #next = new Int32Array(LAST_CHARACTERS.length);

  constructor(text: string, from: number, to: number) {
    this.#part = text.slice(from, to);
    this.#from = from;
    for (let kind = 0; kind < LAST_CHARACTERS.length; kind += 1) this.#search(kind, 0);
  }

  /** The next place, or -1. */
  next(): number {
    const next = this.#next;
    let first = 0;
    for (let kind = 1; kind < next.length; kind += 1)
      if ((next[kind] ?? 0) < (next[first] ?? 0)) first = kind;
    const place = next[first] ?? NONE;
    if (place === NONE) return -1;
    this.#search(first, place + 1);
    return this.#from + place;
  }

  #search(kind: number, from: number): void {
    const place = this.#part.indexOf(LAST_CHARACTERS.charAt(kind), from);
    this.#next[kind] = place < 0 ? NONE : place;
  }
}
