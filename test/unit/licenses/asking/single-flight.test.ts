import fc from 'fast-check';
import { setImmediate as settled } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SingleFlight } from '../../../../src/licenses/asking/single-flight.ts';

interface Rider {
  readonly controller: AbortController;
  outcome: string | undefined;
}

interface Flight {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly land: (answer: string) => void;
  readonly aboard: Set<Rider>;
}

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const), key: fc.constantFrom('a', 'b') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('leave' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('land' as const), which: fc.nat() }) },
);

const isUnsent = (value: string): boolean => value === 'unsent';

/** Flights under way, with whoever is aboard each: riders join and leave, and flights land. */
function airfield() {
  const flights = new SingleFlight<string>(() => 'left', isUnsent);
  const started: Flight[] = [];
  const inTheAir = new Map<string, Flight>();

  const join = (key: string): void => {
    const rider: Rider = { controller: new AbortController(), outcome: undefined };
    const before = started.length;
    const ride = flights.ride(
      key,
      (signal) =>
        new Promise((land) => {
          started.push({ key, signal, land, aboard: new Set() });
          signal.addEventListener('abort', () => {
            land('taken down');
          });
        }),
      { signal: rider.controller.signal },
    );
    void ride.then((outcome) => (rider.outcome = outcome));
    expect(started.length - before).toBe(inTheAir.has(key) ? 0 : 1);
    const flight = inTheAir.get(key) ?? started.at(-1);
    if (!flight) throw new Error('no flight');
    inTheAir.set(key, flight);
    flight.aboard.add(rider);
  };
  const leave = async (which: number): Promise<void> => {
    const riders = [...inTheAir.values()].flatMap((flight) =>
      [...flight.aboard].map((rider) => ({ flight, rider })),
    );
    const picked = riders[which % Math.max(1, riders.length)];
    if (!picked) return;
    const { flight, rider } = picked;
    rider.controller.abort();
    await settled();
    // Whoever turns off the light learns what the call has come to.
    expect(rider.outcome).toBe(flight.aboard.size > 1 ? 'left' : 'taken down');
    flight.aboard.delete(rider);
    if (flight.aboard.size === 0) inTheAir.delete(flight.key);
  };
  const land = async (which: number): Promise<void> => {
    const flying = [...inTheAir.values()];
    const flight = flying[which % Math.max(1, flying.length)];
    if (!flight) return;
    const answer = `answer ${started.indexOf(flight)}`;
    flight.land(answer);
    await settled();
    for (const { outcome } of flight.aboard) expect(outcome).toBe(answer);
    inTheAir.delete(flight.key);
  };
  return { join, leave, land, started, inTheAir };
}

describe('SingleFlight', () => {
  it('starts once a flight, and recalls it exactly when the last rider has left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
        const { join, leave, land, started, inTheAir } = airfield();
        for (const step of actions) {
          if (step.do === 'join') join(step.key);
          else if (step.do === 'leave') await leave(step.which);
          else await land(step.which);
          for (const flight of inTheAir.values()) {
            expect(flight.signal.aborted).toBe(false);
            for (const { outcome } of flight.aboard) expect(outcome).toBeUndefined();
          }
          for (const { signal, aboard } of started) if (aboard.size === 0) expect(signal.aborted).toBe(true);
        }
      }),
    );
  });

  it('starts nothing for a rider who has left already', async () => {
    const flights = new SingleFlight<string>(() => 'left', isUnsent);
    const start = (): Promise<string> => Promise.reject(new Error('started'));
    expect(await flights.ride('a', start, { signal: AbortSignal.abort() })).toBe('left');
  });

  it('hands an error to every rider, and starts anew after it', async () => {
    const flights = new SingleFlight<string>(() => 'left', isUnsent);
    const broken = (): Promise<string> => Promise.reject(new Error('broken'));
    const both = await Promise.allSettled([flights.ride('a', broken), flights.ride('a', broken)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await flights.ride('a', () => Promise.resolve('landed'))).toBe('landed');
  });

  it('goes on for nobody where it was sent, and gives its answer to whoever comes meanwhile', async () => {
    const flights = new SingleFlight<string>(() => 'left', isUnsent);
    const leaver = new AbortController();
    const land: ((value: string) => void)[] = [];
    const start = (): Promise<string> => new Promise((resolve) => land.push(resolve));
    const left = flights.ride('a', start, { signal: leaver.signal });
    leaver.abort();
    expect(await left).toBe('left');
    const later = flights.ride('a', start);
    land[0]?.('landed');
    expect(await later).toBe('landed');
    expect(land).toHaveLength(1);
  });

  it('begins anew for whoever joins a flight that was taken back, if it was not sent', async () => {
    for (const [first, second, starts] of [
      ['unsent', 'landed', 2],
      ['landed all the same', 'landed all the same', 1],
    ] as const) {
      const flights = new SingleFlight<string>(() => 'left', isUnsent);
      const recall = new AbortController();
      const land: ((value: string) => void)[] = [];
      const start = (): Promise<string> => new Promise((resolve) => land.push(resolve));
      const stopped = flights.ride('a', start, { recall: recall.signal });
      recall.abort();
      const joined = [flights.ride('a', start), flights.ride('a', start)];
      land[0]?.(first);
      expect(await stopped).toBe(first);
      await settled();
      expect(land).toHaveLength(starts);
      land[1]?.('landed');
      expect(await Promise.all(joined)).toEqual([second, second]);
      expect(land).toHaveLength(starts);
    }
  });

  it('lets go of the signal of a rider who arrived', async () => {
    const flights = new SingleFlight<string>(() => 'left', isUnsent);
    const { signal, ...controller } = watched();
    expect(await flights.ride('a', () => Promise.resolve('landed'), { signal })).toBe('landed');
    expect(controller.listeners()).toBe(0);
  });
});

/** A signal that tells how many still listen to it. */
function watched() {
  const { signal } = new AbortController();
  let listening = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listening += 1;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listening -= 1;
    remove(...args);
  };
  return { signal, listeners: () => listening };
}
