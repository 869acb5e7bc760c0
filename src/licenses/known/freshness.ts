/** How long an answer may be given instead of a new call, in milliseconds. */
export interface Freshness {
  readonly maxAgeMs: number;
  /** How long an answer "nothing found" may be given instead of a new call, in milliseconds. */
  readonly emptyMaxAgeMs: number;
}
