import type { IncomingMessage } from 'node:http';
import type { ControlReply, Fault, FaultSource } from '../../src/sandbox/faults.ts';
import { isCounted } from '../../src/sandbox/statuses.ts';
import { CallLog } from './call-log.ts';
import { control } from './controls.ts';
import { deliveries } from './deliveries.ts';
import { oddEnvelopes } from './odd-envelopes.ts';
import { isDeliveryFault, isEnvelopeFault, isGatewayFault, orderIn, type Order } from './orders.ts';

/** How far ahead the clock is under `FAULT-clock`, in milliseconds: further than a signature may be off. */
const CLOCK_AHEAD = 600_000;

/** The simulator's faults: by the name that is searched for, or planned for the next requests. Counts all requests. */
export class FaultsOnOrder implements FaultSource {
  readonly calls = new CallLog();
  readonly #given = new WeakMap<Fault, Order>();
  #plan: readonly Order[] = [];

  /** These orders are for the next requests that are rightly signed, one each; an earlier plan is dropped. */
  plan(orders: readonly Order[]): void {
    this.#plan = orders;
  }

  next(subject: string): Fault | undefined {
    const named = orderIn(subject);
    const [planned, ...later] = this.#plan;
    this.#plan = later;
    const order = planned ?? named;
    if (order === undefined) return undefined;
    const fault = faultOf(order, named !== undefined);
    this.#given.set(fault, order);
    return fault;
  }

  note(status: string, fault: Fault | undefined): void {
    const name = fault && this.#given.get(fault)?.fault;
    const label = name === undefined || name === 'clock' ? status : `FAULT-${name}`;
    this.calls.record(label, !isGatewayFault(name) && isCounted(status));
  }

  async control(request: IncomingMessage, path: string): Promise<ControlReply> {
    return await control(request, path, {
      calls: this.calls,
      plan: (orders) => {
        this.plan(orders);
      },
    });
  }
}

function faultOf({ status, latencyMs, fault }: Order, aboutSpecimen: boolean): Fault {
  return {
    aboutSpecimen,
    status,
    latencyMs,
    clockAheadMs: fault === 'clock' ? CLOCK_AHEAD : 0,
    reshape: isEnvelopeFault(fault) ? oddEnvelopes[fault] : undefined,
    deliver: isDeliveryFault(fault) ? deliveries[fault] : undefined,
  };
}
