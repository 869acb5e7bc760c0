import * as vscode from 'vscode';

/** What so many calls cost at the user's own price for one, in yuan; empty where no price is set. */
export function money(calls: number, unitPrice: number): string {
  if (unitPrice === 0) return '';
  return new Intl.NumberFormat(vscode.env.language, { style: 'currency', currency: 'CNY' }).format(
    calls * unitPrice,
  );
}
