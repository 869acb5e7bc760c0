/** Characters that a reader does not see: with them, a number or a name can look like another one. */

/** Controls, formats (zero width, direction of writing), fillers, lone surrogates, blanks other than the two usual ones. */
const UNSEEN =
  /(?![ \n\t\u3000])[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A part of a text: a run of characters that a reader sees, or one that a reader does not see. */
export interface TextPart {
  readonly text: string;
  /** The code of one unseen character, in the place of which it stands, e.g. `U+202E`. */
  readonly unseen: boolean;
}

/** The text in parts, each unseen character in a part of its own. Most texts are one part. */
export function markUnseen(text: string): readonly TextPart[] {
  if (!UNSEEN.test(text)) return [{ text, unseen: false }];
  const parts: { text: string; unseen: boolean }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    if (UNSEEN.test(character)) parts.push({ text: codeOf(character), unseen: true });
    else if (last?.unseen === false) last.text += character;
    else parts.push({ text: character, unseen: false });
  }
  return parts;
}

/** A text with each unseen character as its code in square brackets, e.g. `B1-[U+202E]2026`. */
export function withUnseenMarked(text: string): string {
  return markUnseen(text)
    .map((part) => (part.unseen ? `[${part.text}]` : part.text))
    .join('');
}

/** A text as one line of which every character can be seen, and which {@link isPlainLine} takes. */
export function plainLine(text: string): string {
  return withUnseenMarked(text).replace(/[\n\t]+/gu, ' ');
}

/** Whether a text is one line of which every character can be seen, and may so be written into a user's document. */
export function isPlainLine(text: string): boolean {
  return !/[\n\t]/u.test(text) && !UNSEEN.test(text);
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
