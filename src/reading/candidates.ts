import { foldCompanyName } from '../domain/company/company-name.ts';
import type { Mention } from '../recognizer/mention.ts';
import { noteOwner, type CodeOwner, type CodeOwners } from './code-owners.ts';
import { isQuery, isUndecidedMention } from './mention-query.ts';
import { ownedRows, type TableRow } from './table-rows.ts';

/** What one place of a text or a table asks for. */
export interface FoundQuery {
  /** What to ask the vendor for: a name, a credit code or a registration number. */
  readonly query: string;
  /** Whether it looks like a company of its own: what does not is offered, and not ticked. */
  readonly sure: boolean;
  /** The company in the source whose code this may be: asking for both may pay twice for one. */
  readonly mayBelongTo?: string;
  /** Whether it is a code from another column of its row, where the chosen one names nobody. */
  readonly beside?: true;
}

/** A company of a text or a table that may be asked for. */
export interface Candidate extends FoundQuery {
  /** How often the source has it; at least 1. */
  readonly count: number;
}

/**
 * The companies that a text mentions, each once, in the text's order. A code that belongs to a name in the text is left
 * out: the company is asked for by its name. Yields every millisecond or two, for others to have their turn.
 * @param mentions of the text, in order.
 * @param owners whose the text's codes are.
 */
export function* candidatesOf(
  mentions: readonly Mention[],
  owners: CodeOwners,
): Generator<undefined, readonly Candidate[]> {
  const candidates = new Candidates();
  for (const [index, mention] of mentions.entries()) {
    if (index % 256 === 255) yield;
    const found = foundBy(mention, owners);
    if (found) candidates.add(found);
  }
  return candidates.all;
}

/**
 * What one mention asks for.
 * @returns `undefined` where it cannot be looked up, or is the code of a name that is asked for.
 */
export function foundBy(mention: Mention, owners: CodeOwners): FoundQuery | undefined {
  if (!isQuery(mention)) return undefined;
  const { kind, value: query } = mention;
  const found = { query, sure: mention.doubtful !== true && !isUndecidedMention(mention) };
  return kind === 'company' ? found : unlessOwned(found, owners);
}

/** What was found, with the name that it may belong to; `undefined` where it surely belongs to one. */
function unlessOwned<T extends FoundQuery>(found: T, owners: CodeOwners): T | undefined {
  const owner = owners.get(found.query);
  if (!owner) return found;
  return owner.sure ? undefined : { ...found, sure: false, mayBelongTo: owner.name };
}

/** The companies of one of several sources. */
export interface SourceCompanies {
  readonly candidates: readonly Candidate[];
  /** Whose the codes of the source are. */
  readonly owners: CodeOwners;
  /** What each row of the table asks for; none where the source is a text. */
  readonly rows: readonly TableRow[];
}

/**
 * The companies of several sources, each once, in the order of the sources. Whose a code of a text is in one source, it is in
 * all: else a company that one source names, and a text gives the code of, would be asked for twice. What stands in a row of
 * a table is asked for as it stands in that table, whatever another source says of it. Yields every millisecond or two, for
 * others to have their turn.
 */
export function* candidatesOfAll(
  sources: readonly SourceCompanies[],
): Generator<undefined, Omit<SourceCompanies, 'owners'>> {
  const owners = new Map<string, CodeOwner>();
  let done = 0;
  for (const source of sources) {
    for (const [code, owner] of source.owners) {
      if ((done += 1) % 256 === 0) yield;
      noteOwner(owners, code, owner);
    }
  }
  const candidates = new Candidates();
  const rows: TableRow[] = [];
  for (const source of sources) {
    const own = source.rows.length > 0 ? source.owners : owners;
    for (const candidate of source.candidates) {
      if ((done += 1) % 256 === 0) yield;
      const found = unlessOwned(candidate, own);
      if (found) candidates.add(found, found.count);
    }
    for (const row of yield* ownedRows(source.rows, own)) rows.push(row);
  }
  return { candidates: candidates.all, rows };
}

/**
 * Collects companies to ask for, each once, in the order in which they were first added. Brackets of both widths and
 * other spellings of a name count as the same. One place that looks like a company of its own is enough to be sure.
 */
export class Candidates {
  readonly #byKey = new Map<string, Candidate>();

  /**
   * Adds a company, or adds to how often it was found.
   * @param count how often it was found this time.
   */
  add(found: FoundQuery, count = 1): void {
    const key = foldCompanyName(found.query);
    const known = this.#byKey.get(key);
    const { beside, ...rest } = known ?? { ...found, count: 0 };
    this.#byKey.set(key, {
      ...rest,
      count: rest.count + count,
      sure: rest.sure || found.sure,
      // Found in the chosen column as well, it is no longer only beside it.
      ...(beside === true && found.beside === true ? { beside } : {}),
    });
  }

  /** The companies so far, in the order in which they were first added. */
  get all(): readonly Candidate[] {
    return [...this.#byKey.values()];
  }
}
