import { checkDetailQuery, checkListQuery, MAX_PAGE_SIZE } from '../../api/query.ts';
import type { ListFound } from '../../api/outcome.ts';
import type { LicenseDetail } from '../../domain/license.ts';
import type { Stamp } from '../../store/answers/answers.ts';
import type { Answer, Dossier, Provenance, SearchPages } from '../answer.ts';
import type { Arrivals } from './arrivals.ts';
import type { Press, Question } from './call.ts';
import type { Connection } from '../connection.ts';
import type { BrokenRule } from '../failure.ts';
import { queryKey } from '../known/query-key.ts';
import { quietly } from '../keeping/quietly.ts';
import { addPage, noPages, renew } from './search-pages.ts';
import type { StoredAnswers } from '../known/stored-answers.ts';

/** Where the question goes to, and where its answer is kept. */
export interface Asked {
  readonly connection: Connection;
  readonly answers: StoredAnswers;
  readonly arrivals: Arrivals;
  readonly press: Press;
}

/** One page of a search. */
export interface WantedPage {
  /** As it is sent. */
  readonly query: string;
  /** The page of the search that is wanted, from 1. */
  readonly page: number;
}

/** The rule that a search would break and for which it would not be sent; `null` where it may be sent. Never spends. */
export function brokenRuleOf(query: string): BrokenRule {
  return checkListQuery(query, { pageIndex: 1, pageSize: MAX_PAGE_SIZE });
}

/** The question for one page of a search. */
export function listQuestion(
  { connection, answers, arrivals, press }: Asked,
  { query, page }: WantedPage,
): Question<SearchPages> {
  const key = queryKey(query);
  const asked = () => answers.asked('search', key);
  // Whoever deletes answers before this one arrives takes the pages before it.
  const earlier = page === 1 ? undefined : answers.search(query)?.value;
  return {
    ...{ method: 'GetList', query, key, page, press },
    invalid: checkListQuery(query, { pageIndex: page, pageSize: MAX_PAGE_SIZE }),
    stored: () => answers.search(query),
    asked,
    seen: asked(),
    send: async (api, recall) => {
      const result = await api.getList(query, { pageIndex: page, recall });
      if (result.outcome === 'error') return result;
      const found = result.outcome === 'ok' ? result : undefined;
      const received = { page, body: await arrivals.bodyOf(result.body) };
      const keep = (stamp: Stamp): Answer<SearchPages> => {
        const before = answers.search(query)?.value;
        const pages =
          page === 1 ? begun(query, before, found) : continued({ query, page }, before, found, earlier);
        // The end of a list that was deleted meanwhile is the end of nothing: what was deleted stays deleted.
        if (page === 1 || found || before)
          quietly(() => {
            answers.keepSearch({ pages, arrived: found?.licenses ?? [], stamp, received });
          });
        return { value: pages, provenance: fromVendor(connection, stamp) };
      };
      return { outcome: result.outcome, facts: result, keep };
    },
  };
}

/** The question for a licence with its annual report; its answer is `null` where the vendor no longer knows it. */
export function detailQuestion(
  { connection, answers, arrivals, press }: Asked,
  id: string,
): Question<Dossier | null> {
  const asked = () => answers.asked('report', id);
  return {
    ...{ method: 'GetDetail', query: id, key: id, page: 1, press },
    invalid: checkDetailQuery(id),
    stored: () => answers.detail(id),
    asked,
    seen: asked(),
    send: async (api, recall) => {
      const result = await api.getDetail(id, { recall });
      if (result.outcome === 'error') return result;
      const detail = result.outcome === 'ok' ? result.detail : undefined;
      const received = { body: await arrivals.bodyOf(result.body) };
      const keep = (stamp: Stamp): Answer<Dossier | null> => {
        if (detail)
          quietly(() => {
            answers.keepDetail(detail, stamp, received);
          });
        const provenance = fromVendor(connection, stamp);
        return { value: detail ? dossierOf(detail, provenance) : null, provenance };
      };
      return { outcome: result.outcome, facts: result, keep };
    },
  };
}

function dossierOf({ annualReport, ...license }: LicenseDetail, provenance: Provenance): Dossier {
  return {
    license: { value: license, provenance },
    annualReport: { value: annualReport, provenance },
  };
}

/** "No result" for the first page is the answer. What another search has brought is none of this one's. */
function begun(query: string, before: SearchPages | undefined, found: ListFound | undefined): SearchPages {
  if (!found) return noPages(query);
  const isSame = before !== undefined && queryKey(before.query) === queryKey(query);
  return renew(query, isSame ? before : undefined, found);
}

/**
 * "No result" for a later page ends the list, and never says that there is none.
 * @param earlier what the list was when the page was asked for.
 */
function continued(
  { query, page }: WantedPage,
  before: SearchPages | undefined,
  found: ListFound | undefined,
  earlier: SearchPages | undefined,
): SearchPages {
  if (found) return addPage(query, before, found);
  const ended = before ?? earlier ?? { ...noPages(query), totalRecords: (page - 1) * MAX_PAGE_SIZE };
  return { ...ended, nextPage: null };
}

function fromVendor({ data }: Connection, { fetchedAt, orderNumber }: Stamp): Provenance {
  return { data, source: 'vendor', fetchedAt, orderNumber };
}
