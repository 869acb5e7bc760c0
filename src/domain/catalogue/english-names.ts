/**
 * English for the businesses of the catalogue, beside their Chinese names and never in their place: the regulator gives
 * no official translation. After the catalogue's Chinese names; the word "services" is left out.
 */
const ENGLISH = new Map(
  Object.entries({
    A11: 'Fixed-line communication',
    'A11-1': 'Fixed-network local calls',
    'A11-2': 'Fixed-network domestic long-distance calls',
    'A11-3': 'Fixed-network international long-distance calls',
    'A11-4': 'International communication facilities',
    A12: 'Cellular mobile communication',
    'A12-1': 'Second-generation digital cellular mobile (2G)',
    'A12-2': 'Third-generation digital cellular mobile (3G)',
    'A12-3': 'LTE, fourth-generation digital cellular mobile (4G)',
    'A12-4': 'Fifth-generation digital cellular mobile (5G)',
    A13: 'Satellite communication, first class',
    'A13-1': 'Mobile satellite communication',
    'A13-2': 'Fixed satellite communication',
    A14: 'Data communication, first class',
    'A14-1': 'International internet data transmission',
    'A14-2': 'Domestic internet data transmission',
    'A14-3': 'Local internet data transmission',
    'A14-4': 'International data communication',
    A15: 'IP telephony',
    'A15-1': 'Domestic IP telephony',
    'A15-2': 'International IP telephony',
    A21: 'Trunked radio communication',
    'A21-1': 'Digital trunked radio communication',
    A22: 'Radio paging',
    A23: 'Satellite communication, second class',
    'A23-1': 'Lease and sale of satellite transponders',
    'A23-2': 'Domestic VSAT communication',
    A24: 'Data communication, second class',
    'A24-1': 'Fixed-network domestic data transmission',
    A25: 'Network access facilities',
    'A25-1': 'Wireless access facilities',
    'A25-2': 'Wired access facilities',
    'A25-3': 'Customer premises networks',
    A26: 'Domestic communication facilities',
    A27: 'Network hosting',
    B11: 'Internet data centre (IDC)',
    B12: 'Content delivery network (CDN)',
    B13: 'Domestic internet virtual private network (IP-VPN)',
    B14: 'Internet access (ISP)',
    B21: 'Online data processing and transaction processing (EDI)',
    B22: 'Domestic multi-party communication',
    B23: 'Store and forward',
    B24: 'Call centre',
    'B24-1': 'Domestic call centre',
    'B24-2': 'Offshore call centre',
    B25: 'Information services',
    B26: 'Code and protocol conversion',
    'B26-1': 'Internet domain name resolution',
  }),
);

/** English for a business, for readers without Chinese; `null` for a code that is none of a business. */
export function englishName(code: string): string | null {
  return ENGLISH.get(code) ?? null;
}
