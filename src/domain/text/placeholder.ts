/** What stands in a field that nothing was sent for: blanks, dashes, 无. */
const PLACEHOLDERS = /^(?:[-\u2010-\u2015\u2212/]*|无|暂无)$/;

/** Whether a text stands for nothing: it is empty, blank, dashes or 无. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.test(text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, ''));
}

/** Whether a field holds nothing: it was not sent, or a placeholder stands in it. */
export function isMissing(text: string | null): text is null {
  return text === null || isPlaceholder(text);
}
