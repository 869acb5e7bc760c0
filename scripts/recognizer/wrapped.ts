/**
 * Breaks the lines of a text where they are full. `places` tells for each UTF-16 unit of the text where it stands then.
 *
 * @param width how many characters a line has, beside its indentation.
 */
export function wrap(
  plain: string,
  width: number,
  indentation: string,
): { readonly text: string; readonly places: readonly number[] } {
  let text = indentation;
  const places: number[] = [];
  let column = 0;
  for (const character of plain) {
    if (column >= width && character !== '\n') {
      text += `\n${indentation}`;
      column = 0;
    }
    for (let unit = 0; unit < character.length; unit += 1) places.push(text.length + unit);
    text += character;
    column = character === '\n' ? 0 : column + 1;
  }
  return { text, places };
}
