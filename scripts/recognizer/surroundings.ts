/*
 * What texts have around the names that the learner makes: lists are written with ~ between.
 */

/** What encloses a name, or stands before and after it in a list. */
export const FRAMES = [
  ['', ''],
  ['\n', '\n'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['「', '」'],
  ['《', '》'],
  ['|', '|'],
  ['| ', ' |'],
  ['>', '<'],
  ['[', ']'],
  ['：', '\n'],
  [': ', '\n'],
  ['\t', '\t'],
  [',', ','],
  ['（', '）'],
  ['、', '、'],
  ['1.', ' '],
  ['（1）', '；'],
] as const;

/** What a name stands behind that begins an item, a cell or a line. */
export const BEFORE =
  '~\n~\n~\n    ~，~、~；~。~：~: ~,~, ~;~\t~|~| ~ | ~“~"~\'~《~（~(~【~[~>~=~/~—~-- ~1. ~2、~（3）~1）~2) ~①~·~· ~•~• ~* ~- ~+ ~● ~■~◆~→~> ~# ~## ~// ~ * ~<!-- ~　　~{"name":"~name: '.split(
    '~',
  );
export const AFTER =
  '~~\n~\n~\n~，~、~；~。~：~,~;~\t~|~ |~”~"~\'~》~（~(~）~)~】~]~<~ ~  ~ -->~/~—~"}~!~？~的~董~成~于~与~在'.split(
    '~',
  );

/** What separates the cells of a table. */
export const SEPARATORS = ',~,~,~\t~|~ | ~ | ~;~, ~，~  '.split('~');

/** What stands between a line and a name that begins the next one. */
export const BETWEEN_LINES = '\n~\n~\n~\r\n~\n    ~\n\t~\n> ~\n * ~\n# ~\n// '.split('~');

/** What lines begin with in a text that is broken where they are full. */
export const INDENTATIONS = '~~~    ~\t~ * ~> ~// ~# '.split('~');
/** How many characters a line has, in such texts. */
export const WIDTHS = [16, 20, 24, 30, 36, 40, 50, 60, 76];
