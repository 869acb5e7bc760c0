import { inspect } from 'node:util';
import fc from 'fast-check';
import { isIn, textOf } from './secrets.ts';

/** What one case may cost, in milliseconds of this thread's processor: more would be felt in the editor. */
const LONGEST_CASE = 100;

/** A case that took longer is tried so often: the first time it may have been the compiler, or the collector. */
const TRIES = 5;

/** A reader of what comes from outside, with the cases that it is given. */
export interface Target {
  readonly name: string;
  /** Gives cases to the reader until one fails, or until time or number is used up. */
  run(limits: Limits): Promise<Report>;
}

/** How long a target is tried, and with which cases. */
export interface Limits {
  /** The same seed makes the same cases in the same order. */
  readonly seed: number;
  readonly cases: number;
  readonly milliseconds: number;
  /** What one case may cost, in milliseconds of the processor; 100 unless given. */
  readonly longestCase?: number;
  /** Which case of the seed to begin with, as a failure names it. */
  readonly path?: string | undefined;
}

/** What became of a target. */
export interface Report {
  readonly cases: number;
  /** Of the case that cost most, in milliseconds of the processor. */
  readonly slowest: number;
  /** What failed, with seed and path to repeat it; `null` where nothing did. */
  readonly failure: string | null;
}

/** What one case is judged by. */
export interface Judged {
  /** Everything that comes out of the reader and may be seen by somebody. */
  readonly shown: unknown;
  /** What must stand in none of it. */
  readonly secrets: readonly string[];
}

/** What is made for one try at a case, at no cost of the reader's, and taken away after it. */
export interface Prepared<Made> {
  readonly made: Made;
  readonly end: () => void;
}

/** A reader with its cases. */
export interface Reader<Case, Made> {
  readonly cases: fc.Arbitrary<Case>;
  readonly prepare: (given: Case) => Prepared<Made>;
  /** Reads what was prepared; it throws where the reader breaks a promise, and must not throw otherwise. */
  readonly read: (made: Made) => Judged | Promise<Judged>;
}

/** A target whose reader takes its cases as they are. */
export function target<Case>(
  name: string,
  cases: fc.Arbitrary<Case>,
  read: (given: Case) => Judged | Promise<Judged>,
): Target {
  return preparedTarget(name, { cases, read, prepare: (made) => ({ made, end: () => undefined }) });
}

/** A target whose reader needs something made of each case first. */
export function preparedTarget<Case, Made>(name: string, reader: Reader<Case, Made>): Target {
  return {
    name,
    async run({ seed, cases: most, milliseconds, longestCase = LONGEST_CASE, path }) {
      let slowest = 0;
      let done = 0;
      const where = path === undefined ? {} : { path, endOnFailure: true };
      const property = fc.asyncProperty(reader.cases, async (given) => {
        const { judged, cost } = await cheapest(reader, given, longestCase);
        done += 1;
        slowest = Math.max(slowest, cost);
        if (cost > longestCase) throw new Error(`took ${cost.toFixed(0)} ms, ${TRIES} times`);
        expectNoSecret(judged);
      });
      // The first case loads what it reads with, and on a busy machine that takes all the time there is.
      const first = await fc.check(property, { seed, numRuns: 1, ...where });
      const found = first.failed
        ? first
        : await fc.check<[Case]>(property, {
            seed,
            numRuns: most,
            plugins: [fc.interruptAfterTimeLimit(milliseconds)],
            ...where,
          });
      const isOutOfTime = found.interrupted && found.counterexample === null;
      if (!found.failed || isOutOfTime) return { cases: done, slowest, failure: null };
      const failure = `${fc.defaultReportMessage(found) ?? ''}\n${inspect(found.errorInstance)}`;
      return { cases: done, slowest, failure };
    },
  };
}

/** Reads a case, and again where it was slow: the least of its costs is its own. */
async function cheapest<Case, Made>(
  { prepare, read }: Reader<Case, Made>,
  given: Case,
  enough: number,
): Promise<{ readonly judged: Judged; readonly cost: number }> {
  let cost = Infinity;
  for (let left = TRIES; ; left -= 1) {
    const { made, end } = prepare(given);
    try {
      const before = process.threadCpuUsage();
      const judged = await read(made);
      const { user, system } = process.threadCpuUsage(before);
      cost = Math.min(cost, (user + system) / 1000);
      if (cost <= enough || left === 1) return { judged, cost };
    } finally {
      end();
    }
  }
}

function expectNoSecret({ shown, secrets }: Judged): void {
  if (secrets.length === 0) return;
  const text = textOf(shown);
  const found = secrets.find((secret) => isIn(secret, text));
  if (found !== undefined) throw new Error(`a secret is shown: ${found} in ${text.slice(0, 2000)}`);
}
