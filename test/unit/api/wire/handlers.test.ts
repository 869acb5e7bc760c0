import type Dispatcher from 'undici/types/dispatcher.js';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { deadline } from '../../../../src/api/wire/deadline.ts';
import { HostDispatcher } from '../../../../src/api/wire/host-dispatcher.ts';
import { limitSize } from '../../../../src/api/wire/limit-size.ts';

type Handler = Required<Dispatcher.DispatchHandler>;
type Heard = keyof Pick<
  Handler,
  'onRequestStart' | 'onResponseStart' | 'onResponseData' | 'onResponseEnd' | 'onResponseError'
>;

const REQUEST = { origin: 'https://vendor.test', path: '/x', method: 'GET' } as const;

let fetch: MockInstance<typeof globalThis.fetch>;
beforeEach(() => {
  fetch = vi.spyOn(globalThis, 'fetch');
});
afterEach(() => {
  fetch.mockRestore();
});

/** Sends a request, and gives what the handler hears, in order, once it has heard the end. */
async function heard(
  dispatcher: Dispatcher,
  own: Partial<Handler> = {},
  options: Partial<Dispatcher.DispatchOptions> = {},
): Promise<readonly unknown[]> {
  const events: unknown[] = [];
  const ended = Promise.withResolvers<undefined>();
  const sent = dispatcher.dispatch(
    { ...REQUEST, ...options },
    {
      onRequestStart: (...all) => {
        events.push('start');
        own.onRequestStart?.(...all);
      },
      onResponseStart: (controller, status, headers, text) => {
        events.push(status);
        own.onResponseStart?.(controller, status, headers, text);
      },
      onResponseData: (controller, chunk) => {
        events.push(chunk.toString());
        own.onResponseData?.(controller, chunk);
      },
      onResponseEnd: () => {
        events.push('end');
        ended.resolve(undefined);
      },
      onResponseError: (_, error) => {
        events.push(error);
        ended.resolve(undefined);
      },
    },
  );
  expect(sent).toBe(true);
  await ended.promise;
  return events;
}

const parts = (...texts: readonly string[]): Response =>
  new Response(ReadableStream.from(texts.map((text) => new TextEncoder().encode(text))));

describe('a handler that does not hear of', () => {
  const pipelines: Readonly<Record<string, Dispatcher>> = {
    'the wire': new HostDispatcher(),
    'the limit of size': new HostDispatcher().compose(limitSize(100)),
    'the limit of time': new HostDispatcher().compose(deadline(() => 5000)),
  };
  const all: readonly Heard[] = [
    ...(['onRequestStart', 'onResponseStart', 'onResponseData', 'onResponseEnd'] as const),
  ];

  const cases = Object.entries(pipelines).flatMap(([name, pipeline]) =>
    all.map((missing) => [missing, name, pipeline] as const),
  );
  it.each(cases)('%s gets everything else from %s, in order', async (missing, _, pipeline) => {
    fetch.mockResolvedValue(parts('a', 'b'));
    const events: string[] = [];
    const last = missing === 'onResponseEnd' ? 'onResponseData' : 'onResponseEnd';
    const ended = Promise.withResolvers<undefined>();
    const note = (name: Heard) => () => {
      events.push(name);
      if (name === last && (name === 'onResponseEnd' || events.length === 4)) ended.resolve(undefined);
    };
    const handler: Dispatcher.DispatchHandler = Object.fromEntries(
      [...all, 'onResponseError' as const]
        .filter((name) => name !== missing)
        .map((name) => [name, note(name)]),
    );
    pipeline.dispatch(REQUEST, handler);
    await ended.promise;
    await new Promise(setImmediate);
    const usual = ['onRequestStart', 'onResponseStart', 'onResponseData', 'onResponseData', 'onResponseEnd'];
    expect(events).toEqual(usual.filter((name) => name !== missing));
  });

  it.each(Object.entries(pipelines))('an error leaves nothing unhandled in %s', async (_, pipeline) => {
    fetch.mockRejectedValue(new Error('it broke'));
    const unhandled = vi.fn();
    process.once('unhandledRejection', unhandled);
    pipeline.dispatch(REQUEST, {});
    await new Promise((later) => setTimeout(later, 20));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('the dispatcher over fetch', () => {
  it('sends what it is told to, with headers as texts or none', async () => {
    fetch.mockImplementation(() => Promise.resolve(parts()));
    await heard(new HostDispatcher(), {}, { method: 'HEAD', headers: { a: 'b', c: ['d', 'e'] } });
    for (const headers of [null, undefined, ['a', 'b']]) {
      await heard(new HostDispatcher(), {}, headers === undefined ? {} : { headers });
    }
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(Array(4).fill('https://vendor.test/x'));
    const sent = fetch.mock.calls.map(([, init]) => [init?.method, init?.headers]);
    expect(sent).toEqual([
      [
        'HEAD',
        [
          ['a', 'b'],
          ['c', 'd,e'],
        ],
      ],
      ...Array.from({ length: 3 }, () => ['GET', []]),
    ]);
  });

  it('makes an error of whatever is thrown', async () => {
    fetch.mockRejectedValueOnce('only a text').mockRejectedValueOnce(new TypeError('fetch failed'));
    expect(await heard(new HostDispatcher())).toEqual(['start', new Error('only a text')]);
    expect(await heard(new HostDispatcher())).toEqual(['start', new TypeError('fetch failed')]);
  });

  it('stops while its reader has enough, and goes on', async () => {
    fetch.mockResolvedValue(parts('a', 'b'));
    const paused: boolean[] = [];
    const events = await heard(new HostDispatcher(), {
      onResponseData: (controller, chunk) => {
        if (chunk.toString() !== 'a') return;
        controller.pause();
        paused.push(controller.paused);
        setTimeout(() => {
          paused.push(controller.paused);
          controller.resume();
          paused.push(controller.paused);
        }, 10);
      },
    });
    expect(events).toEqual(['start', 200, 'a', 'b', 'end']);
    expect(paused).toEqual([true, true, false]);
  });

  it('ends by the first reason that it is aborted for, paused or at its last part', async () => {
    const first = new Error('first');
    for (const pause of [true, false]) {
      fetch.mockResolvedValue(parts('a'));
      const events = await heard(new HostDispatcher(), {
        onResponseData: (controller) => {
          if (pause) controller.pause();
          expect([controller.aborted, controller.reason]).toEqual([false, null]);
          controller.abort(first);
          controller.abort(new Error('second'));
          expect([controller.aborted, controller.reason]).toEqual([true, first]);
        },
      });
      expect(events).toEqual(['start', 200, 'a', first]);
    }
  });

  it('ends for one that is aborted before it is sent, whether fetch hears it or not', async () => {
    fetch.mockReturnValue(new Promise(() => undefined));
    const gone = new Error('gone');
    const events = await heard(new HostDispatcher(), {
      onRequestStart: (controller) => {
        controller.abort(gone);
      },
    });
    expect(events).toEqual(['start', gone]);
    expect(fetch.mock.calls[0]?.[1]?.signal).toMatchObject({ aborted: true, reason: gone });
  });
});

describe('the limit of size', () => {
  it('is reached by the first byte over it, which is not handed on', async () => {
    fetch.mockResolvedValueOnce(parts('12', '345')).mockResolvedValueOnce(parts('12', '3456'));
    const dispatcher = (): Dispatcher => new HostDispatcher().compose(limitSize(5));
    expect(await heard(dispatcher())).toEqual(['start', 200, '12', '345', 'end']);
    const over = expect.objectContaining({ message: 'more than 5 bytes' }) as unknown;
    expect(await heard(dispatcher())).toEqual(['start', 200, '12', over]);
  });
});

describe('the limit of time', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const limited = (): Dispatcher => new HostDispatcher().compose(deadline(() => 1000));

  it('leaves no timer behind an answer or an error', async () => {
    fetch.mockResolvedValueOnce(parts('a')).mockRejectedValueOnce(new Error('it broke'));
    for (let sent = 0; sent < 2; sent += 1) {
      await heard(limited());
      expect(vi.getTimerCount()).toBe(0);
    }
  });

  it('says how far the request got', async () => {
    fetch.mockReturnValueOnce(new Promise(() => undefined));
    const silent = heard(limited());
    vi.advanceTimersByTime(1000);
    expect((await silent).at(-1)).toMatchObject({
      code: 'UND_ERR_HEADERS_TIMEOUT',
      message: 'no answer within 1000 ms',
    });
    fetch.mockImplementationOnce((_, init) =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start(body) {
              init?.signal?.addEventListener('abort', () => {
                body.error(init.signal?.reason);
              });
            },
          }),
        ),
      ),
    );
    const begun = Promise.withResolvers<undefined>();
    const half = heard(limited(), { onResponseStart: () => begun.resolve(undefined) });
    await begun.promise;
    vi.advanceTimersByTime(1000);
    expect((await half).at(-1)).toMatchObject({
      code: 'UND_ERR_BODY_TIMEOUT',
      message: 'answer not complete within 1000 ms',
    });
  });

  it('ends a request that begins when its time is up', () => {
    let begin: (() => void) | undefined;
    const abort = vi.fn();
    const start = vi.fn();
    const dispatch = deadline(() => 1000)((_, handler) => {
      const controller = Object.assign(Object.create(null) as Dispatcher.DispatchController, { abort });
      begin = () => handler.onRequestStart?.(controller, {});
      return true;
    });
    dispatch(REQUEST, { onRequestStart: start });
    vi.advanceTimersByTime(1000);
    expect(abort).not.toHaveBeenCalled();
    begin?.();
    expect(start).not.toHaveBeenCalled();
    expect(abort).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: 'no answer within 1000 ms' }),
    );
  });
});
