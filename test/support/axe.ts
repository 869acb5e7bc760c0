import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/** What a page does to people with disabilities, as far as a program sees it, of any impact. */
export async function axeFindings(frame: Frame): Promise<readonly string[]> {
  // Evaluated by the debugger, so no content security policy has to let it in.
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate<axe.AxeResults>('axe.run(document)');
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
