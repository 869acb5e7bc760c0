import * as vscode from 'vscode';
import { writtenLanguage } from '../../domain/written-language.ts';
import { sentence, type SentenceSubject } from '../../reports/sentence/sentence.ts';
import {
  LANGUAGE_NAMES,
  languagesInOrder,
  type LanguageMemory,
} from '../../vscode/dialogue/written-language.ts';
import { pickOne } from '../../vscode/labels.ts';
import { notify } from '../../vscode/notify.ts';

const KEY = 'sentence.language';

/**
 * A sentence in the language that is given, or that the user chooses of the two: the one chosen last stands first, and before
 * that the editor's own. Each row shows its sentence.
 * @param language as a command was called with; anything but a language is none.
 * @returns `undefined` where the user left, or nothing is known any more: the user is told.
 */
export async function askedSentence(
  subject: SentenceSubject,
  memory: LanguageMemory,
  language?: unknown,
): Promise<string | undefined> {
  const given = writtenLanguage.safeParse(language).data;
  const rows = languagesInOrder(memory, KEY).flatMap((each) => {
    const detail = sentence(subject, each);
    return detail === undefined ? [] : [{ label: LANGUAGE_NAMES[each], detail, language: each }];
  });
  if (rows.length === 0) {
    void notify.info(vscode.l10n.t('There is no answer to tell of: it was cleared. Refresh to ask again.'));
    return undefined;
  }
  if (given !== undefined) return rows.find((row) => row.language === given)?.detail;
  const chosen = await pickOne(rows, { title: vscode.l10n.t('Copy as a sentence in which language?') });
  if (chosen) await memory.update(KEY, chosen.language);
  return rows.find((row) => row.language === chosen?.language)?.detail;
}
