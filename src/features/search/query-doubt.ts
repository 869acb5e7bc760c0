import * as vscode from 'vscode';
import { codeOf } from '../../domain/company/company-code.ts';
import { mayBeRegisteredName } from '../../domain/company/registered-name.ts';
import type { DataKind } from '../../licenses/answer.ts';
import { brokenRuleOf } from '../../licenses/asking/questions.ts';
import { brokenRuleWords } from '../../wording/failures/failures.ts';
import { codeProblemWords } from '../../wording/license/code-problems.ts';
import { inSentences } from '../../wording/parts.ts';

/** A KeyNo as the vendor gives them: 32 hexadecimal digits (reference, `KeyNo`). */
const KEY_NO = /^[0-9a-f]{32}$/i;

/** Why a query will hardly find anything, to be told before it is paid for. */
export interface QueryDoubt {
  /** Why, as sentences. */
  readonly words: string;
  /** Whether it would not even be sent: then asking costs nothing. */
  readonly isUnsent: boolean;
}

/**
 * What makes it unlikely that a query finds anything, told before it is paid for; `undefined` where nothing does. It is
 * a warning: whoever knows better may ask.
 * @param query as typed, trimmed.
 * @param data whose data would be asked for; `undefined` where that is not known.
 */
export function queryDoubt(query: string, data?: DataKind): QueryDoubt | undefined {
  const code = codeOf(query);
  const problem = codeProblemWords(code);
  const rule = brokenRuleOf(query);
  if (rule !== null) return { words: inSentences(brokenRuleWords(rule), problem), isUnsent: true };
  if (problem !== '') return { words: problem, isUnsent: false };
  if (code.kind !== 'unknown' || KEY_NO.test(query) || mayBeRegisteredName(query)) return undefined;
  return {
    words:
      data === 'sample'
        ? vscode.l10n.t(
            'By its form this is no full registered name, code or KeyNo: such a search mostly finds nothing.',
          )
        : vscode.l10n.t(
            'By its form this is no full registered name, code or KeyNo: such a search mostly finds nothing, and is charged.',
          ),
    isUnsent: false,
  };
}
