/**
 * A moment in ISO 8601 with the offset of a time zone, to the second: `2026-11-30T16:15:28+08:00`.
 * @param at milliseconds since 1970. @param timeZone an IANA name.
 */
export function zonedTime(at: number, timeZone: string): string {
  const offset = offsetMinutes(at, timeZone);
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${local}${offset < 0 ? '-' : '+'}${hours ?? '00'}:${minutes ?? '00'}`;
}

/** How far a zone's clocks are ahead of UTC at a moment, in minutes. */
function offsetMinutes(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
