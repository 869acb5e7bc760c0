import type { SandboxCompany } from './data/company.ts';
import { Directory } from './directory.ts';
import type { Answer } from './envelope.ts';
import { bare } from './envelope.ts';
import type { Order } from './orders.ts';
import { orderIn } from './orders.ts';
import type { Credentials, Signature } from './signature.ts';
import { isTimely, refusedSignature } from './signature.ts';

export interface ApiRequest {
  /** The last step of the path, whatever it is. */
  readonly method: string;
  readonly query: URLSearchParams;
  readonly token: string;
  readonly timespan: string;
}

export interface Reply {
  readonly answer: Answer;
  readonly order: Order;
  /** How far the server's clock pretends to be off, in milliseconds. */
  readonly clockOffsetMs: number;
}

/** The methods, and the parameter that each cannot do without. */
const PARAMETERS: ReadonlyMap<string, string> = new Map([
  ['GetList', 'searchKey'],
  ['GetDetail', 'id'],
]);

/** `FAULT-clock` must be further off than a signature may be. */
const CLOCK_FAULT_OFFSET = 600_000;

/** The two methods of 电信许可 as the vendor's reference has them. Knows nothing of HTTP but the query. */
export class TelecomApi {
  readonly #credentials: Credentials;
  readonly #directory: Directory;
  readonly #specimen: SandboxCompany;
  #plan: readonly Order[] = [];

  /** @param specimen the company that stands in the answer where an order leaves the query no name */
  constructor(credentials: Credentials, companies: readonly SandboxCompany[], specimen: SandboxCompany) {
    this.#credentials = credentials;
    this.#directory = new Directory(companies);
    this.#specimen = specimen;
  }

  /** These orders are for the next requests that are rightly signed, one each; an earlier plan is dropped. */
  plan(orders: readonly Order[]): void {
    this.#plan = orders;
  }

  /** @param now the server's time, in milliseconds since 1970 */
  reply(request: ApiRequest, now: number): Reply {
    const parameter = PARAMETERS.get(request.method);
    if (parameter === undefined) return plain(bare('118'));
    const signature: Signature = { key: request.query.get('key') ?? '', ...request };
    const refused = refusedSignature(signature, this.#credentials);
    if (refused !== undefined) return plain(bare(refused));

    const subject = request.query.get(parameter) ?? '';
    const ordered = this.#nextPlanned() ?? orderIn(subject);
    const clockOffsetMs = ordered?.fault === 'clock' ? CLOCK_FAULT_OFFSET : 0;
    const reply = (answer: Answer): Reply => ({ answer, order: ordered ?? {}, clockOffsetMs });

    if (!isTimely(request.timespan, now + clockOffsetMs))
      return reply(bare(clockOffsetMs === 0 ? '115' : '107'));
    if (ordered?.status !== undefined && ordered.status !== '200') return reply(bare(ordered.status));
    if (subject === '') return reply(bare('202'));
    if (Array.from(subject).length < 2) return reply(bare('213'));
    return reply(this.#find(request, orderIn(subject) === undefined ? subject : undefined));
  }

  #find({ method, query }: ApiRequest, subject: string | undefined): Answer {
    if (method === 'GetList') return this.#directory.list(subject ?? this.#specimen.name, query);
    return this.#directory.detail(subject ?? this.#specimen.licenses[0]?.id ?? '');
  }

  #nextPlanned(): Order | undefined {
    const [next, ...later] = this.#plan;
    this.#plan = later;
    return next;
  }
}

function plain(answer: Answer): Reply {
  return { answer, order: {}, clockOffsetMs: 0 };
}
