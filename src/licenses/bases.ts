/** 企查查专业版, QCC Pro: the vendor's address for its companies' own keys. */
export const PRO_ADDRESS = 'https://pro.qcc.com/api/yj';

/** 企查查开放平台, QCC Open Platform: the same interface under other keys. */
export const OPEN_PLATFORM_ADDRESS = 'https://api.qichacha.com';

/** Which of the vendor's services an address is. Each shows its keys elsewhere, and documents what it can be asked. */
export type Base = 'pro' | 'openPlatform' | 'other';

/**
 * Tells which of the vendor's services an address is.
 * @param address an endpoint in one line of text, as `endpointAddress` gives it.
 */
export function baseOf(address: string): Base {
  if (address === PRO_ADDRESS) return 'pro';
  return address === OPEN_PLATFORM_ADDRESS ? 'openPlatform' : 'other';
}
