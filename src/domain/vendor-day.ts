const DAY = 86_400_000;

/** China Standard Time, which has no daylight saving: UTC+8 the year round. */
const OFFSET = 8 * 3_600_000;

/** The vendor's day (`2026-11-03`) of a time in milliseconds since 1970. Limits and quotas count by these days. */
export function vendorDay(milliseconds: number): string {
  return new Date(milliseconds + OFFSET).toISOString().slice(0, 10);
}

/** The vendor's next midnight after a time, both in milliseconds since 1970. */
export function nextVendorMidnight(milliseconds: number): number {
  return (Math.floor((milliseconds + OFFSET) / DAY) + 1) * DAY - OFFSET;
}
