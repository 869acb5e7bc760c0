import * as vscode from 'vscode';
import { readCount, readMoney, readPercentage, type Figure } from '../../domain/figures.ts';

/** A count, e.g. `566件`, as a number of the user's language; `null` where the text sent says it as well. */
export function numberWords(sent: string | null): string | null {
  return figureWords(readCount(sent), ({ value }) => numberFormat({}).format(value));
}

/** A percentage, e.g. `99.5%`, as the user's language writes it; `null` where the text sent says it as well. */
export function percentageWords(sent: string | null): string | null {
  const format = numberFormat({ style: 'percent', maximumFractionDigits: 10 });
  return figureWords(readPercentage(sent), ({ value }) => format.format(value / 100));
}

/**
 * An amount, e.g. `1000.0000万元`, in the user's language; `null` where the text sent says it as well.
 *
 * @param econKind 企业类型 as sent: it says whether a bare 元 is the yuan.
 */
export function moneyWords(sent: string | null, econKind: string | null): string | null {
  return figureWords(readMoney(sent, econKind), ({ amount, currency }) =>
    currency === null
      ? vscode.l10n.t('{0}; the currency is not said', numberFormat({}).format(amount))
      : numberFormat({
          style: 'currency',
          currency,
          currencyDisplay: 'name',
          trailingZeroDisplay: 'stripIfInteger',
        }).format(amount),
  );
}

function figureWords<T>(
  figure: Figure<T>,
  format: (read: Extract<Figure<T>, { state: 'read' }>) => string,
): string | null {
  switch (figure.state) {
    case 'empty':
      return null;
    case 'unreadable':
      return vscode.l10n.t('Could not be read as a number');
    case 'read': {
      const words = format(figure);
      return words === figure.sent.trim() ? null : vscode.l10n.t('Read as {0}', words);
    }
  }
}

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(vscode.env.language, options);
}
