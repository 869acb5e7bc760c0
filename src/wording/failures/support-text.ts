import * as vscode from 'vscode';
import type { Failure } from '../../licenses/failure.ts';

/** What a user sends to support: nothing of key, token, secret, query or address is in it. */
export function supportText(failure: Failure, version: string): string {
  return [
    `QCC Telecom License ${version}, VS Code ${vscode.version}`,
    `time: ${new Date().toISOString()}`,
    `reason: ${failure.reason}`,
    `problem: ${failure.problem}`,
    `status: ${failure.status ?? '-'}, HTTP ${failure.httpStatus ?? '-'}`,
    `message: ${failure.message ?? '-'}`,
    `order number: ${failure.orderNumber ?? '-'}`,
    `counted: ${failure.counted}, attempts: ${failure.attempts}, ${Math.round(failure.durationMs)} ms`,
  ].join('\n');
}
