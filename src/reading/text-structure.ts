/** Where something stands in a text, by numbers that mean nothing but "the same" or "another one". */
export interface TextPlace {
  /** Which line it stands on. */
  readonly line: number;
  /** Which paragraph, item of a list or row of a table it stands in. */
  readonly block: number;
  /** Which objects of JSON or code stand around it, the innermost first, as far as no list lies between. */
  readonly objects: readonly number[];
}

/** Two places that are farther apart have nothing in common, in UTF-16 units: a long scope fits between. */
const REACH = 4000;

/** So many objects around one place are told at most: more of them say nothing more. */
const MOST_OBJECTS = 4;

/** So many open brackets are looked through for objects at most, so that no text of brackets takes long. */
const MOST_LEVELS = 16;

/** What follows the bracket that opens an object: `"name":` or `name:`. */
const KEY = /\s*(?:"[^"\n]{0,60}"|'[^'\n]{0,60}'|[\p{L}\p{N}_$]{1,60})\s*:/uy;

/** What an item of a list, or a row of a table, begins with. */
const ITEM =
  /(?:[-+•]\s|\||\d{1,3}(?:[)、]|\.\s)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/uy;

type Level = { readonly kind: 'object'; readonly id: number } | { readonly kind: 'list' | 'block' };

/** Reads a text once, from its beginning on, and tells where in its lines, paragraphs and objects a place is. */
export class TextStructure {
  readonly #text: string;
  readonly #levels: Level[] = [];
  #at = 0;
  #line = 0;
  #block = 0;
  #objects = 0;
  /** Whether something stands on the line already, marks of comments and quotes left aside. */
  #ink = false;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Reads on and tells the place at an offset.
   * @param offset in UTF-16 units; not before that of an earlier call.
   */
  moveTo(offset: number): TextPlace {
    if (offset - this.#at > REACH) this.#skipTo(offset - REACH);
    for (; this.#at < offset; this.#at += 1) this.#step(this.#text.charCodeAt(this.#at));
    return { line: this.#line, block: this.#block, objects: this.#around() };
  }

  #skipTo(offset: number): void {
    this.#at = offset;
    this.#line += 1;
    this.#block += 1;
    this.#levels.length = 0;
  }

  #step(code: number): void {
    switch (code) {
      case 0x0a: // a line feed
        if (!this.#ink) this.#block += 1;
        this.#line += 1;
        this.#ink = false;
        return;
      case 0x20: // a blank
      case 0x09: // a tab
      case 0x0d: // a carriage return
      case 0x2a: // *
      case 0x2f: // /
      case 0x3e: // >
      case 0x23: // #
        return;
      case 0x7b: // {
        this.#levels.push(
          this.#has(KEY, this.#at + 1) ? { kind: 'object', id: (this.#objects += 1) } : { kind: 'block' },
        );
        break;
      case 0x5b: // [
        this.#levels.push({ kind: 'list' });
        break;
      case 0x7d: // }
      case 0x5d: // ]
        this.#levels.pop();
        break;
    }
    if (this.#ink) return;
    this.#ink = true;
    if (this.#has(ITEM, this.#at)) this.#block += 1;
  }

  #has(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at;
    return pattern.test(this.#text);
  }

  #around(): readonly number[] {
    const objects: number[] = [];
    const levels = this.#levels;
    for (let at = levels.length - 1; at >= Math.max(0, levels.length - MOST_LEVELS); at -= 1) {
      const level = levels[at];
      // A list right around it is its own; farther out, it is the list of the objects.
      if (level?.kind === 'list' && objects.length > 0) break;
      if (level?.kind === 'object') objects.push(level.id);
      if (objects.length === MOST_OBJECTS) break;
    }
    return objects;
  }
}
