/** How much of an envelope is given to its header, at most, where it cannot be shown whole. */
const HEADER_SHARE = 0.3;

/**
 * A message as it stands beside a finding, in one line. Of an envelope that is too long, what says nothing makes room: the declaration,
 * the namespaces, and most of the header, each for `…`. The whole text stands among the frames.
 *
 * @param most characters
 */
export function evidenceOf(text: string, most: number): string {
  if (text.length <= most || !/^\s*</u.test(text)) return text;
  const bare = text.replace(/^\s*<\?xml[^>]*\?>\s*/u, '').replace(/(?:\s+xmlns(?::[\w.-]+)?="[^"]*")+/gu, ' …');
  const body = bare.search(/<(?:[\w.-]+:)?Body[\s>]/u);
  if (bare.length <= most || body < 0) return bare;
  const header = Math.max(Math.floor(most * HEADER_SHARE), most - (bare.length - body));
  return header >= body ? bare : `${bare.slice(0, header)} … ${bare.slice(body)}`;
}
