/**
 * What the user wrote down after looking at the regulator's page: the user's own words, never the vendor's and never
 * guessed. Days are calendar days as `2026-11-03`, without a time and a zone.
 */
export interface RegulatorRecord {
  /** Of the licence that was looked at, as the vendor sends it; `null` where the record is of the company as a whole. */
  readonly licenseNumber: string | null;
  /** As the vendor had it on the day of the record. */
  readonly companyName: string;
  /** 有效期至: the earliest day where the page has one for each business. */
  readonly validUntil: string | null;
  /** 发证日期 */
  readonly issued: string | null;
  /** As shown, in the page's own words. */
  readonly status: string | null;
  /** Businesses and regions, as shown. */
  readonly scope: string | null;
  /** Anything else that the page says, word for word. */
  readonly quotation: string | null;
  /** The day on which the user looked. */
  readonly lookedAt: string;
  /** SHA-256 of a picture that the user has of the page, 64 small hexadecimal digits; the picture is not kept. */
  readonly pictureHash: string | null;
  /** When it was written down, in milliseconds since 1970. */
  readonly recordedAt: number;
}

/** What a record is about: a licence by its number, or a company as a whole. */
export type RecordSubject = Pick<RegulatorRecord, 'licenseNumber' | 'companyName'>;

/** What a record says of the licence, of which at least one must be given. */
export const RECORD_FACTS = ['validUntil', 'issued', 'status', 'scope'] as const;
/** What a record says of the licence, and the vendor's answer may say too. */
export type RecordFact = (typeof RECORD_FACTS)[number];
