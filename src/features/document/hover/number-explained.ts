import { caveatsOf, parseLicenseNumber } from '../../../domain/license-number.ts';
import { escapeMarkdown } from '../../../domain/text/markdown.ts';
import {
  caveatWords,
  classesPart,
  issuerPart,
  kindWords,
  yearPart,
} from '../../../wording/license/license-number.ts';
import { labelled } from '../../../wording/parts.ts';

/** What a licence number or ICP filing says by its form, and what it does not prove, as Markdown; each may be empty. */
export interface NumberExplained {
  readonly head: string;
  readonly caveats: string;
}

/** Reads a licence number or ICP filing. @param value as it stands in a text. */
export function numberExplained(value: string): NumberExplained {
  const number = parseLicenseNumber(value);
  const { kind, normalized } = number;
  const parts = [classesPart(number), yearPart(number), issuerPart(number)];
  const given = parts.filter(({ value: part }) => part !== '');
  return {
    head: [
      `**${escapeMarkdown(normalized)}** · ${escapeMarkdown(kindWords(kind))}`,
      given.map((part) => `- ${labelled(escapeMarkdown(part.label), escapeMarkdown(part.value))}`).join('\n'),
    ]
      .filter((block) => block !== '')
      .join('\n\n'),
    caveats: caveatsOf(number)
      .map((caveat) => `*${escapeMarkdown(caveatWords(caveat))}*`)
      .join('  \n'),
  };
}
