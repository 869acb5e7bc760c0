import { expect, test, vi } from 'vitest';
import { configure } from '../../support/vscode-double.ts';

vi.mock('vscode', () => import('../../support/vscode-double.ts'));
const { Settings } = await import('../../../src/vscode/settings.ts');

const settings = new Settings();

test.each([
  ['hover.mode', 'stored', 'loud', () => settings.hoverMode.value, 'stored', 'offer'],
  ['hover.languages', ['csv'], 'csv', () => settings.hoverLanguages.value, ['csv'], ['*']],
  ['document.mentions', 'all', 7, () => settings.mentions.value, 'all', 'invalid'],
  ['document.diagnostics', true, 'yes', () => settings.diagnostics.value, true, false],
  ['usage.dailyLimit', 0, -1, () => settings.dailyLimit.value, 0, 100],
  ['usage.unitPrice', 4.5, 100_001, () => settings.unitPrice.value, 4.5, 0],
  ['storage.maxAgeDays', 1, 91, () => settings.freshness.value.maxAgeMs, 86_400_000, 7 * 86_400_000],
  ['storage.emptyMaxAgeHours', 0, -1, () => settings.freshness.value.emptyMaxAgeMs, 0, 86_400_000],
  ['regulator.remindDays', 365, 0.5, () => settings.remindDays.value, 365, 90],
  ['request.timeoutSeconds', 120, 0, () => settings.timeoutMilliseconds.value, 120_000, 15_000],
  ['request.spacingMilliseconds', 0, null, () => settings.spacingMilliseconds.value, 0, 200],
])('%s is read anew, and out of its bounds it is the default', (name, good, bad, read, value, byDefault) => {
  expect(read()).toEqual(byDefault);
  configure(`telecomLicense.${name}`, good);
  expect(read()).toEqual(value);
  configure(`telecomLicense.${name}`, bad);
  expect(read()).toEqual(byDefault);
});

test('only the change of its own value is told, until its listener is disposed', () => {
  const told: string[] = [];
  const price = settings.unitPrice.onDidChange(() => told.push('price'));
  settings.freshness.onDidChange(() => told.push('freshness'));
  for (const name of ['usage.unitPrice', 'storage.maxAgeDays', 'storage.emptyMaxAgeHours', 'hover.mode'])
    configure(`telecomLicense.${name}`, 1);
  configure('editor.fontSize', 14);
  expect(told).toEqual(['price', 'freshness', 'freshness']);
  price.dispose();
  configure('telecomLicense.usage.unitPrice', 2);
  expect(told).toHaveLength(3);
});
