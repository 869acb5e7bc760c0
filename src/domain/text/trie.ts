/** The UTF-16 units of a text. A {@link Trie} works on them: a long text costs no string on the way. */
export type Units = Uint16Array;

/** The UTF-16 units of a text, one number each. */
export function unitsOf(text: string): Units {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Whether a word stands right before `end`. */
export function endsWith(text: Units, end: number, word: Units): boolean {
  const from = end - word.length;
  if (from < 0) return false;
  for (let i = 0; i < word.length; i++) if (text[from + i] !== word[i]) return false;
  return true;
}

/** A set of UTF-16 units for quick questions: 65,536 bytes, 1 for every unit of the marks, else 0. */
export function unitSet(marks: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (const unit of unitsOf(marks)) set[unit] = 1;
  return set;
}

/** A dictionary that finds the longest of its words at a place of a text, in steps no more than that word is long. */
export class Trie<T> {
  readonly #root: Node<T> = node();
  /** 1 for every unit that a word begins with: most places of a text need no more than this. */
  readonly #initials = new Uint8Array(0x10000);

  /** @param words Of two equal words, the first counts. */
  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) {
      let here = this.#root;
      for (const unit of unitsOf(word)) {
        let child = here.next.get(unit);
        if (child === undefined) here.next.set(unit, (child = node()));
        here = child;
      }
      here.value ??= value;
      this.#initials[word.charCodeAt(0)] = 1;
    }
  }

  /** The longest word that begins at `from` and ends no later than `to`. */
  longestAt(text: Units, from: number, to = text.length): TrieMatch<T> | null {
    if (from >= to || this.#initials[text[from] ?? 0] === 0) return null;
    let found: TrieMatch<T> | null = null;
    let here: Node<T> | undefined = this.#root;
    for (let i = from; i < to; i++) {
      here = here.next.get(text[i] ?? 0);
      if (here === undefined) break;
      if (here.value !== undefined) found = { value: here.value, end: i + 1 };
    }
    return found;
  }

  /** Whether what stands between the places is the beginning of a longer word. */
  isBeginning(text: Units, from: number, to: number): boolean {
    let here: Node<T> | undefined = this.#root;
    for (let i = from; i < to; i++) {
      here = here.next.get(text[i] ?? 0);
      if (here === undefined) return false;
    }
    return here.next.size > 0;
  }
}

/** A word of a {@link Trie} that was found in a text, with the word's value. */
export interface TrieMatch<T> {
  readonly value: T;
  /** The place after the word's last unit. */
  readonly end: number;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | undefined;
}

function node<T>(): Node<T> {
  return { next: new Map(), value: undefined };
}
