import * as z from 'zod/mini';
import type { License } from '../../../domain/license.ts';
import type { DataKind } from '../../../licenses/answer.ts';
import type { AnsweredNeed } from '../../../sections/company/need-answers.ts';

const strings = z.array(z.string());

/** A licence, with the codes of what is said of it. */
const judged = z.object({ id: z.string(), licenseNumber: z.string(), reasons: strings });

/** What was asked of a company's licences, and what they come to, in codes that are the same in every language. */
export const needShape = z.object({
  /** The businesses that were asked for, as typed. */
  businesses: z.string(),
  /** A region's code; empty where anywhere will do. */
  region: z.string(),
  answers: z.array(
    z.object({
      /** A code of the catalogue. */
      code: z.string(),
      /** The part of the business that is needed; `null` for the whole of it. */
      part: z.nullable(z.string()),
      verdict: z.enum(['covered', 'partlyCovered', 'notCovered', 'cannotTell']),
      /** The licences that cover it, or a part of it, for certain. */
      reliesOn: z.array(z.object({ id: z.string(), licenseNumber: z.string() })),
      notCovering: z.array(judged),
      unclear: z.array(judged),
      /** What a need that is partly covered lacks: codes of regions, and parts of the business. */
      lacking: z.object({ regions: strings, parts: strings }),
    }),
  ),
  /**
   * What the answer does not say. `noExpiry`: the source gives no date of expiry. `regulatorAlone`: only the regulator can
   * say what a licence allows. `otherWays`: neither a subsidiary under its parent's licence nor an approval instead of a
   * licence is in this data. `notAllKnown`: the company may hold other licences. `sample`: every company is invented.
   */
  caveats: strings,
});

/** The question with its answer as a program reads it. */
export function neededOf(
  { question, answers, isOpen }: AnsweredNeed,
  data: DataKind,
): z.infer<typeof needShape> {
  return {
    ...{ businesses: question.businesses, region: question.region },
    answers: answers.map(({ need, verdict, covering, notCovering, unclear, lacking }) => ({
      ...{ code: need.code, part: need.part ?? null, verdict },
      reliesOn: covering.map(named),
      notCovering: notCovering.map(({ license, reason }) => ({ ...named(license), reasons: [reason] })),
      unclear: unclear.map(({ license, reasons }) => ({ ...named(license), reasons: [...reasons] })),
      lacking: {
        regions: lacking.regions.map(({ code }) => code),
        parts: [...lacking.parts, ...lacking.businesses],
      },
    })),
    caveats: [
      ...['noExpiry', 'regulatorAlone', 'otherWays'],
      ...(isOpen ? ['notAllKnown'] : []),
      ...(data === 'sample' ? ['sample'] : []),
    ],
  };
}

function named({ id, licenseNumber }: License): { readonly id: string; readonly licenseNumber: string } {
  return { id, licenseNumber };
}
