/** What stands in a field that nothing was sent for: blanks, dashes, 无. */
const PLACEHOLDERS = /^(?:[-\u2010-\u2015\u2212/]*|无|暂无)$/;

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.test(text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, ''));
}
