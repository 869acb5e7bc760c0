import { expect, test } from 'vitest';
import { bytesAtStart } from '../../../scripts/lib/start-size.mjs';

const chunk = (fileName: string, code: string, imports: readonly string[] = []) => ({
  fileName,
  code,
  imports,
});

test('what is imported before the entry runs counts once, in bytes; what is loaded later does not', () => {
  const chunks = [
    chunk('extension.cjs', '1234', ['a.cjs', 'b.cjs', 'vscode']),
    chunk('a.cjs', '电信', ['shared.cjs']),
    chunk('b.cjs', '12', ['shared.cjs', 'a.cjs']),
    chunk('shared.cjs', '1'),
    chunk('later.cjs', '123456789', ['extension.cjs']),
  ];
  expect(bytesAtStart(chunks, 'extension.cjs')).toBe(4 + 6 + 2 + 1);
});
