/**
 * Whether a body may be packed so, for somebody who says this of what it accepts (RFC 9110 §12.5.3): without the field, anything.
 *
 * @param accepted the field `Accept-Encoding`
 */
export function acceptsCoding(accepted: string | undefined, coding: string): boolean {
  if (accepted === undefined) return true;
  const weights = new Map(accepted.split(',').map(weighed));
  return (weights.get(coding) ?? weights.get(`x-${coding}`) ?? weights.get('*') ?? 0) > 0;
}

function weighed(entry: string): readonly [string, number] {
  const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((one) => one.startsWith('q='));
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
}
