/** What the path of a connection request says, or why it cannot be used. */
export type RequestPath =
  { readonly identity: string; readonly path: string } | { readonly status: 400 | 404; readonly why: string };

/** OCPP 1.6 sets no limit and 2.0.1 sets 48 characters: this one only keeps a hostile peer from filling the memory. */
const MAX_IDENTITY = 255;

/**
 * The identity of a station: the last segment of the URL's path, percent-decoded (OCPP-J 1.6 §3.1.1, OCPP 2.0.1 Part 4 §3.1.1).
 *
 * @param url the request target, e.g. `/ocpp/RDAM%20123?x=1`
 * @param prefix what the path begins with, e.g. `/ocpp`; empty: anything may stand before the identity
 */
export function readRequestPath(url: string, prefix: string): RequestPath {
  const path = url.split(/[?#]/u, 1)[0] ?? '';
  if (prefix !== '' && !path.startsWith(`${prefix}/`)) {
    return { status: 404, why: `the path does not begin with ${prefix}/` };
  }
  const segment = path.slice(path.lastIndexOf('/') + 1);
  if (prefix !== '' && path.length - segment.length !== prefix.length + 1) {
    return { status: 404, why: `more than the identity follows ${prefix}/ in the path` };
  }
  if (segment === '') return { status: 404, why: 'the path ends without an identity' };
  const identity = decoded(segment);
  if (identity === undefined) return { status: 400, why: 'the identity in the path is not percent-encoded UTF-8' };
  if (identity.length > MAX_IDENTITY)
    return { status: 404, why: `the identity is longer than ${MAX_IDENTITY} characters` };
  return { identity, path };
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
