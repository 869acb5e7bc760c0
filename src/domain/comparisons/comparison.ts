/** What a comparison says, in data: the words for it belong to whoever shows it. */
export interface Comparison {
  readonly id: ComparisonId;
  readonly verdict: ComparisonVerdict;
  /** Why the verdict is what it is. */
  readonly reason: ComparisonReason;
  /** A `note` is never an alarm, whatever the verdict: what differs is known to differ on sound licences. */
  readonly weight: 'finding' | 'note';
  readonly left: ComparedSide;
  readonly right: ComparedSide;
}

/** Which of an answer's facts are compared with which. */
export type ComparisonId =
  /** The businesses of the scope against the types of the annual report. */
  | 'scopeAndReport'
  /** The licence's number against the report's. */
  | 'numbers'
  /** The licence's company name against the report's. */
  | 'companyNames'
  /** The name that was asked for against the name that was answered. */
  | 'askedName'
  /** The credit code against its own check digit. */
  | 'creditCode'
  /** The classes in the number against the classes of the businesses. */
  | 'numberClasses'
  /** The province whose authority the number names against the regions of the scope. */
  | 'numberProvince'
  /** What the vendor says of the validity against the one word that means valid. */
  | 'validity';

/** What a comparison comes to. `cannotTell`: the two sides are no evidence either way. */
export type ComparisonVerdict = 'consistent' | 'differs' | 'cannotTell';

/** Why the verdict of a comparison is what it is. */
export type ComparisonReason =
  | 'same'
  | 'other'
  /** One side or both were not sent, or not asked for. */
  | 'missing'
  /** One side could not be read whole, and what is missing may be there. */
  | 'partlyRead'
  /** The same businesses with other qualifiers on both sides. */
  | 'otherQualifiers'
  /** The same businesses, with qualifiers on one side only, or under a wider or narrower name. */
  | 'lessPrecise'
  /** Another name with the same KeyNo, the vendor's id of a company: it may have been renamed. */
  | 'otherNameSameCompany'
  /** Another name, and nothing that tells a rename from another company. */
  | 'otherName'
  /** What was asked for is a code or a number, not a name. */
  | 'notAName'
  /** What is wrong with a code. */
  | 'length'
  | 'character'
  | 'checkDigit'
  /** The number has no classes. */
  | 'noClasses';

/** One of the two sides of a comparison. */
export interface ComparedSide {
  readonly source: SideSource;
  /** As sent; `null` where nothing was. */
  readonly text: string | null;
  /** What this side has and the other has not, e.g. names of businesses. */
  readonly only: readonly string[];
}

/** Where the text of a compared side comes from. */
export type SideSource =
  | 'scope'
  | 'reportTypes'
  | 'licenseNumber'
  | 'reportNumber'
  | 'companyName'
  | 'reportCompanyName'
  | 'question'
  | 'creditCode'
  /** What the check digit must be. */
  | 'computedDigit'
  | 'validity'
  | 'validWord';

/** A side of a comparison, with nothing that it alone has unless that is given. */
export function side(source: SideSource, text: string | null, only: readonly string[] = []): ComparedSide {
  return { source, text, only };
}
