import type { License } from '../license.ts';
import type { Region } from '../regions/regions.ts';
import type { ScopeRegion } from '../scope/entry.ts';
import type { PartId } from './parts.ts';

/** A business that a job needs to be licensed, or a part of one, and where. */
export interface Need {
  /** A code of the catalogue, e.g. `B11`. */
  readonly code: string;
  /** A part of the business; left out for the whole of it. */
  readonly part?: PartId | undefined;
  /** Where; left out if anywhere will do. */
  readonly region?: Region | undefined;
}

/** What a licence must tell to be held against a need. */
export type Holding = Pick<License, 'licenseNumber' | 'scope' | 'validity'>;

/**
 * Whether licences cover a need. `covered`: they do, one or several together. `partlyCovered`: a part is plainly
 * covered, and the rest is plainly not. `notCovered`: none covers any of it. `cannotTell`: they may cover it, or more
 * of it, and so may licences that are not known.
 */
export type NeedVerdict = 'covered' | 'partlyCovered' | 'notCovered' | 'cannotTell';

/** Whether licences cover a need, and why, licence by licence. */
export interface NeedAnswer<L extends Holding> {
  readonly need: Need;
  readonly verdict: NeedVerdict;
  /**
   * The licences that cover the need. Where none does by itself, the licences that cover a part of it for certain.
   */
  readonly covering: readonly L[];
  readonly notCovering: readonly { readonly license: L; readonly reason: NotCovering }[];
  readonly unclear: readonly { readonly license: L; readonly reasons: readonly Unclear[] }[];
  /** Where all of it is covered for certain, as the licences name the regions; empty where they name none. */
  readonly where: readonly ScopeRegion[];
  /** What a need that is partly covered lacks. */
  readonly lacking: Lacking;
}

/** What licences leave open of a need that they cover in part. */
export interface Lacking {
  /** Where not all of it is covered, as far as the need has regions. */
  readonly regions: readonly Region[];
  /** The halves that are covered nowhere where they are needed. */
  readonly parts: readonly PartId[];
  /** The rows of the catalogue, by code, that are the business together and covered nowhere: `B24-2` of `B24`. */
  readonly businesses: readonly string[];
}

/** Why a licence does not cover a need, for certain. */
export type NotCovering =
  /** Whatever its scope says. */
  | 'invalid'
  /** The scope was read whole and does not name the business. */
  | 'notNamed'
  /** The business is named, for other regions only. */
  | 'elsewhere'
  /** The business is named with a limit that leaves out the part that is needed. */
  | 'leftOut'
  /** The scope was read whole, and says that the business was refused or cancelled, or names it as left out. */
  | 'denied';

/** Why it cannot be told whether a licence covers a need. */
export type Unclear =
  /** It has by its form the number of a filing, which is no licence. */
  | 'filing'
  /** The vendor does not say whether the licence is valid. */
  | 'validityUnknown'
  /** The text states a term that has ended: it may have been extended, or not. */
  | 'termEnded'
  /** The text states a term whose end could not be read. */
  | 'termOpen'
  /** A qualifier leaves a part of the business out, or says what is not understood. */
  | 'qualified'
  /** The licence names the business by a name that means a part of it. */
  | 'partName'
  /** The licence names a part of the business that is needed. */
  | 'partOfBusiness'
  /** The licence names a wider business. */
  | 'widerBusiness'
  /** The licence is for the resale of mobile communication, for which the catalogue has no code. */
  | 'resale'
  /** The business is named, and elsewhere in the text refused or cancelled. */
  | 'contradicted'
  /** No region is named. */
  | 'noRegion'
  /** A region could not be read, or is one that is left out. */
  | 'unknownRegion'
  /** A part of the region is covered, e.g. a city of the province. */
  | 'partOfRegion'
  /** Internet information of another province: sources disagree whether it reaches beyond. */
  | 'beyondProvince'
  /** The region is named, and by the licence's number a province's administration issued it that is not of that region. */
  | 'beyondIssuer'
  /** No scope was sent. */
  | 'noScope'
  /** Something of the scope could not be read, and may be about the business. */
  | 'partlyRead'
  /** The scope may have been cut at the vendor's length, and more about the business may have been behind. */
  | 'mayBeCut';
