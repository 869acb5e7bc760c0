import type { SandboxCompany } from './data/company.ts';
import { Directory } from './directory.ts';
import type { SandboxAnswer } from './envelope.ts';
import { bare } from './envelope.ts';
import type { Fault, FaultSource } from './faults.ts';
import type { SandboxCredentials, Signature } from './signature.ts';
import { isTimely, refusedSignature } from './signature.ts';

/** A request to the API, with what it is signed with. */
export interface ApiRequest {
  /** The last step of the path, whatever it is. */
  readonly method: string;
  readonly query: URLSearchParams;
  readonly token: string;
  readonly timespan: string;
}

/** An answer, and what is to happen to it on its way. */
export interface Reply {
  readonly answer: SandboxAnswer;
  readonly fault: Fault | undefined;
}

/** The methods, and the parameter that each cannot do without. */
const PARAMETERS: ReadonlyMap<string, string> = new Map([
  ['GetList', 'searchKey'],
  ['GetDetail', 'id'],
]);

/** The two methods of 电信许可 as the vendor's reference has them. Knows nothing of HTTP but the query. */
export class TelecomApi {
  readonly #credentials: SandboxCredentials;
  readonly #companies: () => readonly SandboxCompany[];
  #directory: { readonly of: readonly SandboxCompany[]; readonly finds: Directory } | undefined;
  readonly #specimen: SandboxCompany;
  readonly #faults: Pick<FaultSource, 'next'> | undefined;

  /**
   * @param companies those that are found, read at every request.
   * @param specimen the company that the answer is about where a fault's order takes the place of a name.
   */
  constructor(
    credentials: SandboxCredentials,
    companies: () => readonly SandboxCompany[],
    specimen: SandboxCompany,
    faults?: Pick<FaultSource, 'next'>,
  ) {
    this.#credentials = credentials;
    this.#companies = companies;
    this.#specimen = specimen;
    this.#faults = faults;
  }

  /**
   * Answers one request with the vendor's status: first for its method, then for its signature, then for what it asks.
   * @param now the server's time, in milliseconds since 1970.
   */
  reply(request: ApiRequest, now: number): Reply {
    const parameter = PARAMETERS.get(request.method);
    if (parameter === undefined) return { answer: bare('118'), fault: undefined };
    const signature: Signature = { key: request.query.get('key') ?? '', ...request };
    const refused = refusedSignature(signature, this.#credentials);
    if (refused !== undefined) return { answer: bare(refused), fault: undefined };

    const subject = request.query.get(parameter) ?? '';
    const fault = this.#faults?.next(subject);
    return { answer: this.#answer({ request, subject, fault, now }), fault };
  }

  #answer({
    request,
    subject,
    fault,
    now,
  }: {
    readonly request: ApiRequest;
    readonly subject: string;
    readonly fault: Fault | undefined;
    readonly now: number;
  }): SandboxAnswer {
    const aheadMs = fault?.clockAheadMs ?? 0;
    if (!isTimely(request.timespan, now + aheadMs)) return bare(aheadMs === 0 ? '115' : '107');
    if (fault?.status !== undefined && fault.status !== '200') return bare(fault.status);
    if (subject === '') return bare('202');
    if (Array.from(subject).length < 2) return bare('213');
    return this.#find(request, fault?.aboutSpecimen === true ? undefined : subject);
  }

  #find({ method, query }: ApiRequest, subject: string | undefined): SandboxAnswer {
    const directory = this.#today();
    if (method === 'GetList') return directory.list(subject ?? this.#specimen.name, query);
    return directory.detail(subject ?? this.#specimen.licenses[0]?.id ?? '');
  }

  /** The directory of the companies as they are now; made anew only where they are others than before. */
  #today(): Directory {
    const of = this.#companies();
    if (this.#directory?.of !== of) this.#directory = { of, finds: new Directory(of) };
    return this.#directory.finds;
  }
}
