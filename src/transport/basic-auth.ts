/** User name (the identity, see OCPP-J 1.6 §6.2.2) and password. A 1.6 key is raw bytes: hand it in as a Buffer. */
export interface Credentials {
  readonly username: string;
  readonly password: Buffer | string;
}

/** The value of the Authorization header (OCPP-J 1.6 §6.2.2, RFC 7617). */
export function basicAuthHeader({ username, password }: Credentials): string {
  const bytes = Buffer.concat([Buffer.from(`${username}:`), bytesOf(password)]);
  return `Basic ${bytes.toString('base64')}`;
}

const BASIC = /^basic +([a-z0-9+/]+={0,2}) *$/i;

/**
 * Reads an Authorization header. An identity may hold a colon in 1.6, so the one in the URL is looked for first; otherwise the
 * user name ends at the first colon (RFC 7617 §2).
 *
 * @returns undefined when the header is not one of Basic authentication
 */
export function readBasicAuth(
  header: string,
  identity: string,
): { readonly username: string; readonly password: Buffer } | undefined {
  const encoded = BASIC.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const bytes = Buffer.from(encoded, 'base64');
  const expected = Buffer.from(`${identity}:`);
  const colon = bytes.subarray(0, expected.length).equals(expected) ? expected.length - 1 : bytes.indexOf(':');
  if (colon < 0) return undefined;
  return { username: bytes.toString('utf8', 0, colon), password: bytes.subarray(colon + 1) };
}

function bytesOf(password: Buffer | string): Buffer {
  return typeof password === 'string' ? Buffer.from(password) : password;
}
