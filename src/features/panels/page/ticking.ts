import type { WebviewPanel } from 'vscode';

/** Ages and what has expired are told anew once a minute. */
const INTERVAL_MS = 60_000;

/** Shows the page again and again while its panel is open: time passes without any news. */
export function showEveryMinute(panel: WebviewPanel, show: () => void): void {
  const ticking = setInterval(show, INTERVAL_MS);
  panel.onDidDispose(() => {
    clearInterval(ticking);
  });
}
