const DAY_MS = 86_400_000;

/** `2026-11-03`, `2026/11/3`, `2026.11.3`, `2026年11月3日` or `20261103`. */
const WRITTEN = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))$/u;

/** Years that a licence can have to do with: a slip such as 0202 is none. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2199;

/**
 * The calendar day that a person wrote, as `2026-11-03`: no time and no zone belong to it.
 * @returns `null` where the text is no day of the years 1949 to 2199, e.g. 30 February.
 */
export function readDay(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const [, year = '', , ...parts] = WRITTEN.exec(plain) ?? [];
  const [month = '', day = ''] = parts.filter(Boolean);
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** Whether a text is a day of the calendar, `2026-11-03`, of the years 1949 to 2199. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const year = Number(text.slice(0, 4));
  return (
    year >= FIRST_YEAR && year <= LAST_YEAR && new Date(timeOf(text)).toISOString().slice(0, 10) === text
  );
}

/** How many days lie between two days, as `2026-11-03`; below 0 where the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
}

/** Milliseconds since 1970 of the day's beginning in UTC, where every day has 24 hours. */
function timeOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}

/** The day that the user's own calendar shows at a time. @param at milliseconds since 1970. */
export function localDay(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
