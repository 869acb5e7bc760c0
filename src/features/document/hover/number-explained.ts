import * as vscode from 'vscode';
import { caveatsOf, parseLicenseNumber } from '../../../domain/license-number.ts';
import { escapeMarkdown } from '../../../domain/text/markdown.ts';
import {
  caveatWords,
  classesPart,
  issuerPart,
  kindWords,
  yearPart,
} from '../../../wording/license/license-number.ts';

/** What a licence number or ICP filing says by its form, and what it does not prove. */
export function numberExplained(value: string): vscode.MarkdownString {
  const number = parseLicenseNumber(value);
  const { kind, normalized } = number;
  const parts = [classesPart(number), yearPart(number), issuerPart(number)];
  const given = parts.filter(({ value: part }) => part !== '');
  return new vscode.MarkdownString(
    [
      `**${escapeMarkdown(normalized)}** · ${escapeMarkdown(kindWords(kind))}`,
      given.map((part) => `- ${escapeMarkdown(part.label)}: ${escapeMarkdown(part.value)}`).join('\n'),
      caveatsOf(number)
        .map((caveat) => `*${escapeMarkdown(caveatWords(caveat))}*`)
        .join('  \n'),
    ]
      .filter((block) => block !== '')
      .join('\n\n'),
  );
}
