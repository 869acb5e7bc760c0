import { changesBetween, type Change } from '../../domain/history.ts';
import type { AnnualReport, License, LicenseDetail } from '../../domain/license.ts';

/** What the stored answers say of one licence over time. Times are in milliseconds since 1970. */
export interface LicenseHistory {
  /** When the oldest stored answer arrived; `null` where there is none. */
  readonly first: number | null;
  /** The latest first. */
  readonly steps: readonly HistoryStep[];
}

/** What became different, at some time between two answers. */
export interface HistoryStep {
  /** When the former values were last given. */
  readonly before: number;
  /** When the present ones first were. */
  readonly after: number;
  readonly changes: readonly Change[];
}

/** One version of the licence or of its annual report. */
export interface LicenseVersion {
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly license?: License;
  /** `null` where the vendor has none. */
  readonly report?: AnnualReport | null;
}

/**
 * What became different between the stored versions of one licence and of its annual report.
 * @param versions in the order in which they were stored; those of one answer share their time.
 */
export function historyOf(versions: readonly LicenseVersion[]): LicenseHistory {
  const steps: HistoryStep[] = [];
  let license: LicenseVersion | undefined;
  let report: LicenseVersion | undefined;
  for (const answer of Map.groupBy(versions, ({ firstSeen }) => firstSeen).values()) {
    const before = detailOf(license, report);
    const replaced: number[] = [];
    for (const version of answer) {
      if (version.license !== undefined) {
        if (license) replaced.push(license.lastSeen);
        license = version;
      } else {
        if (report) replaced.push(report.lastSeen);
        report = version;
      }
    }
    const after = detailOf(license, report);
    const changes = before && after ? changesBetween(before, after) : [];
    const [{ firstSeen } = { firstSeen: 0 }] = answer;
    if (changes.length > 0) steps.push({ before: Math.max(...replaced), after: firstSeen, changes });
  }
  return { first: versions[0]?.firstSeen ?? null, steps: steps.toReversed() };
}

/** A licence whose report was never asked for has none to compare. */
function detailOf(
  license: LicenseVersion | undefined,
  report: LicenseVersion | undefined,
): License | LicenseDetail | undefined {
  if (license?.license === undefined) return undefined;
  return report?.report === undefined ? license.license : { ...license.license, annualReport: report.report };
}
