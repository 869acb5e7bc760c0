import type { Business } from '../catalogue/business.ts';
import type { Region } from '../regions/regions.ts';

/** 业务范围, what a licence allows, as read from the vendor's one run of text. */
export interface Scope {
  /** What the scope says of each business, in the order of the text. */
  readonly entries: readonly ScopeEntry[];
  /** What stands at the end and could not be read, e.g. a name that was cut. */
  readonly rest: string;
}

/** A business as the text names it, or a piece of text that could not be read. */
export interface ScopeEntry {
  /** `null` where the name is not in the catalogue, or could not be told for certain. */
  readonly business: Business | null;
  /** The name means the whole of the business, not a part such as 互联网信息服务业务. */
  readonly whole: boolean;
  /** As written, without white space and without the brackets after it. */
  readonly name: string;
  /** What the brackets after the name say, as written. */
  readonly qualifiers: readonly string[];
  readonly regions: readonly ScopeRegion[];
  readonly standing: Standing;
  /** Exactly the text that the entry was read from, with all that leads up to it. */
  readonly raw: string;
}

/**
 * What a text names as a region of a business. `region` is `null` where that is no region that is known, e.g. a
 * district or a sentence.
 */
export interface ScopeRegion {
  readonly region: Region | null;
  readonly raw: string;
  /** What the text leaves out of the region, e.g. 西藏 of 全国（除西藏外）: provinces and cities that lie in it. */
  readonly except?: readonly Region[];
}

/**
 * What a text says of a business: that there is a licence for it, or, in the regulator's decisions, that it was
 * `refused` or `cancelled`, or that it is `mentioned` only, as in "not including …". It is `doubtful` where words
 * around it are not understood or may take it back, where the text may have been cut at it, and for what is no name.
 */
export type Standing = 'named' | 'refused' | 'cancelled' | 'mentioned' | 'doubtful';
