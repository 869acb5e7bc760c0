import type { Mention } from '../recognizer/mention.ts';

/**
 * Whether a mention's value can be looked up: the vendor finds companies by name, credit code and registration number,
 * not by the number of a licence. A code with a wrong check digit is nobody's.
 */
export function isQuery({ kind, valid }: Pick<Mention, 'kind' | 'valid'>): boolean {
  switch (kind) {
    case 'company':
      return true;
    case 'creditCode':
    case 'registrationNumber':
      return valid !== false;
    case 'licenseNumber':
    case 'icpFiling':
      return false;
  }
}

/**
 * Tells which mentions of a text name a company to ask for: a name, and a code on whose line no name stands, for that
 * name is most likely its own, and asking for both would pay twice.
 * @param lineOf the line of an offset, by any mark of its own.
 */
export function namesCompany(
  mentions: readonly Mention[],
  lineOf: (offset: number) => number,
): (mention: Mention) => boolean {
  const named = new Set(mentions.filter(({ kind }) => kind === 'company').map(({ start }) => lineOf(start)));
  return (mention) => mention.kind === 'company' || (isQuery(mention) && !named.has(lineOf(mention.start)));
}
