import * as vscode from 'vscode';
import { baseOf } from '../licenses/bases.ts';

/**
 * Where a key of an account is to be found, in the user's language.
 * @param name `AppKey` or `SecretKey`.
 * @param address of the service that the key belongs to.
 */
export function keyPlaceWords(name: string, address: string): string {
  switch (baseOf(address)) {
    case 'pro':
      return vscode.l10n.t('{0}, as shown in QCC Pro under Settings, My Company (设置中心 → 我的公司)', name);
    case 'openPlatform':
      return vscode.l10n.t(
        '{0}, as shown in the QCC Open Platform under Account Security (账号安全), beside the addresses that may call',
        name,
      );
    case 'other':
      return vscode.l10n.t('{0} of your account with this service', name);
  }
}

/**
 * What may be searched for, as an input's placeholder in the user's language.
 * @param address of the service, `undefined` where there is none.
 */
export function searchableWords(address: string | undefined): string {
  return baseOf(address ?? '') === 'openPlatform'
    ? vscode.l10n.t('Company name or unified social credit code')
    : vscode.l10n.t('Company name, credit code, registration number or KeyNo');
}

/**
 * Says by what the vendor finds companies, where it found none, in the user's language.
 * @param address of the service, `undefined` where there is none.
 */
export function findableWords(address: string | undefined): string {
  return baseOf(address ?? '') === 'openPlatform'
    ? vscode.l10n.t('The vendor finds companies by their full registered name or unified social credit code.')
    : vscode.l10n.t(
        'The vendor finds companies by their full registered name, credit code, registration number or KeyNo.',
      );
}
