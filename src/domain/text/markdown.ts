import { withUnseenMarked } from './unseen-characters.ts';

/** ASCII punctuation, less `<>&` and the marks that mean nothing to Markdown on their own: , ; ? ' " % */
const control = /[!#$()*+\-./:=@[\\\]^_`{|}~]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Runs of spaces could indent code; line breaks and other control characters could begin a block. Only a wide blank is text. */
const breaks = /(?:(?!\u3000)[\p{Cc}\p{Z}])+/gu;

/**
 * VS Code looks for icons, `$(name)`, in the rendered HTML, where no escape is left of what Markdown wrote. An
 * invisible word joiner after the dollar keeps it from finding any, whether the text's host supports icons or not.
 */
const icon = /\$(?=\()/g;

/**
 * Text from outside as Markdown that shows it and does nothing else: no emphasis, link, image, table cell, heading,
 * HTML or icon can come of it, wherever in a line it stands. Runs of spaces and line breaks become one space; what no
 * reader sees is named by its code, so that no number looks like another one.
 */
export function escapeMarkdown(text: string): string {
  return withUnseenMarked(text.replace(breaks, ' '))
    .replace(icon, '$\u2060')
    .replace(control, '\\$&')
    .replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/** A link that runs a command with one argument. It works only where the Markdown's `isTrusted` names the command. */
export function commandLink(label: string, command: string, argument: unknown): string {
  // A round bracket would end the link's address, and `encodeURIComponent` leaves it as it is.
  const encoded = encodeURIComponent(JSON.stringify([argument]))
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29');
  return `[${escapeMarkdown(label)}](command:${command}?${encoded})`;
}
