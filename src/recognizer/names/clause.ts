import { unitSet } from '../../domain/text/trie.ts';
import type { Form } from '../text/legal-form.ts';
import { KANA } from '../text/symbols.ts';
import { UNITS } from '../learnt/weights.ts';
import type { Window } from '../text/window.ts';
import { firstCandidate } from './left-edge.ts';

/** Words that begin a clause, and no name: a party to a contract with what joins it to another, an adverb with a preposition. */
const OPENINGS: ReadonlySet<string> = new Set([
  ...pairs('甲乙丙丁我贵对双供需买卖', '与和同向由对将').map(([party, joint]) => `${party}方${joint}`),
  ...Array.from('与和同向由对将', (joint) => `本院${joint}`),
  ...pairs('现拟兹已曾均并', '向由与对将就为').map(([adverb, preposition]) => adverb + preposition),
]);
const BEGINS_OPENING = unitSet([...OPENINGS].map((opening) => opening.charAt(0)).join(''));

const JOINTS = unitSet('与和');
/** What a clause has before the first of two that are joined, as in 由甲与乙. */
const PREPOSITIONS = unitSet('由与向和给从被');
/** Single characters that stand before 与 and 和 without being a part of a name: pronouns, adverbs, administrations. */
const BEFORE_JOINT = unitSet(
  '我你您他她它其该此本各双再又并曾后将且须应可均已现拟才还即欲先故因若如则经兹省市县区州国',
);

/** How much better a beginning behind 与 or 和 may be than one before it, in units of the table. */
const MOST_LEAD = 3 * UNITS;

/** What tells how much better the chosen beginning is than others. */
interface Leads {
  lead(index: number, form: Form): number;
}

/**
 * Where a name begins in running text, where another beginning was chosen that a clause cannot have: with 甲方与 in the
 * name, or with a character before 与 that is left over, as in 由旅|与帆. The chosen symbol otherwise.
 */
export function settledInClause(
  window: Window,
  index: number,
  { form, bodyAt }: { readonly form: Form; readonly bodyAt: number },
  edge: Leads,
): number {
  if (index < 0) return index;
  const behind = window.length - 1 - openingLength(window);
  if (index > behind) return bestUpTo(window, behind, { form, bodyAt }, edge);
  const joined = index + 2;
  return isLeftOver(window, joined) && edge.lead(joined, form) < MOST_LEAD ? joined : index;
}

function bestUpTo(
  window: Window,
  last: number,
  { form, bodyAt }: { readonly form: Form; readonly bodyAt: number },
  edge: Leads,
): number {
  let best = last;
  for (let k = last - 1; k >= firstCandidate(window, bodyAt); k -= 1)
    if (edge.lead(k, form) < edge.lead(best, form)) best = k;
  return best;
}

/** How many symbols at the left end of the window are words that begin a clause and no name. */
export function openingLength({ symbols, length }: Window): number {
  const first = symbols[length - 1] ?? 0;
  if (BEGINS_OPENING[first] !== 1) return 0;
  const two = String.fromCharCode(first, symbols[length - 2] ?? 0);
  if (OPENINGS.has(two)) return 2;
  return OPENINGS.has(two + String.fromCharCode(symbols[length - 3] ?? 0)) ? 3 : 0;
}

/** Whether a symbol is a single character between a clause's beginning, or a preposition, and 与 or 和. */
function isLeftOver({ symbols, starts, length }: Window, at: number): boolean {
  if (at >= length || JOINTS[symbols[at - 1] ?? 0] !== 1 || starts[at] !== 1) return false;
  const symbol = symbols[at] ?? 0;
  if (symbol <= KANA || BEFORE_JOINT[symbol] === 1) return false;
  return at === length - 1 || PREPOSITIONS[symbols[at + 1] ?? 0] === 1;
}

function pairs(some: string, others: string): (readonly [string, string])[] {
  return Array.from(some).flatMap((one) => Array.from(others, (other) => [one, other] as const));
}
