import * as vscode from 'vscode';
import { caveatsOf, parseLicenseNumber } from '../../../domain/license-number.ts';
import { escapeMarkdown } from '../../../domain/text/markdown.ts';
import {
  caveatWords,
  classWords,
  firstYearLabel,
  issuerWords,
  kindWords,
} from '../../../wording/license/license-number-words.ts';

/** What a licence number or ICP filing says by its form, and what it does not prove. */
export function numberExplained(value: string): vscode.MarkdownString {
  const number = parseLicenseNumber(value);
  const { kind, classes, year, normalized } = number;
  const parts: readonly (readonly [label: string, value: string])[] = [
    [vscode.l10n.t('Classes'), classes.map(classWords).join(vscode.l10n.t('; '))],
    [firstYearLabel(kind), year === null ? '' : String(year)],
    [vscode.l10n.t('Issuer, by the form of the number'), kind === 'unknown' ? '' : issuerWords(number)],
  ];
  const given = parts.filter(([, part]) => part !== '');
  return new vscode.MarkdownString(
    [
      `**${escapeMarkdown(normalized)}** · ${escapeMarkdown(kindWords(kind))}`,
      given.map(([label, part]) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(part)}`).join('\n'),
      caveatsOf(number)
        .map((caveat) => `*${escapeMarkdown(caveatWords(caveat))}*`)
        .join('  \n'),
    ]
      .filter((block) => block !== '')
      .join('\n\n'),
  );
}
