// What the glossary says of words on the screen: the terms of each row, and those that stand in its last column.

/**
 * @typedef {object} Entry
 * @property {readonly string[]} terms what a thing is called
 * @property {readonly string[]} forbidden what it is not called
 */

/**
 * @param {string} markdown the glossary, whose second column has the terms and whose last has those that are forbidden
 * @returns {readonly Entry[]}
 */
export function glossaryEntries(markdown) {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const cells = line.split('|').slice(1, -1);
      return { terms: quoted(cells[1] ?? ''), forbidden: quoted(cells.at(-1) ?? '') };
    });
}

/**
 * The forbidden terms that a text has, but for those that are a part of the row's own term.
 * @param {string} text as the user reads it
 * @param {readonly Entry[]} entries
 * @returns {readonly string[]}
 */
export function forbiddenIn(text, entries) {
  return entries.flatMap(({ terms, forbidden }) => {
    const rest = terms.reduce((left, term) => left.replaceAll(term, ' '), text);
    return forbidden.filter((term) => rest.includes(term));
  });
}

/** Marks of the half-width kind beside a Chinese character, which Chinese sets in full width; addresses have their own. */
const HALF_WIDTH = /\p{Script=Han}\s*[,;:!?()]|[,;:!?()]\s*\p{Script=Han}|\p{Script=Han}\.(?!\w)/gu;

/** How the editor's list of commands sets the extension's name before a command's. */
const COMMAND_PREFIX = /电信许可:(?=[ ”])/gu;

/**
 * The half-width marks beside Chinese characters in a text, each with its neighbour.
 * @param {string} text as the user reads it
 * @returns {readonly string[]}
 */
export function halfWidthIn(text) {
  return (
    text
      .replace(/https?:\/\/\S+|\]\(\S+\)/gu, '')
      .replace(COMMAND_PREFIX, '')
      .match(HALF_WIDTH) ?? []
  );
}

/** @param {string} cell with terms in backticks */
function quoted(cell) {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, term]) => term ?? '');
}
