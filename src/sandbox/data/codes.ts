import { createHash } from 'node:crypto';
import { checkDigit } from '../../domain/company/credit-code.ts';
import type { Province } from './provinces.ts';

/** No county of China ends in 99, so that no code made here can be a real company's. */
const NO_COUNTY = '0199';

/** 32 hexadecimal digits, the form of the vendor's KeyNo and ids; the same for the same name at every start. */
export function hexId(name: string): string {
  return createHash('md5').update(`sandbox ${name}`).digest('hex');
}

/** 统一社会信用代码: 9 and 1 for an enterprise, the area, and the organisation code of GB 11714 with its check digit. */
export function creditCode(province: Province, serial: number): string {
  const organisation = `MA${scattered(serial, 6)}`;
  const body = `91${province.code}${NO_COUNTY}${organisation}${organisationCheckDigit(organisation)}`;
  return body + checkDigit(body);
}

/** 注册号, 15 digits: the area, eight digits in order of registration, and the check digit of ISO 7064 MOD 11,10. */
export function registrationNumber(province: Province, serial: number): string {
  const body = `${province.code}${NO_COUNTY}0${scattered(serial, 7)}`;
  let remainder = 10;
  for (const digit of body) {
    const sum = (remainder + Number(digit)) % 10;
    remainder = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return `${body}${(11 - remainder) % 10}`;
}

/** Different for different serials below 10^length, without looking like a row of them. */
function scattered(serial: number, length: number): string {
  return String((serial * 7919 + 41_213) % 10 ** length).padStart(length, '0');
}

/** GB 11714: letters count from A = 10. */
function organisationCheckDigit(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36),
    0,
  );
  return '0X987654321'.charAt(sum % 11);
}
