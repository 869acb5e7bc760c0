import { isOlder, type Answer, type SearchPages } from '../answer.ts';

/**
 * Which answer the user wants. `onlyStored`: a stored one, whatever its age, or none: never a call. `stored`: a stored
 * one serves where there is one, whatever its age. `current`: only one that is not older than the user's settings allow. `fresh`: the vendor is asked
 * again.
 */
export type Mode = 'onlyStored' | 'stored' | 'current' | 'fresh';

/** The way to the answer of a question, as far as what is stored decides it. */
export type Way<T> =
  /** The question was answered. Where the answer is older than the settings allow, only some modes are content with it. */
  | { readonly kind: 'stored'; readonly answer: Answer<T>; readonly isOlder: boolean }
  /** A later page was asked for that is there already or that the vendor does not have: what is stored is all there is. */
  | { readonly kind: 'loaded'; readonly answer: Answer<T> }
  /** The page that follows what is stored: a call, in the words of the stored answer. */
  | { readonly kind: 'nextPage'; readonly query: string; readonly pageIndex: number }
  /** Nothing is stored that answers it: a call, which begins at the first page. */
  | { readonly kind: 'unknown' };

/**
 * The way to a page of a search, as far as what is stored decides it.
 * @param stored the stored answer to the search, whatever its age.
 * @param pageIndex the page that is wanted, from 1.
 */
export function wayToPage(stored: Answer<SearchPages> | undefined, pageIndex: number): Way<SearchPages> {
  if (!stored || pageIndex <= 1) return wayTo(stored);
  const { query, nextPage } = stored.value;
  return nextPage === pageIndex ? { kind: 'nextPage', query, pageIndex } : { kind: 'loaded', answer: stored };
}

/**
 * The way to the answer of a question, as far as what is stored decides it.
 * @param stored the stored answer to the question, whatever its age.
 */
export function wayTo<T>(stored: Answer<T> | undefined): Way<T> {
  if (!stored) return { kind: 'unknown' };
  return { kind: 'stored', answer: stored, isOlder: isOlder(stored.provenance) };
}

/** The stored answer that is given in this mode instead of a call; `undefined` where none is. */
export function servedBy<T>(way: Way<T>, mode: Mode): Answer<T> | undefined {
  switch (way.kind) {
    case 'stored': {
      const serves = mode === 'onlyStored' || mode === 'stored' || (mode === 'current' && !way.isOlder);
      return serves ? way.answer : undefined;
    }
    case 'loaded':
      return way.answer;
    case 'nextPage':
    case 'unknown':
      return undefined;
  }
}

/** Whether asking would be a call. Every price on screen, every list and the service itself go by this alone. */
export function isCall(way: Way<unknown>, mode: Mode): boolean {
  return mode !== 'onlyStored' && servedBy(way, mode) === undefined;
}
