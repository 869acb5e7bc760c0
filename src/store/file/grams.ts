import { hash } from 'node:crypto';

/**
 * Text for the full-text index, which knows words only: each pair of neighbouring characters becomes one word, so
 * that a part of a name is a run of words ("phrase"); each character is a word as well. A word starts with a mark of
 * the realm: what belongs to another realm costs a search nothing.
 */

/** Enough for any name; more would only make the question to the index long. */
const LONGEST = 64;

/** The names of a company as the words that the index finds them by, each with the mark of its realm. */
export function gramsOf(realm: string, names: readonly string[]): string {
  const mark = markOf(realm);
  // The bare mark between two names keeps a phrase from running on from one into the next.
  const phrases = names.flatMap((name) => [...pairs(mark, Array.from(name)), mark]);
  const characters = Array.from(new Set(names.join('')), (character) => mark + codes([character]));
  return [...phrases, ...characters].join(' ');
}

/** The question to the index for names that hold this text; `undefined` where the text is empty. */
export function gramsQuery(realm: string, text: string): string | undefined {
  const mark = markOf(realm);
  const characters = Array.from(text).slice(0, LONGEST);
  if (characters.length === 0) return undefined;
  const words = characters.length === 1 ? [mark + codes(characters)] : pairs(mark, characters);
  return `"${words.join(' ')}"`;
}

function pairs(mark: string, characters: readonly string[]): readonly string[] {
  return characters.slice(1).map((_, at) => mark + codes(characters.slice(at, at + 2)));
}

/** Letters and digits only, each character's end marked, so that one is never the beginning of another. */
function codes(characters: readonly string[]): string {
  return characters.map((character) => `${(character.codePointAt(0) ?? 0).toString(16)}z`).join('');
}

function markOf(realm: string): string {
  return `${hash('sha1', realm).slice(0, 6)}x`;
}
