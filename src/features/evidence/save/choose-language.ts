import * as vscode from 'vscode';
import type { WrittenLanguage } from '../../../domain/written-language.ts';
import {
  LANGUAGE_NAMES,
  languagesInOrder,
  type LanguageMemory,
} from '../../../vscode/dialogue/written-language.ts';
import { pickOne } from '../../../vscode/labels.ts';

/** Where the choice is remembered. */
const KEY = 'evidence.language';

/**
 * Asks in which language the report is to be: the one that was chosen last comes first, before any was the editor's.
 * @returns `undefined` where the user leaves.
 */
export async function chooseLanguage(memory: LanguageMemory): Promise<WrittenLanguage | undefined> {
  const rows = languagesInOrder(memory, KEY).map((language) => ({
    label: LANGUAGE_NAMES[language],
    language,
  }));
  const chosen = await pickOne(rows, { title: vscode.l10n.t('Language of the report') });
  if (chosen) await memory.update(KEY, chosen.language);
  return chosen?.language;
}
