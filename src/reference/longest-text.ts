/** The greatest lengths that the schemas of 1.6 allow somewhere (CiString20Type to CiString500Type, security whitepaper). */
const GREATEST = new Set([20, 25, 40, 50, 128, 255, 500, 512, 800, 5500, 10_000]);

/** Whether a payload holds text of a length that is the greatest one of some field. */
export function holdsLongestText(value: unknown): boolean {
  if (typeof value === 'string') return GREATEST.has(value.length);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsLongestText);
}
