import { Automaton, ROOT } from './automaton.ts';
import { foldWidth, isBlank } from '../text/fold.ts';
import { HashSet } from './hash-set.ts';
import { keyOfName } from '../names/left-edge.ts';

/** The longest text that is taken for a name, in UTF-16 units. */
export const LONGEST_KNOWN = 160;

/** What a text puts into one name, in UTF-16 units: two lines' ends with their indentations. */
const LONGEST_BREAKS = 48;

/** A power of two above the length of every name. */
const PLACES = 256;

/** A known name in a text, as it is registered. */
export interface KnownName {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/**
 * Exact names that are known already, some hundred thousand of them. Brackets and letters count the same in both widths;
 * blanks, one line's end and comment stars inside a name are passed over.
 */
export class KnownNames {
  /** Holds the names folded, as texts are compared with them. */
  readonly #automaton = new Automaton();
  /** The names as they are registered, by their index in the automaton. */
  readonly #registered: string[] = [];
  readonly #keys = new HashSet();
  readonly #isFirst = new Uint8Array(0x10000);
  #longest = 0;

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  /** How many names are known. */
  get size(): number {
    return this.#registered.length;
  }

  /** The most UTF-16 units that a name takes in a text, with all that the text puts into it. */
  get reach(): number {
    return this.#longest + LONGEST_BREAKS;
  }

  /** Takes in one more name; one of a single character, or of more than {@link LONGEST_KNOWN}, is none. */
  add(name: string): void {
    const folded = fold(name);
    if (folded.length < 2 || folded.length > LONGEST_KNOWN) return;
    if (this.#automaton.add(folded) === undefined) return;
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

  /**
   * The names that begin between two places of a text, in the order of their ends; at each end the longest. They may
   * overlap. Gives control back after so many characters.
   */
  *find(text: string, from: number, to: number, portion: number): Generator<undefined, KnownName[]> {
    const found: KnownName[] = [];
    const places = new Int32Array(PLACES);
    const last = Math.min(text.length, to + this.reach);
    let node = ROOT;
    let count = 0;
    let pause = from + portion;
    const startOf = (characters: number) => places[(count - characters) % PLACES] ?? 0;
    for (let at = Math.max(0, from); at < last; at = node === ROOT ? at + 1 : next(text, at + 1)) {
      if (at >= pause) {
        yield;
        pause = at + portion;
      }
      const code = foldWidth(text.charCodeAt(at));
      if (node === ROOT && this.#isFirst[code] !== 1) {
        if (at >= to) break;
        continue;
      }
      places[count % PLACES] = at;
      count += 1;
      node = this.#automaton.step(node, code);
      const name = this.#endingAt(text, node, at + 1, startOf);
      if (name !== undefined && name.start < to) found.push(name);
    }
    return found;
  }

  /** @param startOf where so many characters before the end stand in the text. */
  #endingAt(
    text: string,
    node: number,
    end: number,
    startOf: (characters: number) => number,
  ): KnownName | undefined {
    const automaton = this.#automaton;
    for (
      let at = automaton.word(node) < 0 ? automaton.shorter(node) : node;
      at > 0;
      at = automaton.shorter(at)
    ) {
      const start = startOf(automaton.depth(at));
      const value = this.#registered[automaton.word(at)];
      if (value !== undefined && end - start <= this.reach && isWhole(text, start, end))
        return { start, end, value };
    }
    return undefined;
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
