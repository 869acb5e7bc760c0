/** Gives times in milliseconds since 1970 with day, second and offset, e.g. `2026-03-01 14:05:09 +08:00`. */
export type ExactTime = (at: number) => string;

/**
 * How times are written that are read elsewhere and later.
 * @param timeZone its IANA name, e.g. `Asia/Shanghai`; the computer's own if left out.
 * @throws {RangeError} where there is no such zone.
 */
export function exactTime(timeZone?: string): ExactTime {
  const parts = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  // Swedish days and times are written as ISO 8601 has them.
  const clock = new Intl.DateTimeFormat('sv-SE', parts);
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const { value = 'GMT' } = zone.formatToParts(at).find(({ type }) => type === 'timeZoneName') ?? {};
    return `${clock.format(at)} ${value === 'GMT' ? '+00:00' : value.slice('GMT'.length)}`;
  };
}

/**
 * A moment in ISO 8601 with the offset of a time zone, to the second: `2026-11-30T16:15:28+08:00`.
 * @param at milliseconds since 1970. @param timeZone an IANA name. @throws {RangeError} where there is no such zone.
 */
export function zonedTime(at: number, timeZone: string): string {
  return exactTime(timeZone)(at).replace(' ', 'T').replace(' ', '');
}
