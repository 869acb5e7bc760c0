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

/**
 * What is by its form the number of a licence or a filing, wherever it stands in a text. None of them is long: every part has
 * a bound, whatever a text from outside is made of.
 */
const NUMBER =
  /\p{Script=Han}{0,2}(?:ICP[证备]\p{Script=Han}?)?(?:[AB][12](?:[.,、·]?[AB][12]){0,7}(?:-\d{4})?-\d{4,8}|[AB]-[12]-\d{1,2}-\d{8}|(?<=ICP[证备])\d{6,10})(?:号?-\d{1,4}[A-Za-z]?)?号?/gu;

/** Text in lines as HTML. No number of a licence is broken at the end of a line. */
export function htmlLines(text: string): string {
  return text.split('\n').map(unbrokenNumbers).join('<br>');
}

function unbrokenNumbers(line: string): string {
  let [html, end] = ['', 0];
  for (const { 0: number, index } of line.matchAll(NUMBER)) {
    html += `${htmlText(line.slice(end, index))}<span class="number">${htmlText(number)}</span>`;
    end = index + number.length;
  }
  return html + htmlText(line.slice(end));
}
