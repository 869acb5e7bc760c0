import { escapeMarkdown } from '../domain/text/markdown.ts';

/**
 * A Markdown link that runs a command with one argument. It works only where the Markdown's `isTrusted` names the
 * command. @param label may hold anything: it is escaped. @param argument what JSON can hold.
 */
export function commandLink(label: string, command: string, argument: unknown): string {
  // A round bracket would end the link's address, and `encodeURIComponent` leaves it as it is.
  const encoded = encodeURIComponent(JSON.stringify([argument]))
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29');
  return `[${escapeMarkdown(label)}](command:${command}?${encoded})`;
}
