/** 企查查专业版, QCC Pro: the vendor's address for its companies' own keys. */
export const PRO_ADDRESS = 'https://pro.qcc.com/api/yj';

/** 企查查开放平台, QCC Open Platform: the same interface under other keys. */
export const OPEN_PLATFORM_ADDRESS = 'https://api.qichacha.com';

/** The vendor's own services. Each has accounts of its own, shows their keys elsewhere, and documents what it can be asked. */
export type VendorBase = 'pro' | 'openPlatform';

/** Where an account of a service is topped up, verified and given its interfaces: the service's site, for a browser. */
export const ACCOUNT_SITES: Readonly<Record<VendorBase, string>> = {
  pro: 'https://pro.qcc.com/',
  openPlatform: 'https://openapi.qcc.com/',
};

/**
 * Tells which of the vendor's services an address is; `other`: none, as a simulator, a gateway or sample data.
 * @param address an endpoint in one line of text, as `endpointAddress` gives it.
 */
export function baseOf(address: string): VendorBase | 'other' {
  if (address === PRO_ADDRESS) return 'pro';
  return address === OPEN_PLATFORM_ADDRESS ? 'openPlatform' : 'other';
}
