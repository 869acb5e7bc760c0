import { beforeEach, expect, test, vi } from 'vitest';
import { clearDialogs, dialogs } from '../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../support/vscode-double.ts'));
const { createTemplate } = await import('../../../src/features/check/template/create-template.ts');
const { exportCalls } = await import('../../../src/features/usage/export-calls.ts');

beforeEach(clearDialogs);

function* none(): Generator<never, void, void> {
  yield* [];
}

test('the dialog for a file is called by what it does, and so is what is said afterwards', async () => {
  dialogs.take = ['file:///lists/suppliers.xlsx'];
  await createTemplate();
  expect(dialogs.titled).toEqual(['Create List Template']);
  expect(dialogs.said).toEqual(['The list template was saved as suppliers.xlsx.']);
});

test('the ledger of calls gets the ending that its user left out', async () => {
  dialogs.take = ['file:///lists/calls'];
  await exportCalls({ calls: () => none() });
  expect(dialogs.titled).toEqual(['Export Calls']);
  expect(dialogs.said).toEqual(['Exported to calls.csv.']);
});
