import type { ListFound } from '../../api/outcome.ts';
import { checkDetailQuery, checkListQuery, MAX_PAGE_SIZE } from '../../api/query.ts';
import type { LicenseDetail } from '../../domain/license.ts';
import type { Stamp } from '../../store/answers/answers.ts';
import type { Answer, LicenseRecord, Provenance, SearchPages } from '../answer.ts';
import type { Question } from './call.ts';
import type { Connection } from '../connection.ts';
import { queryKey } from '../known/query-key.ts';
import { quietly } from '../keeping/quietly.ts';
import { addPage, noPages } from './search-pages.ts';
import type { StoredAnswers } from '../known/stored-answers.ts';

/** One page of a search. @param query as it is sent. @param page from 1. */
export function listQuestion(
  connection: Connection,
  answers: StoredAnswers,
  query: string,
  page: number,
  anyway: boolean,
): Question<SearchPages> {
  const key = queryKey(query);
  const asked = () => answers.asked('search', key);
  return {
    ...{ method: 'GetList', query, key, page, anyway },
    invalid: checkListQuery(query, { pageIndex: page, pageSize: MAX_PAGE_SIZE }),
    stored: () => answers.search(query),
    asked,
    seen: asked(),
    send: async (api, leaving) => {
      const result = await api.getList(query, { pageIndex: page, ...leaving });
      if (result.outcome === 'error') return result;
      const found = result.outcome === 'ok' ? result : undefined;
      const keep = (stamp: Stamp) => keepPage(connection, answers, query, page, found, stamp);
      return { outcome: result.outcome, facts: result, keep };
    },
  };
}

/** A licence with its annual report; `null` where the vendor no longer knows it. */
export function detailQuestion(
  connection: Connection,
  answers: StoredAnswers,
  id: string,
  anyway: boolean,
): Question<LicenseRecord | null> {
  const asked = () => answers.asked('report', id);
  return {
    ...{ method: 'GetDetail', query: id, key: id, page: 1, anyway },
    invalid: checkDetailQuery(id),
    stored: () => {
      const record = answers.license(id);
      return record?.annualReport ? { value: record, provenance: record.annualReport.provenance } : undefined;
    },
    asked,
    seen: asked(),
    send: async (api, leaving) => {
      const result = await api.getDetail(id, leaving);
      if (result.outcome === 'error') return result;
      const found = result.outcome === 'ok' ? result.detail : undefined;
      const keep = (stamp: Stamp) => keepDetail(connection, answers, found, stamp);
      return { outcome: result.outcome, facts: result, keep };
    },
  };
}

function keepPage(
  connection: Connection,
  answers: StoredAnswers,
  query: string,
  page: number,
  found: ListFound | undefined,
  stamp: Stamp,
): Answer<SearchPages> {
  const before = page === 1 ? undefined : answers.search(query)?.value;
  const pages = found ? addPage(query, before, found) : ended(query, before);
  quietly(() => {
    answers.keepSearch(pages, found?.licenses ?? [], stamp);
  });
  return { value: pages, provenance: fromVendor(connection, stamp) };
}

function keepDetail(
  connection: Connection,
  answers: StoredAnswers,
  detail: LicenseDetail | undefined,
  stamp: Stamp,
): Answer<LicenseRecord | null> {
  const provenance = fromVendor(connection, stamp);
  if (!detail) return { value: null, provenance };
  quietly(() => {
    answers.keepDetail(detail, stamp);
  });
  const { annualReport, ...license } = detail;
  const record = {
    license: { value: license, provenance },
    annualReport: { value: annualReport, provenance },
  };
  return { value: record, provenance };
}

/** "No result" for a later page ends the list; for the first page it is the answer. */
function ended(query: string, before: SearchPages | undefined): SearchPages {
  return before ? { ...before, nextPage: null } : noPages(query);
}

function fromVendor({ data }: Connection, { fetchedAt, orderNumber }: Stamp): Provenance {
  return { data, source: 'vendor', fetchedAt, orderNumber };
}
