import { suggestions } from '../../../src/domain/needs/typed.ts';
import type { View } from '../../../src/protocol/messages.ts';
import { launchBrowser } from '../../support/browser.ts';
import { panelPages } from '../../support/panel-page.ts';
import { quantile, type Report } from '../bench.ts';

/** What people type into the field of a need: codes, names with separators in them, plain words, and nonsense. */
const TYPED = [
  'B25 B24-1',
  '国内呼叫中心业务、卫星转发器出租、出售业务',
  '信息服务业务（仅限互联网信息服务）',
  'content delivery network',
  '短信 云 电商平台 物联网卡',
  '这不是业务',
];

/** Every text that stands in the field after a key. */
const PREFIXES = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));

const RUNS = 20;

/** How long it takes to compute what is offered after a key, in the need's field of any page. */
export function benchSuggestions(report: Report): void {
  const times = Array.from({ length: RUNS }, () => PREFIXES.map(once)).flat();
  reportTimes(report, 'typing.suggestions', times);
}

/**
 * How long a key holds up a company's page: what is offered is computed and drawn, and all is laid out anew.
 * @param view of a company with many licences.
 */
export async function benchKeys(report: Report, view: View): Promise<void> {
  const browser = await launchBrowser();
  try {
    const open = await panelPages(browser);
    const panel = await open();
    await panel.draw(view);
    const times = await panel.page.evaluate<readonly number[]>(`(() => {
      const field = document.querySelector('form.needs input');
      const times = [];
      for (let run = 0; run < ${String(RUNS)}; run++) {
        for (const text of ${JSON.stringify(PREFIXES)}) {
          const start = performance.now();
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          document.body.getBoundingClientRect();
          times.push(performance.now() - start);
        }
      }
      return times;
    })()`);
    reportTimes(report, 'typing.company117.key', times);
  } finally {
    await browser.close();
  }
}

function once(text: string): number {
  const start = performance.now();
  suggestions(text);
  return performance.now() - start;
}

function reportTimes(report: Report, name: string, times: readonly number[]): void {
  report(`${name}.median`, quantile(times, 0.5), 'ms');
  report(`${name}.p99`, quantile(times, 0.99), 'ms');
}
