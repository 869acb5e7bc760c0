/** The figures of an annual report (年报公示), read for people and for sorting. The sent text is always kept. */
import { isPlaceholder } from './text/placeholder.ts';

/** A currency that registered capital is stated in, by its ISO 4217 code. */
export type Currency =
  'CNY' | 'USD' | 'HKD' | 'EUR' | 'JPY' | 'GBP' | 'SGD' | 'TWD' | 'MOP' | 'KRW' | 'AUD' | 'CAD';

/**
 * A figure as it was read from the vendor's text: read with its value, empty, or not readable. `sent` is the vendor's
 * text, unchanged.
 */
export type Figure<T> =
  | ({ readonly state: 'read'; readonly sent: string } & T)
  /** Not sent, or nothing but blanks and dashes. */
  | { readonly state: 'empty'; readonly sent: string | null }
  | { readonly state: 'unreadable'; readonly sent: string };

/** A number of users' complaints (用户投诉量) of an annual report, as read. */
export type Count = Figure<{
  readonly value: number;
  /** As sent; `null` for a bare number. */
  readonly unit: string | null;
}>;

/** The share of complaints that were answered (投诉回复率), in percent: 99.5 is 99.5 %. */
export type Percentage = Figure<{ readonly value: number; readonly unit: '%' }>;

/** A registered capital (注册资本), as read. */
export type Money = Figure<{
  /** The number as sent, in `unit`: 1000 for `1000.0000万元`. */
  readonly value: number;
  readonly unit: '元' | '万' | '亿';
  /** `null` where the text does not say it and it may be another one than the yuan. */
  readonly currency: Currency | null;
  /** The sum in the currency's own unit: 10,000,000 for `1000.0000万元`. Only amounts of one currency can be compared. */
  readonly amount: number;
}>;

const NUMBER = String.raw`(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const COUNT = new RegExp(String.raw`^${NUMBER}(?<unit>件|次|起|个|宗)?$`);
const PERCENTAGE = new RegExp(`^${NUMBER}%$`);
const MONEY = new RegExp(
  `^(?<before>人民币)?${NUMBER}(?<unit>万|亿)?(?<currency>[\\p{Script=Han}A-Z]*)$`,
  'u',
);

const SCALES = { 元: 1, 万: 10_000, 亿: 100_000_000 } as const;

/** As the regulator and companies write them; 元 alone is the yuan. */
const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  (
    [
      ['CNY', '元 人民币 人民币元 元人民币 CNY RMB'],
      ['USD', '美元 美金 USD'],
      ['HKD', '港元 港币 港币元 HKD'],
      ['EUR', '欧元 EUR'],
      ['JPY', '日元 日圆 JPY'],
      ['GBP', '英镑 GBP'],
      ['SGD', '新加坡元 新元 SGD'],
      ['TWD', '新台币 新台币元 TWD'],
      ['MOP', '澳门元 MOP'],
      ['KRW', '韩元 KRW'],
      ['AUD', '澳大利亚元 澳元 AUD'],
      ['CAD', '加拿大元 加元 CAD'],
    ] as const
  ).flatMap(([currency, words]) => words.split(' ').map((word) => [word, currency] as const)),
);

/** Kinds of companies with investment from abroad, or from Hong Kong, Macao and Taiwan. */
const FOREIGN = /外商|外资|外国|中外|港澳台|台港澳|港资|台资/;

/** Reads `566件`, `1,566件` or a bare whole number. */
export function readCount(sent: string | null): Count {
  return read(sent, COUNT, ({ value, groups }) =>
    Number.isSafeInteger(value) ? { value, unit: groups.unit ?? null } : null,
  );
}

/**
 * Reads `99.5%`. A number without the sign may be a part of one as well as a percentage: that is unreadable, and so
 * is more than all.
 */
export function readPercentage(sent: string | null): Percentage {
  return read(sent, PERCENTAGE, ({ value }) => (value <= 100 ? { value, unit: '%' } : null));
}

/**
 * Reads `1000.0000万元` or `50万美元`. Without a unit and a currency, an amount is unreadable.
 *
 * @param econKind 企业类型 as sent. The regulator keeps the currency apart from the capital: of a company with foreign
 * investment, a bare 万元 need not be yuan.
 */
export function readMoney(sent: string | null, econKind: string | null = null): Money {
  return read(sent, MONEY, ({ value, groups }) => {
    const unit = groups.unit === '万' || groups.unit === '亿' ? groups.unit : '元';
    const word = `${groups.before ?? ''}${groups.currency ?? ''}`;
    const isOpen = word === '元' && FOREIGN.test(econKind ?? '');
    const currency = isOpen ? null : CURRENCIES.get(word);
    // Rounded to the hundredth, which no currency's amounts go beyond: 0.07万 is 700, not 700.0000000000001.
    return currency === undefined
      ? null
      : { value, unit, currency, amount: Math.round(value * SCALES[unit] * 100) / 100 };
  });
}

interface Match {
  readonly value: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function read<T>(sent: string | null, form: RegExp, meaning: (match: Match) => T | null): Figure<T> {
  const plain = (sent ?? '').normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (sent === null || isPlaceholder(sent)) return { state: 'empty', sent };
  const groups = plain.length <= MAX_LENGTH ? form.exec(plain)?.groups : undefined;
  if (groups === undefined) return { state: 'unreadable', sent };
  const value = Number((groups.number ?? '').replaceAll(',', ''));
  const found = meaning({ value, groups });
  return found === null ? { state: 'unreadable', sent } : { state: 'read', sent, ...found };
}

/** No figure is longer, and a number of so many digits is still finite. */
const MAX_LENGTH = 64;
