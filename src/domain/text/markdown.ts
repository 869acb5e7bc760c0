import { withUnseenMarked } from './unseen-characters.ts';

/** ASCII punctuation, less `<>&` and the marks that mean nothing to Markdown on their own: , ; ? ' " % */
const control = /[!#$()*+\-./:=@[\\\]^_`{|}~]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Runs of spaces could indent code; line breaks and other control characters could begin a block. Only a wide blank is text. */
const breaks = /(?:(?!\u3000)[\p{Cc}\p{Z}])+/gu;

const icon = /\$(?=\()/g;

/**
 * Text in which the editor finds no icon, `$(name)`. An invisible word joiner after the dollar keeps it from finding
 * any. In Markdown an escape would not: the editor looks in the rendered HTML, where none is left.
 */
export function withoutIcons(text: string): string {
  return text.replace(icon, '$\u2060');
}

/**
 * Text from outside as Markdown that shows it and does nothing else: no emphasis, link, image, table cell, heading,
 * HTML or icon can come of it, wherever in a line it stands. Runs of spaces and line breaks become one space; what no
 * reader sees is named by its code, so that no number looks like another one.
 */
export function escapeMarkdown(text: string): string {
  return withoutIcons(withUnseenMarked(text.replace(breaks, ' ')))
    .replace(control, '\\$&')
    .replace(/[&<>]/g, (character) => entities[character] ?? character);
}
