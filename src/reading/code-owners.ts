import { foldCompanyName } from '../domain/company/company-name.ts';
import type { Mention } from '../recognizer/mention.ts';
import { isQuery } from './mention-query.ts';
import { TextStructure, type TextPlace } from './text-structure.ts';

/** The company that a code most likely belongs to, by what stands around the code in a text. */
export interface CodeOwner {
  /** The company's name as the text has it. */
  readonly name: string;
  /** Whether no careful reader would doubt it: asking for the name and for the code would pay twice for one company. */
  readonly sure: boolean;
  /** The code surely belongs to another name as well, so that it is neither's: then never sure. Left out where it does not. */
  readonly isContested?: true;
}

/** The owners of a text's codes, by the value of the code. A code that is missing belongs to no name in the text. */
export type CodeOwners = ReadonlyMap<string, CodeOwner>;

/**
 * Notes whose a code is, beside what is noted already: who is sure comes before who is not, whichever is noted first, and a
 * code that two names are sure of belongs to neither.
 */
export function noteOwner(owners: Map<string, CodeOwner>, code: string, owner: CodeOwner): void {
  const known = owners.get(code);
  if (known?.isContested === true) return;
  if (known?.sure !== true) {
    if (!known || owner.sure || owner.isContested === true) owners.set(code, owner);
    return;
  }
  const isOther = owner.sure && !isSameName(owner.name, known.name);
  if (isOther || owner.isContested === true)
    owners.set(code, { name: known.name, sure: false, isContested: true });
}

function isSameName(one: string, other: string): boolean {
  return one === other || foldCompanyName(one) === foldCompanyName(other);
}

/** Outside of JSON, a name that is farther from a code than this may well be another company's; in UTF-16 units. */
const NEAR = 400;

/** The end of a text that says in so many words that a company's code follows. */
const LABEL =
  /(?:信用代码|机构代码|代码证?|注册号|登记证?号|税号|识别号|code|uscc|registration|reg)[a-z\s.]{0,12}(?:为|是|no\.?|number)?["'”’*_`\s：:=（(]*$/iu;

/** A gap between a name and a code that holds nothing but breaks, brackets and marks; not what parts a table's cells. */
const ADJACENT = /^[\s、，：:；。*_`>"'“”（(）)·/#-]*$/u;

type Basis = 'place' | 'label' | 'adjacent' | 'doubt';

interface Tie {
  readonly code: Mention;
  readonly name: Mention;
  readonly basis: Basis;
}

interface Placed {
  readonly mention: Mention;
  /** A name may run over lines: what follows it is on the line of its end. */
  readonly begin: TextPlace;
  readonly end: TextPlace;
}

/**
 * Ties each credit code and registration number of a text to the name that it belongs to: that of the same JSON object,
 * else of the same line, else the nearest one before it in its paragraph. Yields now and then: others may have their
 * turn.
 * @param mentions of the text, in order.
 */
export function* codeOwners(mentions: readonly Mention[], text: string): Generator<undefined, CodeOwners> {
  const relevant = mentions.filter((mention) => mention.kind === 'company' || isQuery(mention));
  if (!relevant.some(({ kind }) => kind !== 'company')) return new Map();
  const structure = new TextStructure(text);
  const placed: Placed[] = [];
  for (const [index, mention] of relevant.entries()) {
    if (index % WALKED_AT_ONCE === WALKED_AT_ONCE - 1) yield;
    const begin = structure.moveTo(mention.start);
    placed.push({ mention, begin, end: structure.moveTo(mention.end) });
  }
  const following = yield* followingNames(placed);
  return yield* resolved(yield* ties(placed, following, text));
}

/** So many mentions are placed between two pauses: the text around each is walked through, some thousand characters. */
const WALKED_AT_ONCE = 16;

/** Whether to pause behind the mention with this index: 256 of them take a millisecond or two. */
function isPause(index: number): boolean {
  return index % 256 === 255;
}

/** For each place, the next name behind it, then the next name in each of its objects, the innermost first. */
function* followingNames(
  placed: readonly Placed[],
): Generator<undefined, readonly (readonly (Placed | undefined)[])[]> {
  const inObject = new Map<number, Placed>();
  let next: Placed | undefined;
  const following: (readonly (Placed | undefined)[])[] = [];
  for (const [index, each] of placed.toReversed().entries()) {
    if (isPause(index)) yield;
    following.push([next, ...each.begin.objects.map((object) => inObject.get(object))]);
    if (each.mention.kind !== 'company') continue;
    next = each;
    const [own] = each.begin.objects;
    if (own !== undefined) inObject.set(own, each);
  }
  return following.reverse();
}

function* ties(
  placed: readonly Placed[],
  following: readonly (readonly (Placed | undefined)[])[],
  text: string,
): Generator<undefined, readonly Tie[]> {
  const found: Tie[] = [];
  const inObject = new Map<number, Placed>();
  const taken = new Map<string, string>();
  let before: Placed | undefined;
  for (const [index, each] of placed.entries()) {
    if (isPause(index)) yield;
    if (each.mention.kind === 'company') {
      before = each;
      const [own] = each.begin.objects;
      if (own !== undefined) inObject.set(own, each);
      continue;
    }
    const [next, ...nextIn] = following[index] ?? [];
    const objects = each.begin.objects.map((object, at) => [inObject.get(object), nextIn[at]]);
    const tie = tieOf(each, { before, next, objects, text, taken });
    if (!tie) continue;
    found.push(tie);
    const slot = slotOf(tie);
    taken.set(slot, taken.get(slot) ?? tie.code.value);
  }
  return found;
}

interface Around {
  readonly before: Placed | undefined;
  readonly next: Placed | undefined;
  /** The names before and behind it in its objects, the innermost first. */
  readonly objects: readonly (readonly (Placed | undefined)[])[];
  readonly text: string;
  readonly taken: ReadonlyMap<string, string>;
}

function tieOf(placed: Placed, { before, next, objects, text, taken }: Around): Tie | undefined {
  const { mention: code, begin, end } = placed;
  const isFree = (name: Mention): boolean => (taken.get(slotOf({ code, name })) ?? code.value) === code.value;
  /** The first name that has no other such code already. With none, whose code it is can only be guessed. */
  const among = (names: readonly (Placed | undefined)[]): Tie | undefined => {
    const possible = names.filter((name) => name !== undefined).map(({ mention }) => mention);
    const free = possible.find(isFree);
    const [first] = possible;
    return free ? { code, name: free, basis: 'place' } : first && { code, name: first, basis: 'doubt' };
  };
  if (objects.length > 0) return among(objects.find((names) => names.some((name) => name)) ?? []);
  const onLine = among([
    before?.end.line === begin.line ? before : undefined,
    next?.begin.line === end.line ? next : undefined,
  ]);
  if (onLine) return isNear(onLine) ? onLine : { ...onLine, basis: 'doubt' };
  const near = before && isNear({ code, name: before.mention }) ? before : undefined;
  const gap = near ? text.slice(near.mention.end, code.start) : '';
  const isLabelled = LABEL.test(gap.slice(-40));
  if (near?.end.block === begin.block) {
    const adjacent = ADJACENT.test(gap.replace(/[0-9A-Z]{15,18}/gu, '')) ? 'adjacent' : 'doubt';
    const labelled = isFree(near.mention) ? 'label' : 'doubt';
    return { code, name: near.mention, basis: isLabelled ? labelled : adjacent };
  }
  if (next?.begin.block === end.block && isNear({ code, name: next.mention }))
    return { code, name: next.mention, basis: 'doubt' };
  return near && isLabelled ? { code, name: near.mention, basis: 'doubt' } : undefined;
}

function isNear({ code, name }: Pick<Tie, 'code' | 'name'>): boolean {
  return Math.max(code.start - name.end, name.start - code.end) <= NEAR;
}

/** What one company has one of: its credit code, or its registration number. */
function slotOf({ code, name }: Pick<Tie, 'code' | 'name'>): string {
  return `${code.kind} ${foldCompanyName(name.value)}`;
}

/** The owners by the ties. Several codes below one name, none with a label, are a list of companies, not that one's. */
function* resolved(found: readonly Tie[]): Generator<undefined, CodeOwners> {
  const codes = new Map<string, Set<string>>();
  for (const [index, tie] of found.entries()) {
    if (isPause(index)) yield;
    const slot = slotOf(tie);
    codes.set(slot, (codes.get(slot) ?? new Set()).add(tie.code.value));
  }
  const owners = new Map<string, CodeOwner>();
  for (const [index, tie] of found.entries()) {
    if (isPause(index)) yield;
    const { code, name, basis } = tie;
    const sure = basis === 'adjacent' ? codes.get(slotOf(tie))?.size === 1 : basis !== 'doubt';
    noteOwner(owners, code.value, { name: name.value, sure });
  }
  return owners;
}
