import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { pickOne } from '../../../vscode/labels.ts';
import type { ChoiceMemory } from '../evidence-parts.ts';
import type { EvidenceLanguage } from '../subject.ts';

/** Where the choice is remembered. */
const KEY = 'evidence.language';

const language = z.optional(z.catch(z.optional(z.enum(['zh', 'en'])), undefined));

/**
 * Asks in which language the report is to be: the one that was chosen last comes first, before any was the editor's.
 * @returns `undefined` where the user leaves.
 */
export async function chooseLanguage(memory: ChoiceMemory): Promise<EvidenceLanguage | undefined> {
  const last = z.parse(language, memory.get(KEY));
  const first = last ?? (vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  const items = [
    { label: '简体中文', language: 'zh' as const },
    { label: 'English', language: 'en' as const },
  ].toSorted((a, b) => Number(b.language === first) - Number(a.language === first));
  const chosen = await pickOne(items, { title: vscode.l10n.t('Language of the report') });
  if (chosen && chosen.language !== last) await memory.update(KEY, chosen.language);
  return chosen?.language;
}
