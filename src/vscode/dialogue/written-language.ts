import * as vscode from 'vscode';
import { writtenLanguage, type WrittenLanguage } from '../../domain/written-language.ts';

/** Where the languages that were chosen last are kept, over restarts. */
export type LanguageMemory = Pick<vscode.Memento, 'get' | 'update'>;

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<WrittenLanguage, string>> = { zh: '简体中文', en: 'English' };

/** Both languages: the one that was chosen last first, before any was the editor's own. @param key whose choice it is. */
export function languagesInOrder(memory: LanguageMemory, key: string): readonly WrittenLanguage[] {
  const own = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const first = writtenLanguage.safeParse(memory.get(key)).data ?? own;
  return first === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
}
