/** What a person types as needs: read, and completed while it is typed. */
import { businessByCode } from '../catalogue/catalogue.ts';
import { partById } from './parts.ts';
import {
  findNeedWord,
  foldTyped,
  needWords,
  type NeedCandidate,
  type NeedTarget,
  type NeedWord,
} from './words.ts';

/** What one of the typed words means. */
export type TypedNeed =
  | { readonly kind: 'one'; readonly text: string; readonly target: NeedTarget }
  /** The word may mean any of these, and only the person who typed it knows which. */
  | { readonly kind: 'several'; readonly text: string; readonly candidates: readonly NeedCandidate[] }
  | { readonly kind: 'unknown'; readonly text: string };

/** Something that may go on what was typed. */
export interface Suggestion {
  /** The whole text of the field with the suggestion taken. */
  readonly text: string;
  /** What is put in place of the word at the end of it. */
  readonly word: string;
  readonly targets: readonly NeedTarget[];
}

const SEPARATOR = /[\s,，、;；+/]/u;

const MAX_SUGGESTIONS = 8;

const BEGINNING = 1;
const MAX_RANK = 3;

/** What words mean that are typed one after the other. Names may hold separators, as 卫星转发器出租、出售业务 does. */
export function readNeeds(text: string): readonly TypedNeed[] {
  return wordsOf(text).map(({ from, to }): TypedNeed => {
    const typed = text.slice(from, to);
    const word = findNeedWord(typed);
    if (word === null) return { kind: 'unknown', text: typed };
    return word.kind === 'name'
      ? { kind: 'one', text: typed, target: word.target }
      : { kind: 'several', text: typed, candidates: word.candidates };
  });
}

/**
 * A text with what is needed in the place of a word that may mean several things, by a name that means nothing else; behind
 * the text where the word does not stand there.
 */
export function withNeed(text: string, word: string, needed: string): string {
  const place = wordsOf(text).find(({ from, to }) => text.slice(from, to) === word);
  return place === undefined
    ? `${text} ${needed}`.trim()
    : text.slice(0, place.from) + needed + text.slice(place.to);
}

/** What is typed for a business or a part and means nothing else: its code, or the name of the part. */
export function needName(target: NeedTarget): string {
  return target.part === null ? target.code : targetName(target);
}

/** What was typed for certain, each once, in the order of the text. */
export function certainTargets(typed: readonly TypedNeed[]): readonly NeedTarget[] {
  const targets = typed.flatMap((one) => (one.kind === 'one' ? [one.target] : []));
  return [...new Map(targets.map((target) => [`${target.code} ${target.part ?? ''}`, target])).values()];
}

/** What the word at the end of a text may be going to be, the nearest first; none where nothing is typed. */
export function suggestions(text: string): readonly Suggestion[] {
  const words = wordsOf(text).slice(-MAX_WORDS);
  if (words.at(-1)?.to !== text.length) return [];
  // A name may hold separators: what was typed of it stands here as several words.
  for (const { from } of words) {
    const isLast = from === words.at(-1)?.from;
    const found = completionsOf(text, from, isLast ? MAX_RANK : BEGINNING);
    if (found.length > 0) return found;
  }
  return [];
}

/** What may stand from a place on, as near to what is typed there as `maxRank` or nearer. */
function completionsOf(text: string, from: number, maxRank: number): readonly Suggestion[] {
  const typed = foldTyped(text.slice(from));
  const found = INDEX.flatMap(({ key, name, word }) => {
    const rank = rankOf(typed, key, name);
    return rank === null || rank > maxRank ? [] : [{ word, rank, length: key.length }];
  });
  const seen = new Set<string>();
  return found
    .toSorted(
      (one, other) =>
        one.rank - other.rank || one.length - other.length || (one.word.word < other.word.word ? -1 : 1),
    )
    .filter(({ word }) => {
      // A plain word must not hide the name of what it may mean: that needs no further choice.
      const targets = targetsOf(word).map(({ code, part }) => `${code} ${part ?? ''}`);
      const meaning = [word.kind, ...targets].join();
      return !seen.has(meaning) && seen.add(meaning);
    })
    .slice(0, MAX_SUGGESTIONS)
    .map(({ word }) => ({
      text: text.slice(0, from) + word.word,
      word: word.word,
      targets: targetsOf(word),
    }));
}

/** The name of a business or a part as the catalogue and licences have it. */
export function targetName({ code, part }: NeedTarget): string {
  return (part === null ? null : partById(part)?.name) ?? businessByCode(code)?.name ?? code;
}

interface Indexed {
  readonly key: string;
  /** The name of what it means, folded. */
  readonly name: string;
  readonly word: NeedWord;
}

const INDEX: readonly Indexed[] = Array.from(needWords, ([key, word]) => ({
  key,
  name: word.kind === 'name' ? foldTyped(targetName(word.target)) : '',
  word,
}));

/** How near a word is to what is typed: 0 the word itself, 1 a beginning of it, 2 a part, 3 a part of its name. */
function rankOf(typed: string, key: string, name: string): number | null {
  if (key === typed) return 0;
  if (key.startsWith(typed)) return 1;
  if (key.includes(typed)) return 2;
  return name.includes(typed) ? 3 : null;
}

function targetsOf(word: NeedWord): readonly NeedTarget[] {
  return word.kind === 'name' ? [word.target] : word.candidates;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The longest names that are known, and where none is, what stands up to the next separator. */
function wordsOf(text: string): readonly Span[] {
  const words: Span[] = [];
  for (let at = 0; at < text.length;) {
    if (SEPARATOR.test(text.charAt(at))) {
      at++;
      continue;
    }
    const to = knownEnd(text, at) ?? nextSeparator(text, at);
    words.push({ from: at, to });
    at = to;
  }
  return words;
}

/** Where the longest known name ends that begins at a place and ends at a separator, in no more than a few words. */
function knownEnd(text: string, from: number): number | null {
  let found: number | null = null;
  for (let end = nextSeparator(text, from), words = 0; words < MAX_WORDS; words++) {
    const isWord = end > from && !SEPARATOR.test(text.charAt(end - 1));
    if (isWord && findNeedWord(text.slice(from, end)) !== null) found = end;
    if (end >= text.length) break;
    end = nextSeparator(text, end + 1);
  }
  return found;
}

/** The name of most words holds fewer separators. */
const MAX_WORDS = 4;

function nextSeparator(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (SEPARATOR.test(text.charAt(i))) return i;
  return text.length;
}
