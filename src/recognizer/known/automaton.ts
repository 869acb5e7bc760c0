const FIRST_EDGES = 1024;
const FIRST_NODES = 1024;

/** The node where no word has begun. */
export const ROOT = 1;
const NONE = 0;

/**
 * The automaton of Aho and Corasick: reads a text once, one step a character, and tells at each which words end there. It
 * takes words at any time. What leads to one word only is spelt out when a text first goes there, and so are the links
 * to the longest suffix that begins another word: most of a hundred thousand words never costs a node.
 */
export class Automaton {
  readonly #words: string[] = [];
  /** Open addressing: the node and the character that lead to a node (> 0) or to the one word left (~ its index). */
  #from = new Int32Array(FIRST_EDGES);
  #by = new Uint16Array(FIRST_EDGES);
  #to = new Int32Array(FIRST_EDGES);
  #edges = 0;
  /** By node: the one before it, the character between, how many characters lead there, the word that ends there or -1. */
  #parents = new Int32Array(FIRST_NODES);
  #characters = new Uint16Array(FIRST_NODES);
  #depths = new Uint16Array(FIRST_NODES);
  #ends = new Int32Array(FIRST_NODES).fill(-1);
  /** By node: the node of its longest suffix, and the nearest of these where a word ends or -1; 0 where not looked for. */
  #suffixes = new Int32Array(FIRST_NODES);
  #shorter = new Int32Array(FIRST_NODES);
  #nodes = ROOT + 1;
  /** Whether words came after links had been made. */
  #stale = false;

  /** The index of a new word, which is not empty; `undefined` where it is there already. */
  add(word: string): number | undefined {
    let node = ROOT;
    for (let depth = 0; depth < word.length; depth += 1) {
      const slot = this.#slot(node, word.charCodeAt(depth));
      const to = this.#to[slot] ?? NONE;
      if (to > 0) node = to;
      else if (to === NONE) {
        this.#stale = true;
        this.#put(slot, node, word.charCodeAt(depth), ~this.#words.length);
        return this.#words.push(word) - 1;
      } else if (this.#words[~to] === word) return undefined;
      else node = this.#spell(slot);
    }
    if ((this.#ends[node] ?? -1) >= 0) return undefined;
    this.#stale = true;
    this.#ends[node] = this.#words.length;
    return this.#words.push(word) - 1;
  }

  /** Where a character leads from a node. */
  step(node: number, code: number): number {
    if (this.#stale) this.#forgetLinks();
    for (let at = node; ; at = this.#suffix(at)) {
      const next = this.#child(at, code);
      if (next !== NONE) return next;
      if (at === ROOT) return ROOT;
    }
  }

  /** How many characters lead from the root to a node. */
  depth(node: number): number {
    return this.#depths[node] ?? 0;
  }

  /** The index of the word that a node spells, or -1. */
  word(node: number): number {
    return this.#ends[node] ?? -1;
  }

  /** The node of the longest word that ends where a node does and is shorter than what it spells, or -1. */
  shorter(node: number): number {
    if (this.#stale) this.#forgetLinks();
    const known = this.#shorter[node] ?? NONE;
    if (known !== NONE) return known;
    let at = this.#suffix(node);
    while (at !== ROOT && this.word(at) < 0) at = this.#suffix(at);
    return (this.#shorter[node] = at === ROOT ? -1 : at);
  }

  #suffix(node: number): number {
    const known = this.#suffixes[node] ?? NONE;
    if (known !== NONE) return known;
    const parent = this.#parents[node] ?? ROOT;
    const suffix =
      node === ROOT || parent === ROOT ? ROOT : this.step(this.#suffix(parent), this.#characters[node] ?? 0);
    return (this.#suffixes[node] = suffix);
  }

  #forgetLinks(): void {
    this.#suffixes.fill(NONE);
    this.#shorter.fill(NONE);
    this.#stale = false;
  }

  #child(node: number, code: number): number {
    const slot = this.#slot(node, code);
    const to = this.#to[slot] ?? NONE;
    return to < 0 ? this.#spell(slot) : to;
  }

  /** Makes the node that an edge to a word's rest leads to; the rest moves one character down. */
  #spell(slot: number): number {
    const rest = this.#to[slot] ?? NONE;
    const parent = this.#from[slot] ?? ROOT;
    const node = this.#node(parent, this.#by[slot] ?? 0);
    this.#to[slot] = node;
    const word = this.#words[~rest] ?? '';
    const depth = this.depth(node);
    if (word.length === depth) this.#ends[node] = ~rest;
    else this.#put(this.#slot(node, word.charCodeAt(depth)), node, word.charCodeAt(depth), rest);
    return node;
  }

  #node(parent: number, code: number): number {
    const node = this.#nodes;
    this.#nodes += 1;
    if (this.#nodes > this.#depths.length) this.#growNodes();
    this.#parents[node] = parent;
    this.#characters[node] = code;
    this.#depths[node] = this.depth(parent) + 1;
    return node;
  }

  #growNodes(): void {
    const size = 2 * this.#depths.length;
    const grown = <T extends Int32Array | Uint16Array>(larger: T, old: T): T => {
      larger.set(old);
      return larger;
    };
    this.#parents = grown(new Int32Array(size), this.#parents);
    this.#characters = grown(new Uint16Array(size), this.#characters);
    this.#depths = grown(new Uint16Array(size), this.#depths);
    this.#ends = grown(new Int32Array(size).fill(-1), this.#ends);
    this.#suffixes = grown(new Int32Array(size), this.#suffixes);
    this.#shorter = grown(new Int32Array(size), this.#shorter);
  }

  /** The place in the table of an edge, or the free one where it belongs. */
  #slot(node: number, code: number): number {
    const mask = this.#to.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7;
    for (slot &= mask; this.#to[slot] !== NONE; slot = (slot + 1) & mask)
      if (this.#from[slot] === node && this.#by[slot] === code) break;
    return slot;
  }

  #put(slot: number, node: number, code: number, to: number): void {
    this.#from[slot] = node;
    this.#by[slot] = code;
    this.#to[slot] = to;
    this.#edges += 1;
    if (this.#edges * 2 > this.#to.length) this.#growEdges();
  }

  #growEdges(): void {
    const [from, by, to] = [this.#from, this.#by, this.#to];
    const capacity = to.length * 2;
    this.#from = new Int32Array(capacity);
    this.#by = new Uint16Array(capacity);
    this.#to = new Int32Array(capacity);
    to.forEach((target, old) => {
      if (target === NONE) return;
      const [node, code] = [from[old] ?? 0, by[old] ?? 0];
      const slot = this.#slot(node, code);
      this.#from[slot] = node;
      this.#by[slot] = code;
      this.#to[slot] = target;
    });
  }
}
