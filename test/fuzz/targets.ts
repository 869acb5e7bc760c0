import { answers } from './answers.ts';
import { database } from './database.ts';
import { messages, savedState } from './panels.ts';
import { numbers, scope } from './readers.ts';
import { recognition } from './recognizer.ts';
import { csvFiles, workbooks } from './tables.ts';
import type { Target } from './target.ts';

/** Everything that reads what comes from outside. */
export const targets: readonly Target[] = [
  ...[answers, scope, numbers, recognition, csvFiles, workbooks, messages, savedState, database],
];
