import type * as vscode from 'vscode';
import { codeOwners, type CodeOwners } from '../reading/code-owners.ts';
import type { KnownNames } from '../recognizer/known/known-names.ts';
import type { Mention } from '../recognizer/mention.ts';
import { Recognizer, type Recognized } from '../recognizer/recognizer.ts';
import type { StatedNames } from '../recognizer/stated-names.ts';
import { neighbourhood } from './neighbourhood.ts';
import { inTurns } from '../tables/turns.ts';

/** A mention and where it is in its document. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly range: vscode.Range;
}

/** What a whole text mentions, the names that it states clearly, and whose the codes in it are. */
export interface ReadText extends Recognized {
  readonly owners: CodeOwners;
}

/** Finds what a text mentions, with the names that are known at the time. The recogniser is made at first use. */
export class Mentions {
  readonly #known: () => KnownNames;
  #recognizer: Recognizer | undefined;

  constructor(known: () => KnownNames) {
    this.#known = known;
  }

  /** What a document mentions at a place. Reads only what is near. @param stated what the whole document states. */
  at(document: vscode.TextDocument, place: vscode.Position, stated?: StatedNames): PlacedMention | undefined {
    const { text, offset, range } = neighbourhood(document, place);
    const mention = this.#made.mentionAt(text, offset, { known: this.#known(), stated });
    return mention && { mention, range: range(mention.start, mention.end) };
  }

  /** What begins between two places of a text. @param stated what the whole text states. */
  between(text: string, from: number, to: number, stated?: StatedNames): readonly Mention[] {
    return this.#made.recognizePart(text, from, to, { known: this.#known(), stated });
  }

  /**
   * Reads a whole text. Others have their turn every few milliseconds.
   * @returns `undefined` where it was given up.
   */
  async read(text: string, signal: AbortSignal): Promise<ReadText | undefined> {
    const read = await inTurns(this.#made.portions(text, { known: this.#known() }), signal);
    const owners = read && (await this.owners(read.mentions, text, signal));
    return owners && { ...read, owners };
  }

  /** Whose the codes in a text are; the same turns and end. @param mentions all of the text's, in order. */
  owners(mentions: readonly Mention[], text: string, signal: AbortSignal): Promise<CodeOwners | undefined> {
    return inTurns(codeOwners(mentions, text), signal);
  }

  get #made(): Recognizer {
    this.#recognizer ??= new Recognizer();
    return this.#recognizer;
  }
}
