/** ASCII punctuation, less the marks that mean nothing to Markdown on their own: , ; ? ' " % */
const control = /[!#()*+\-./:=@[\\\]^_`{|}~]/g;

/**
 * What HTML and VS Code's icon syntax `$(name)` begin with. VS Code looks for icons in the rendered HTML, where a
 * backslash has gone and an entity has not.
 */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/** Runs of spaces could indent code; line breaks and other control characters could begin a block. */
const breaks = /[\p{Cc}\u2028\u2029 ]+/gu;

/**
 * Text from outside as Markdown that shows it and does nothing else: no emphasis, link, image, table cell, heading,
 * HTML or icon can come of it, wherever in a line it stands. Runs of spaces and line breaks become one space.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(breaks, ' ')
    .replace(control, '\\$&')
    .replace(/[&<>$]/g, (character) => entities[character] ?? character);
}

/** A link that runs a command with one argument. It works only where the Markdown's `isTrusted` names the command. */
export function commandLink(label: string, command: string, argument: unknown): string {
  return `[${escapeMarkdown(label)}](command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'))})`;
}
