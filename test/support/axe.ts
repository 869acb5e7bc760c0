import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What a page does to people with disabilities, as far as a program sees it, of any impact. */
export async function axeFindings(frame: Frame | Page): Promise<readonly string[]> {
  const { violations } = await runAxe(frame);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/**
 * The same, with the places where the program cannot tell whether text stands out from what is behind it; but for those
 * that it cannot ever tell: the slot of a button, which it sees above the button's own text, and signs that are no letters.
 */
export async function axeFindingsAndDoubts(frame: Frame | Page): Promise<readonly string[]> {
  const { violations, incomplete } = await runAxe(frame);
  const doubts = incomplete.filter(({ id }) => id === 'color-contrast');
  return [...violations, ...doubts]
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? ''}: ${html}`))
    .filter(
      (finding) => !/overlapped by another element: <div part="base"|non-text characters/.test(finding),
    );
}

type Findings = Pick<axe.AxeResults, 'violations' | 'incomplete'>;

/** What passes is left out, in the page already: to hand it over takes far longer than to find it. */
async function runAxe(frame: Frame | Page): Promise<Findings> {
  // Evaluated by the debugger, so no content security policy has to let it in.
  if (!(await frame.evaluate<boolean>('"axe" in globalThis'))) await frame.evaluate(axe.source);
  return frame.evaluate<Findings>(
    `axe.run(document, { resultTypes: ['violations', 'incomplete'] })
      .then(({ violations, incomplete }) => ({ violations, incomplete }))`,
  );
}
