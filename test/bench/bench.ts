/** Takes one figure; shown with four digits. */
export type Report = (name: string, value: number, unit: string) => void;

/** What `test/bench/NAME/main.ts` exports as `bench`. */
export type Bench = (report: Report) => Promise<void> | void;

/** The value below which this part (0 to 1) of the values lies; NaN where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
