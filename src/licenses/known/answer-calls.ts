import type { Stamp } from '../../store/answers/answers.ts';
import type { StoredBody } from '../../store/answers/received.ts';
import type { Store } from '../../store/store.ts';
import { decompressed } from '../keeping/compressed.ts';
import type { StoreKeeper } from '../keeping/store-keeper.ts';
import { companyId } from './company/asked-company.ts';
import { queryKey } from './query-key.ts';

/** A stored answer, by what it is about. */
export type AnswerOf =
  /** All pages of the newest answer to a search, in the words of that answer. */
  | { readonly kind: 'search'; readonly query: string }
  /** The newest answer about a licence, in whichever list or report it came. */
  | { readonly kind: 'license'; readonly id: string }
  /** The newest annual report of a licence. */
  | { readonly kind: 'report'; readonly id: string }
  /** What a search was answered with at a time, though another answer may have come since. */
  | ({ readonly kind: 'moment'; readonly query: string } & Pick<Stamp, 'fetchedAt' | 'orderNumber'>);

/** A call that brought what is stored, with what it brought. */
export interface AnswerCall extends Pick<Stamp, 'fetchedAt' | 'orderNumber'> {
  /** Tells this call from others: equal wherever the call is met, by whatever answer it was looked up. */
  readonly id: string;
  readonly method: 'GetList' | 'GetDetail';
  /** What was asked for; `null` where it is not known any more. */
  readonly query: string | null;
  /** Which page of a search it brought, from 1; `null` for a licence, and where it is not known. */
  readonly page: number | null;
  readonly received: CallBody;
}

/** What there is of an answer as it was received. `bytes` gives `undefined` where they are damaged. */
export type CallBody =
  | { readonly kind: 'kept'; readonly bytes: () => Promise<Uint8Array | undefined> }
  | {
      readonly kind: 'missing';
      /**
       * `earlier`: kept by a version of the extension that did not store answers as received. `secret`: it repeated the
       * user's key, secret or signature. `gone`: it was not stored, or was deleted since.
       */
      readonly why: 'earlier' | 'secret' | 'gone';
    };

/** The calls that a stored answer rests on, the oldest first; none where it is not stored. Never spends. */
export function callsBehind(keeper: StoreKeeper, realm: string, of: AnswerOf): readonly AnswerCall[] {
  const [found] = keeper
    .read((store) => lookUp(store, realm, of))
    .map((calls, at, { length }) => calls.map((call) => ({ ...call, id: `${length - at} ${call.id}` })))
    .filter((calls) => calls.length > 0);
  if (found || of.kind !== 'moment') return found ?? [];
  const { query, fetchedAt, orderNumber } = of;
  const id = JSON.stringify([query, fetchedAt, orderNumber]);
  return [
    { ...{ id, method: 'GetList', query, page: null, fetchedAt, orderNumber }, received: missing('gone') },
  ];
}

function lookUp(store: Store, realm: string, of: AnswerOf): readonly AnswerCall[] {
  switch (of.kind) {
    case 'search':
      return ofSearch(store, realm, of.query);
    case 'license':
      return ofLicense(store, realm, of.id);
    case 'report': {
      const report = store.answers.get(realm, 'report', of.id);
      const own = store.received.behind(realm, 'report', of.id);
      return withOwn(store, own, report, (body) => callOf(body, 'GetDetail', of.id));
    }
    case 'moment': {
      const body = store.received.ofMoment(realm, queryKey(of.query), of.fetchedAt);
      return body ? [callOf(body, 'GetList', of.query)] : [];
    }
  }
}

function ofSearch(store: Store, realm: string, query: string): readonly AnswerCall[] {
  const key = queryKey(query);
  const search = store.answers.get(realm, 'search', key);
  const asked = search?.value.query ?? query;
  return withOwn(store, store.received.behind(realm, 'search', key), search, (body) =>
    callOf(body, 'GetList', asked),
  );
}

function ofLicense(store: Store, realm: string, id: string): readonly AnswerCall[] {
  const license = store.answers.get(realm, 'license', id);
  if (!license) return [];
  const body = store.received.ofCall(realm, license.asked);
  if (body?.of === 'report') return [callOf(body, 'GetDetail', body.key)];
  if (body) {
    const search = store.answers.get(realm, 'search', body.key);
    return [callOf(body, 'GetList', search?.value.query ?? null)];
  }
  if (store.answers.get(realm, 'report', id)?.asked === license.asked)
    return withOwn(store, [], license, (own) => callOf(own, 'GetDetail', id));
  const found = store.companies.get(realm, companyId(license.value));
  const search = found && store.answers.get(realm, 'search', found.foundBy);
  return withOwn(store, [], license, (own) => callOf(own, 'GetList', search?.value.query ?? null));
}

/** What a call left whose body is not stored. */
interface Unstored extends Omit<StoredBody, 'body'> {
  readonly why: 'earlier' | 'gone';
}

/** The calls whose bodies are stored, and the newest call of the answer where its body is not. */
function withOwn(
  store: Store,
  bodies: readonly StoredBody[],
  answer: Stamp | undefined,
  call: (body: StoredBody | Unstored) => AnswerCall,
): readonly AnswerCall[] {
  if (!answer) return [];
  const { asked, fetchedAt, orderNumber } = answer;
  const calls = bodies.map(call);
  if (bodies.some((body) => body.call === asked)) return calls;
  const why = asked < store.received.since ? 'earlier' : 'gone';
  return [...calls, call({ call: asked, page: null, fetchedAt, orderNumber, why })];
}

function callOf(body: StoredBody | Unstored, method: AnswerCall['method'], query: string | null): AnswerCall {
  const { call, page, fetchedAt, orderNumber } = body;
  return { ...{ id: String(call), method, query, page, fetchedAt, orderNumber }, received: receivedOf(body) };
}

function receivedOf(stored: StoredBody | Unstored): CallBody {
  if (!('body' in stored)) return missing(stored.why);
  const { body } = stored;
  if (body === null) return missing('secret');
  return body.length === 0 ? missing('gone') : { kind: 'kept', bytes: () => decompressed(body) };
}

function missing(why: Extract<CallBody, { kind: 'missing' }>['why']): CallBody {
  return { kind: 'missing', why };
}
