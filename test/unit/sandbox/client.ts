import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

/** A second implementation of the vendor's signature, so that the simulator is not measured by its own. */
export function signed(sandbox: Sandbox, seconds = Math.floor(Date.now() / 1000)): Record<string, string> {
  const text = `${sandbox.appKey}${seconds}${sandbox.secretKey}`;
  return {
    Token: createHash('md5').update(text, 'utf8').digest('hex').toUpperCase(),
    Timespan: `${seconds}`,
  };
}

export function address(sandbox: Sandbox, method: string, query: Readonly<Record<string, string>>): string {
  return `${sandbox.endpoint}/TelecomLicense/${method}?${new URLSearchParams({ key: sandbox.appKey, ...query }).toString()}`;
}

export async function send(
  sandbox: Sandbox,
  method: string,
  query: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = signed(sandbox),
): Promise<Response> {
  return await fetch(address(sandbox, method, query), { headers, redirect: 'manual' });
}

const paging = z.strictObject({ PageSize: z.number(), PageIndex: z.number(), TotalRecords: z.number() });
const envelope = z.object({ Status: z.string(), Message: z.string(), OrderNumber: z.string() });
const row = z.strictObject({
  Id: z.string(),
  KeyNo: z.string(),
  CompanyName: z.string(),
  Scope: z.string(),
  LicenseNo: z.string(),
  IsValid: z.nullable(z.string()),
});
const listEnvelope = z.extend(envelope, { Result: z.nullable(z.array(row)), Paging: z.optional(paging) });
const detailEnvelope = z.extend(envelope, { Result: z.nullable(z.record(z.string(), z.unknown())) });

export type List = z.infer<typeof listEnvelope>;
export type Detail = z.infer<typeof detailEnvelope>;

/** Rejects what has not the vendor's form exactly. */
export async function list(
  sandbox: Sandbox,
  searchKey: string,
  more: Record<string, string> = {},
): Promise<List> {
  return listEnvelope.parse(await (await send(sandbox, 'GetList', { searchKey, ...more })).json());
}

export async function detail(sandbox: Sandbox, id: string): Promise<Detail> {
  return detailEnvelope.parse(await (await send(sandbox, 'GetDetail', { id })).json());
}

/** The status that a request in any form is answered with. */
export async function statusOf(response: Response): Promise<string> {
  return envelope.parse(await response.json()).Status;
}

/** What the unsigned controls answer, beside the API's own path. */
export async function control(sandbox: Sandbox, path: string, body?: unknown): Promise<unknown> {
  const url = new URL(`/sandbox/${path}`, sandbox.endpoint);
  const post = { method: 'POST', body: JSON.stringify(body) };
  return await (await fetch(url, body === undefined ? {} : post)).json();
}
