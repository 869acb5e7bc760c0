import { isAbove } from '../../catalogue/catalogue.ts';
import type { Standing } from '../entry.ts';
import type { Saying } from '../sayings.ts';

/** What has a standing that words further on may take back. */
export interface HasStanding {
  standing: Standing;
}

/** An entry, and the key of the business whose name it has or has in it, e.g. `B25`; `null` where there is none. */
interface Opened {
  readonly entry: HasStanding;
  readonly key: string | null;
}

/** What words said of the businesses that follow, and how far that reaches. */
interface Word {
  readonly standing: Standing;
  /** `list`: to the end of the sentence; `lead`: to the next semicolon or number; `aside`: to the next regions, too. */
  readonly reach: 'list' | 'lead' | 'aside';
}

const LICENSED: Word = { standing: 'named', reach: 'list' };

/**
 * What a text says of the businesses it names, each in its turn. Words that come before businesses reach to where
 * their list ends; where that is not certain, what follows is doubtful. Words that come after businesses may take
 * back what was said of those right before.
 */
export class ListStandings {
  #word: Word = LICENSED;
  /** A business was named since the word. */
  #used = true;
  readonly #entries: Opened[] = [];
  /** Those that are not taken back yet, by their business. */
  readonly #open = new Map<string, HasStanding[]>();
  /** Where the entries begin that words after them speak of, and that words about all of them have not reached. */
  #run = 0;
  #notTakenBack = 0;
  #runEnds = false;

  /** Takes in what words with a colon say of the businesses after them, as in `注销业务种类：…`. */
  heading(saying: Saying): void {
    this.#say(saying, 'list');
    if (saying === 'neutral' && this.#used) this.#loosen();
  }

  /** Takes in what words right before a business say of it, as in `取得…`. */
  lead(saying: Saying): void {
    this.#say(saying, 'lead');
  }

  /**
   * Takes in words that may or may not be about the business that follows, as a name with a colon and no regions is.
   */
  unsure(): void {
    if (this.#word.standing !== 'named') return;
    this.#word = { standing: 'doubtful', reach: 'aside' };
    this.#used = false;
  }

  /**
   * Gives a business its standing. Where it has regions of its own, it is in no list with those before and after.
   *
   * @param known It is the business of the `key` and no other.
   */
  opened(entry: HasStanding, key: string | null, known: boolean, hasRegions: boolean): void {
    if (hasRegions && this.#used) this.#endList();
    entry.standing = this.#word.standing;
    if (this.#runEnds) this.#run = this.#entries.length;
    // 注销：上述业务 is said of businesses that have been named, and nobody knows of which.
    if (!known && (entry.standing === 'refused' || entry.standing === 'cancelled')) this.#takeBackOf(key);
    this.#entries.push({ entry, key });
    if (key !== null) {
      const open = this.#open.get(key);
      if (open === undefined) this.#open.set(key, [entry]);
      else open.push(entry);
    }
    this.#used = true;
    this.#runEnds = hasRegions;
    if (hasRegions) this.#endList();
  }

  /** A full stop ends whatever was said, once it was said of something. */
  sentenceEnds(): void {
    this.#runEnds = true;
    if (this.#used) this.#word = LICENSED;
  }

  /**
   * A semicolon or the like ends what words right before a business said, once it was said of something; what a
   * heading said goes on.
   */
  clauseEnds(): void {
    this.#runEnds = true;
    if (this.#used && this.#word.reach !== 'list') this.#endList();
  }

  /** A number in a list begins: what was said of the point before need not hold for this one. */
  pointBegins(): void {
    if (this.#used) this.#loosen();
  }

  /** Words after businesses, as in `…，不予批准`: `all` of them, or those of the last list. What follows is in doubt, too. */
  takeBack(all: boolean): void {
    this.takeBackLast(all);
    if (this.#word.standing === 'named') this.#word = { standing: 'doubtful', reach: 'aside' };
    this.#used = this.#entries.length > 0;
  }

  /**
   * Words after businesses that say nothing of those that follow: `all` of them are taken back, or those of the last
   * list. What is taken back is so wherever the text has named it before;
   * where its name is not known, it may be any of those before.
   */
  takeBackLast(all: boolean): void {
    if (all) this.#takeBackAll();
    else {
      for (let i = Math.max(this.#run, this.#notTakenBack); i < this.#entries.length; i++) {
        const opened = this.#entries[i];
        if (opened !== undefined) this.#takeBackOf(opened.key);
      }
      this.doubtLast();
    }
  }

  /** Where a text was cut or cannot be read, the last list may have been going to be taken back. */
  doubtLast(): void {
    for (let i = Math.max(this.#run, this.#notTakenBack); i < this.#entries.length; i++) {
      const opened = this.#entries[i];
      if (opened !== undefined) doubt(opened.entry);
    }
    this.#run = Math.max(this.#run, this.#entries.length - 1);
  }

  /** Words that may be those for the businesses that a denial before them speaks of, as in `注销：上述各项`. */
  notUnderstood(): void {
    const { standing } = this.#word;
    if (!this.#used && (standing === 'refused' || standing === 'cancelled')) this.#takeBackAll();
  }

  /** The text ends: a denial with nothing after it spoke of what was before it. */
  textEnds(): void {
    if (!this.#used && this.#word.standing !== 'doubtful') this.takeBackLast(false);
  }

  #takeBackAll(): void {
    for (let i = this.#notTakenBack; i < this.#entries.length; i++) {
      const opened = this.#entries[i];
      if (opened !== undefined) doubt(opened.entry);
    }
    this.#notTakenBack = this.#entries.length;
    this.#open.clear();
  }

  /** Takes back a business with what it is a part of, and its parts: all where it is not known which. */
  #takeBackOf(key: string | null): void {
    if (key === null) {
      this.#takeBackAll();
      return;
    }
    for (const [other, entries] of this.#open) {
      if (other !== key && !isAbove(other, key) && !isAbove(key, other)) continue;
      entries.forEach(doubt);
      this.#open.delete(other);
    }
  }

  #say(saying: Saying, reach: 'list' | 'lead'): void {
    if (saying === 'neutral') return;
    this.#word = { standing: saying, reach: saying === 'mentioned' ? 'aside' : reach };
    this.#used = saying === 'named';
    this.#runEnds = true;
  }

  #endList(): void {
    if (this.#word.reach === 'aside') this.#word = LICENSED;
    else this.#loosen();
  }

  /** Whether what was said still holds is not certain: only what was said to be licensed stays so. */
  #loosen(): void {
    if (this.#word.standing !== 'named') this.#word = { standing: 'doubtful', reach: 'list' };
  }
}

function doubt(entry: HasStanding): void {
  if (entry.standing === 'named') entry.standing = 'doubtful';
}
