import { workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import chinese from '../../../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };

// Stands for `vscode` in the thread that writes reports, where there is no editor: the house's words, in the language of the
// report instead of the editor's.

const translations: ReadonlyMap<string, string> = new Map(Object.entries(chinese));
const { language } = z.parse(z.object({ language: z.enum(['zh', 'en']) }), workerData);

type Argument = string | number | boolean;

/** A text with its arguments, and what a translator is told of it, as the editor's own function takes it. */
interface Message {
  readonly message: string;
  readonly args: readonly Argument[];
  readonly comment: readonly string[];
}

/** As much of the editor's environment as texts go by. */
export const env = { language: language === 'zh' ? 'zh-cn' : 'en' };

/** The editor's own way to say a text in a language: the text itself is the English. */
export const l10n = {
  /** The text in the language of the report, its arguments in their places. */
  t(message: string | Message, ...rest: readonly Argument[]): string {
    const [text, args, key] =
      typeof message === 'string'
        ? [message, rest, message]
        : [message.message, message.args, `${message.message}/${message.comment.join('')}`];
    const said = language === 'zh' ? (translations.get(key) ?? text) : text;
    return said.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place));
  },
};
