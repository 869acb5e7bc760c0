import { randomBytes } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';

/**
 * Lets VS Code keep secrets over a reload, as code-server's own front does: it gives out one half of the key, the other
 * half is with the encrypted secrets in the browser. Without it secrets live as long as the page.
 */
export async function keepSecretsInBrowser(context: BrowserContext, origin: string): Promise<void> {
  const half = randomBytes(32);
  await context.route(`${origin}/mint-key`, (route) => route.fulfill({ body: half }));
}
