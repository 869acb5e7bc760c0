/** What the catalogue of telecom businesses (电信业务分类目录) has in its rows. */

/** The classes of the catalogue in its order. A1 and A2 are basic telecom businesses, B1 and B2 value-added ones. */
export const BUSINESS_CLASSES = ['A1', 'A2', 'B1', 'B2'] as const;
/** A class of the catalogue: A1 and A2 are basic telecom businesses, B1 and B2 value-added ones. */
export type BusinessClass = (typeof BUSINESS_CLASSES)[number];

/** A row of the catalogue: a class, a business, or a part of a business. */
export interface Business {
  /** E.g. `B24-1`. */
  readonly code: string;
  readonly name: string;
  /** 1 is a class (`B2`), 2 a business (`B24`), 3 a part of one (`B24-1`). */
  readonly level: 1 | 2 | 3;
  /** The class of the edition of 2015. */
  readonly class: BusinessClass;
  /** The edition that brought the row. */
  readonly edition: 2015 | 2019;
  readonly aliases: readonly BusinessAlias[];
  /** What people call it, e.g. `IDC`. */
  readonly nicknames: readonly string[];
  /** What people call some part of it, e.g. `ICP` of B25. */
  readonly partNicknames: readonly string[];
  /** How a public source confirms the row; `general` is to be shown but not relied on. */
  readonly evidence: 'draft' | 'regulator' | 'document' | 'general';
}

/** Another name that licences give a business, mostly one of the edition of 2003. */
export interface BusinessAlias {
  readonly name: string;
  /** Its class in the edition of 2003, in force until 2016: several changed with the edition of 2015. */
  readonly oldClass?: BusinessClass;
  /** The name means a part of the business only. */
  readonly part?: true;
}

/** A business that a text names. */
export interface NamedBusiness {
  readonly business: Business;
  /** The name means the whole of the business. */
  readonly whole: boolean;
}
