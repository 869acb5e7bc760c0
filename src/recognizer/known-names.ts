import { foldWidth, isBlank } from './fold.ts';
import { HashSet } from './hash-set.ts';
import { keyOfName } from './left-edge.ts';

/** Longer strings are no names, in UTF-16 units. */
export const LONGEST_KNOWN = 160;

/** What a text puts into one name, in UTF-16 units: two lines' ends with their indentations. */
const LONGEST_BREAKS = 48;

const FIRST_CAPACITY = 1024;

/**
 * Exact names that are known already, some hundred thousand of them: an automaton that tells the longest that begins
 * at a place of a text. Brackets and letters count the same in both widths; blanks, one line's end and comment stars
 * inside a name are passed over. Branches of the automaton that lead to one name only are not spelt out.
 */
export class KnownNames {
  /** As the automaton compares them. */
  readonly #names: string[] = [];
  /** The same as they are registered. */
  readonly #registered: string[] = [];
  readonly #keys = new HashSet();
  #longest = 0;
  readonly #isFirst = new Uint8Array(0x10000);
  /** Open addressing: the node and the character that lead to a node (> 0) or to the one name left (~ its index). */
  #from = new Int32Array(FIRST_CAPACITY);
  #by = new Uint16Array(FIRST_CAPACITY);
  #to = new Int32Array(FIRST_CAPACITY);
  #edges = 0;
  /** By node: the index of the name that ends there, or -1. */
  readonly #ends: number[] = [-1, -1];

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  /** No name is longer in a text than this, in UTF-16 units, with all that the text puts into it. */
  get reach(): number {
    return this.#longest + LONGEST_BREAKS;
  }

  get size(): number {
    return this.#names.length;
  }

  /** Takes in one more name; one of a single character, or of more than {@link LONGEST_KNOWN}, is none. */
  add(name: string): void {
    const folded = fold(name);
    if (folded.length < 2 || folded.length > LONGEST_KNOWN) return;
    if (!this.#insert(folded)) return;
    this.#registered.push(name);
    this.#longest = Math.max(this.#longest, name.length);
    this.#isFirst[folded.charCodeAt(0)] = 1;
    const key = keyOfName(name);
    if (key !== undefined) this.#keys.add(key);
  }

  /** Whether a company with this key is known. */
  has(key: number): boolean {
    return this.#keys.has(key);
  }

  /** The longest known name that begins at this place of the text: where it ends, and how it is registered. */
  at(text: string, start: number): { readonly end: number; readonly value: string } | undefined {
    if (this.#isFirst[foldWidth(text.charCodeAt(start))] !== 1) return undefined;
    let node = 1;
    let longest: { readonly end: number; readonly value: string } | undefined;
    const last = Math.min(text.length, start + this.reach);
    for (let at = start; at < last; at = next(text, at + 1)) {
      const to = this.#to[this.#slot(node, foldWidth(text.charCodeAt(at)))] ?? 0;
      if (to === 0) break;
      if (to < 0) {
        const end = restEnd(text, at, this.#names[~to] ?? '', this.#depth(text, start, at));
        if (end > 0 && end <= last && isWhole(text, start, end))
          longest = { end, value: this.#registered[~to] ?? '' };
        break;
      }
      node = to;
      const name = this.#registered[this.#ends[node] ?? -1];
      if (name !== undefined && isWhole(text, start, at + 1)) longest = { end: at + 1, value: name };
    }
    return longest;
  }

  #depth(text: string, start: number, at: number): number {
    let depth = 1;
    for (let place = start; place < at; place = next(text, place + 1)) depth += 1;
    return depth;
  }

  /** `false` where the name is there already. */
  #insert(name: string): boolean {
    let node = 1;
    for (let depth = 0; depth < name.length; depth += 1) {
      const slot = this.#slot(node, name.charCodeAt(depth));
      const to = this.#to[slot] ?? 0;
      if (to > 0) {
        node = to;
        continue;
      }
      if (to === 0) {
        this.#names.push(name);
        this.#put(slot, node, name.charCodeAt(depth), ~(this.#names.length - 1));
        return true;
      }
      const other = this.#names[~to] ?? '';
      if (other === name) return false;
      // Two names from here on: the one that had the branch for itself moves one character down.
      node = this.#ends.push(other.length === depth + 1 ? ~to : -1) - 1;
      this.#to[slot] = node;
      if (other.length > depth + 1) {
        const code = other.charCodeAt(depth + 1);
        this.#put(this.#slot(node, code), node, code, to);
      }
    }
    if (this.#ends[node] !== -1) return false;
    this.#ends[node] = this.#names.push(name) - 1;
    return true;
  }

  /** The place in the table of an edge, or the free one where it belongs. */
  #slot(node: number, code: number): number {
    const mask = this.#to.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7;
    for (slot &= mask; this.#to[slot] !== 0; slot = (slot + 1) & mask)
      if (this.#from[slot] === node && this.#by[slot] === code) break;
    return slot;
  }

  #put(slot: number, node: number, code: number, to: number): void {
    this.#from[slot] = node;
    this.#by[slot] = code;
    this.#to[slot] = to;
    this.#edges += 1;
    if (this.#edges * 2 > this.#to.length) this.#grow();
  }

  #grow(): void {
    const [from, by, to] = [this.#from, this.#by, this.#to];
    const capacity = to.length * 2;
    this.#from = new Int32Array(capacity);
    this.#by = new Uint16Array(capacity);
    this.#to = new Int32Array(capacity);
    to.forEach((target, old) => {
      if (target === 0) return;
      const [node, code] = [from[old] ?? 0, by[old] ?? 0];
      const slot = this.#slot(node, code);
      this.#from[slot] = node;
      this.#by[slot] = code;
      this.#to[slot] = target;
    });
  }
}

function fold(name: string): string {
  let folded = '';
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (!isBlank(code)) folded += String.fromCharCode(foldWidth(code));
  }
  return folded;
}

/** Where the rest of a name ends that agrees with the text up to `depth`, or -1 where the text goes on otherwise. */
function restEnd(text: string, last: number, name: string, depth: number): number {
  let at = last;
  for (let index = depth; index < name.length; index += 1) {
    at = next(text, at + 1);
    if (foldWidth(text.charCodeAt(at)) !== name.charCodeAt(index)) return -1;
  }
  return at + 1;
}

/** The next character of a name: not a blank, a star or the only line's end between two. */
function next(text: string, from: number): number {
  let lines = 0;
  for (let at = from; at < from + 24; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 && (lines += 1) > 1) return from;
    if (!isBlank(code)) return at;
  }
  return from;
}

/** Letters and digits at an edge of a name are not part of a longer word. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    !(isWord(text.charCodeAt(start)) && isWord(text.charCodeAt(start - 1))) &&
    !(isWord(text.charCodeAt(end - 1)) && isWord(text.charCodeAt(end)))
  );
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
