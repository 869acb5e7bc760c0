/** Company names are compared as people read them: the width of brackets and the blanks around them do not count. */

/** The name in the one form that equal names share. For comparing only: what is shown is the name as sent. */
export function foldCompanyName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .replace(/[\u30FB\u2022\u2027]/g, '·')
    .toUpperCase();
}
