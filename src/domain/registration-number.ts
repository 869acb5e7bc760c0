/**
 * Whether 15 digits end in the right check digit of a business registration number (工商注册号, GS15-2006), which is that
 * of ISO 7064 MOD 11,10. Anything but 15 digits has none.
 */
export function hasRegistrationCheckDigit(digits: string): boolean {
  if (!/^\d{15}$/.test(digits)) return false;
  let product = 10;
  for (const digit of digits.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (product + Number(digits.charAt(14))) % 10 === 1;
}
