/** What a place in a text names. */
export type MentionKind = 'company' | 'creditCode' | 'registrationNumber' | 'licenseNumber' | 'icpFiling';

/** A place in a text that names a company, or a number of one, in UTF-16 offsets, `end` exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  /**
   * What to look up: without line breaks, blanks inside a name, comment stars and Markdown marks; codes and numbers in
   * half-width capitals. Brackets stay as wide as they are.
   */
  readonly value: string;
  /**
   * What stands behind a licence's number for a site or an app of its holder, in half-width capitals, e.g. `1626X`: the
   * mention covers it, its value does not. Left out where nothing does.
   */
  readonly suffix?: string;
  /** The company whose branch this is: the name without what follows its own legal form. */
  readonly parent?: string;
  /** `true` where a company's name fills its field and may as well begin farther right; otherwise left out. */
  readonly doubtful?: true;
  /** `false` where the check digit of a credit code or registration number is wrong; otherwise left out. */
  readonly valid?: false;
}
