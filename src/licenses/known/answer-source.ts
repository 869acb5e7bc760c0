import type { License } from '../../domain/license.ts';
import type { Stamp } from '../../store/answers/answers.ts';
import type { ReceivedBody } from '../../store/answers/received.ts';
import type { DataKind, SearchPages } from '../answer.ts';

/** Whose answers: those of different sources never meet. */
export interface AnswerSource {
  readonly data: DataKind;
  readonly scope: string;
}

/** How long an answer may be given instead of a new call, in milliseconds. */
export interface Freshness {
  readonly maxAgeMs: number;
  /** How long an answer "nothing found" may be given instead of a new call, in milliseconds. */
  readonly emptyMaxAgeMs: number;
}

/** What a call for one page of a search has brought. */
export interface ArrivedPages {
  /** All pages so far. */
  readonly pages: SearchPages;
  /** The licences of the page that came; the others were known before. */
  readonly arrived: readonly License[];
  readonly stamp: Stamp;
  /** `undefined` where it could not be made ready to be stored. */
  readonly received: ReceivedBody | undefined;
}
