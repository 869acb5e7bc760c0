import { KnownNames } from '../../../src/recognizer/known/known-names.ts';
import { Recognizer } from '../../../src/recognizer/recognizer.ts';
import { quantile, type Report } from '../bench.ts';
import { sampleTexts } from './texts.ts';

/** What the recogniser has to be as fast as. */
const PLAIN = /[\u4e00-\u9fff（）()]{2,40}(?:有限责任公司|股份有限公司|有限公司)/g;

const MEGABYTE = 1_000_000;
const ROUNDS = 15;
const KNOWN = 100_000;

/** Compares the recogniser with a plain regular expression, on the same texts in one run. */
export function bench(report: Report): void {
  const started = performance.now();
  const recognizer = new Recognizer();
  report('recognizer.load', performance.now() - started, 'ms');

  const perByte: number[] = [];
  const overPlain: number[] = [];
  for (const { name, text } of sampleTexts(10 * MEGABYTE)) {
    const tenths = parts(text, 10);
    const [plain, ours] = medians(
      () => [...text.matchAll(PLAIN)].length,
      () => recognizer.recognize(text).length,
    );
    const [whole, apart] = medians(
      () => recognizer.recognize(text).length,
      () => tenths.map((tenth) => recognizer.recognize(tenth).length),
    );
    report(`recognizer.${name}.plain`, 10_000 / plain, 'MB/s');
    report(`recognizer.${name}`, 10_000 / ours, 'MB/s');
    report(`recognizer.${name}.ratio`, plain / ours, 'times as fast');
    report(`recognizer.${name}.growth`, (10 * whole) / apart, 'times as long for 10 MB as for 1 MB');
    perByte.push(ours / (10 * MEGABYTE));
    overPlain.push(ours / plain);
  }

  report('recognizer.over-plain', Math.max(...overPlain), 'times as long, of the slowest text');

  const average = perByte.reduce((sum, time) => sum + time, 0) / perByte.length;
  for (const [name, unit] of Object.entries({
    company: '公',
    limited: '有限',
    form: '有限公司',
    factory: '厂',
    brackets: '（',
    pairs: '()',
    digits: '1',
  })) {
    const text = unit.repeat(MEGABYTE / Buffer.byteLength(unit));
    const [took] = medians(
      () => recognizer.recognize(text).length,
      () => undefined,
    );
    report(`recognizer.hostile.${name}`, took / MEGABYTE / average, 'times the average a byte');
  }

  benchKnown(report, recognizer, average);
}

/** How fast it is with a store of a hundred thousand names, some of which the text holds. */
function benchKnown(report: Report, recognizer: Recognizer, average: number): void {
  const text = sampleTexts(MEGABYTE)[0]?.text ?? '';
  const names = [
    ...recognizer.recognize(text.slice(0, 20_000)).map(({ value }) => value),
    ...Array.from({ length: KNOWN }, (_, index) => `示例${String(index)}号云帆通信有限公司`),
  ];
  let known = new KnownNames();
  report(
    'recognizer.known.make',
    elapsed(() => (known = new KnownNames(names))),
    'ms',
  );
  const times = Array.from({ length: 10_000 }, (_, index) => {
    const offset = (index * 7919) % text.length;
    return elapsed(() => recognizer.mentionAt(text, offset, { known }));
  });
  report('recognizer.mention-at.first', (times[0] ?? 0) * 1000, 'µs');
  report('recognizer.mention-at.median', quantile(times, 0.5) * 1000, 'µs');
  report('recognizer.mention-at.p99', quantile(times, 0.99) * 1000, 'µs');

  const nested = new KnownNames(Array.from({ length: 150 }, (_, index) => '公'.repeat(index + 2)));
  const hostile = '公'.repeat(MEGABYTE / 3);
  const [took] = medians(
    () => recognizer.recognize(hostile, { known: nested }).length,
    () => undefined,
  );
  report('recognizer.hostile.known', took / MEGABYTE / average, 'times the average a byte');
}

/** A text cut into parts of the same length, each a string of its own. */
function parts(text: string, count: number): string[] {
  const length = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) =>
    Buffer.from(text.slice(index * length, (index + 1) * length)).toString('utf8'),
  );
}

/** The median times of two runs that take turns, in milliseconds. */
function medians(one: () => unknown, other: () => unknown): readonly [number, number] {
  const times: [number, number][] = Array.from({ length: ROUNDS }, () => [elapsed(one), elapsed(other)]);
  return [
    quantile(
      times.map(([first]) => first),
      0.5,
    ),
    quantile(
      times.map(([, second]) => second),
      0.5,
    ),
  ];
}

function elapsed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
