import { markUnseen } from '../../domain/text/unseen-characters.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text from outside as HTML that shows it and does nothing else, in an element or in a quoted attribute. What no reader
 * sees is named by its code, so that no number looks like another one; line breaks and tabs stay.
 */
export function htmlText(text: string): string {
  return markUnseen(text)
    .map((part) => (part.unseen ? `[${part.text}]` : part.text))
    .join('')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Text in lines as HTML. */
export function htmlLines(text: string): string {
  return text.split('\n').map(htmlText).join('<br>');
}
