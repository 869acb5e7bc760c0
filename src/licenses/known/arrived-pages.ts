import type { License } from '../../domain/license.ts';
import type { Stamp } from '../../store/answers/answers.ts';
import type { ReceivedBody } from '../../store/answers/received.ts';
import type { SearchPages } from '../answer.ts';

/** What a call for one page of a search has brought. */
export interface ArrivedPages {
  /** All pages so far. */
  readonly pages: SearchPages;
  /** The licences of the page that came; the others were known before. */
  readonly arrived: readonly License[];
  readonly stamp: Stamp;
  readonly received: ReceivedBody;
}
