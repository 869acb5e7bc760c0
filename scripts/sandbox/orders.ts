import * as z from 'zod/mini';

/** Answers of the API in a form that a client must bear with. */
const envelopeFaults = ['lowercase', 'numbers', 'strings', 'nopaging', 'oddrow', 'norows'] as const;
/** Answers of the API that arrive broken, oddly packed, or never: the vendor has done its work and counts it. */
const deliveryFaults = ['hang', 'reset', 'cut', 'stall', 'big', 'gzipbomb', 'bom', 'charset'] as const;
/** Something before the API answers in its place; nothing is counted. */
const gatewayFaults = ['html', '500', '503', '429', 'redirect'] as const;

export type EnvelopeFault = (typeof envelopeFaults)[number];
export type DeliveryFault = (typeof deliveryFaults)[number];
export type GatewayFault = (typeof gatewayFaults)[number];
/** Every fault by its name. `clock` is the only one that depends on how the request is signed. */
export type FaultName = EnvelopeFault | DeliveryFault | GatewayFault | 'clock';

export const faultNames: readonly FaultName[] = [
  ...envelopeFaults,
  ...deliveryFaults,
  ...gatewayFaults,
  'clock',
];

/** What a client asks the simulator to do with one request, instead of the answer or with it. */
export interface Order {
  readonly status?: string | undefined;
  readonly fault?: FaultName | undefined;
  readonly latencyMs?: number | undefined;
}

const MAX_LATENCY = 600_000;

export function isEnvelopeFault(fault: FaultName | undefined): fault is EnvelopeFault {
  return envelopeFaults.some((name) => name === fault);
}

/** Whether a fault changes how the answer arrives, a gateway's answer in its place included. */
export function isDeliveryFault(fault: FaultName | undefined): fault is DeliveryFault | GatewayFault {
  return deliveryFaults.some((name) => name === fault) || isGatewayFault(fault);
}

export function isGatewayFault(fault: FaultName | undefined): fault is GatewayFault {
  return gatewayFaults.some((name) => name === fault);
}

/** The order that a search key or an id gives: `状态110`, `STATUS-110`, `FAULT-hang`, `FAULT-slow-2.5` (seconds). */
export function orderIn(text: string): Order | undefined {
  const status = /^(?:状态|STATUS-)(\d{1,4})$/i.exec(text)?.[1];
  if (status !== undefined) return { status };
  const fault = /^FAULT-(.+)$/i.exec(text)?.[1];
  return fault === undefined ? undefined : faultOrder(fault.toLowerCase());
}

function faultOrder(name: string): Order | undefined {
  const seconds = /^slow-(\d{1,3}(?:\.\d{1,3})?)$/.exec(name)?.[1];
  if (seconds !== undefined) return { latencyMs: Math.min(Number(seconds) * 1000, MAX_LATENCY) };
  const fault = faultNames.find((known) => known === name);
  return fault === undefined ? undefined : { fault };
}

const planned = z.strictObject({
  status: z.optional(z.string().check(z.regex(/^\d{1,4}$/))),
  fault: z.optional(z.string().check(z.refine((name) => faultOrder(name) !== undefined, 'not a fault'))),
  latencyMs: z.optional(z.number().check(z.gte(0), z.lte(MAX_LATENCY))),
});

const planSchema = z.strictObject({ next: z.array(planned).check(z.maxLength(1000)) });

/** Reads the body of `POST /sandbox/plan`. `undefined` where it is not a plan. */
export function readPlan(body: unknown): readonly Order[] | undefined {
  const plan = planSchema.safeParse(body);
  return plan.data?.next.map(({ fault, ...order }) => ({
    ...(fault === undefined ? {} : faultOrder(fault)),
    ...order,
  }));
}
