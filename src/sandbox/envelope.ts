import { messageOf } from './statuses.ts';

/** The paging of a list in the vendor's spelling. Pages are counted from 1. */
export interface SentPaging {
  readonly PageSize: number;
  readonly PageIndex: number;
  readonly TotalRecords: number;
}

/** What the API has to say, before it is put into the vendor's envelope. */
export interface SandboxAnswer {
  readonly status: string;
  readonly result: unknown;
  readonly paging?: SentPaging;
}

/** The vendor's envelope. Its values are open, so that a fault can put anything in their place. */
export type SentEnvelope = Readonly<Record<string, unknown>>;

/** An answer that holds nothing but its status. */
export function bare(status: string): SandboxAnswer {
  return { status, result: null };
}

/** An answer in the vendor's envelope. The order of the keys is that of the vendor's samples, and of a live 201. */
export function envelopeOf(answer: SandboxAnswer, orderNumber: string): SentEnvelope {
  const Status = answer.status;
  const Message = messageOf(Status);
  if (answer.result === null) return { Status, Message, OrderNumber: orderNumber, Result: null };
  const paging = answer.paging === undefined ? {} : { Paging: answer.paging };
  return { OrderNumber: orderNumber, ...paging, Result: answer.result, Status, Message };
}

/**
 * An order number in the vendor's form: `TELECOMLICENSE`, the Beijing time as yyyyMMddHHmmss, and 8 digits.
 * @param milliseconds since 1970.
 * @param sequence counts the requests of this start; its last 8 digits are used.
 */
export function orderNumber(milliseconds: number, sequence: number): string {
  const beijing = new Date(milliseconds + 8 * 3_600_000).toISOString();
  const time = beijing.slice(0, 19).replace(/\D/g, '');
  return `TELECOMLICENSE${time}${String(sequence % 100_000_000).padStart(8, '0')}`;
}
