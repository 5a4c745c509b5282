/** What stands in place of a secret. */
export const REDACTED = '<redacted>';

/** Fields whose value is a secret, and names of configuration keys and variables whose value is one. Compared in lower case. */
const SECRET_FIELDS = new Set(['password', 'basicauthpassword', 'apnpassword', 'authorizationkey']);
const SECRET_KEYS = new Set(['authorizationkey', 'basicauthpassword']);
const MENTIONS_SECRET = /authorizationkey|password/i;

/** A secret learnt from a message is replaced in other texts as well when it is long enough not to be an ordinary word. */
const LEARNT_FROM = 12;
const LEARNT_AT_MOST = 100;

/**
 * Makes the function that takes secrets out of a text: credentials in Authorization headers and URLs, the values of AuthorizationKey,
 * BasicAuthPassword and password fields in OCPP messages of either binding, and the given passwords in plain, hexadecimal and Base64 form.
 * A value that was once seen as a secret is replaced from then on wherever it shows up.
 * @param passwords what the configuration holds; empty ones are ignored
 * @param identities the user names of basic authentication, so that the credentials as sent (Base64 of `identity:password`) are known
 */
export function redactor(
  passwords: readonly string[] = [],
  identities: readonly string[] = [],
): (text: string) => string {
  const forms = passwords.flatMap((password) => formsOf(password, identities));
  // The longest first: one form may be a part of another.
  const known = new Set(forms.sort((a, b) => b.length - a.length));
  const learn = (secret: string): void => {
    if (secret.length >= LEARNT_FROM && known.size < LEARNT_AT_MOST && secret !== REDACTED) known.add(secret);
  };
  return (text) => {
    let clean = text
      .replace(/\b((?:proxy-)?authorization"?\s*[:=]\s*"?)(basic|bearer|digest)(\s+)[^\s"',\\]+/gi, `$1$2$3${REDACTED}`)
      .replace(/\b([a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"'<>]{0,256}):[^\s/@"'<>]{1,256}@/gi, `$1:${REDACTED}@`);
    if (MENTIONS_SECRET.test(clean)) clean = inJson(inXml(clean, learn), learn);
    for (const secret of known) clean = withoutSecret(clean, secret);
    return clean;
  };
}

function formsOf(password: string, identities: readonly string[]): string[] {
  if (password === '') return [];
  const bytes = Buffer.from(password);
  const hex = bytes.toString('hex');
  const credentials = identities.map((identity) => Buffer.from(`${identity}:${password}`).toString('base64'));
  return [password, hex, hex.toUpperCase(), bytes.toString('base64'), ...credentials];
}

/** A short secret is replaced only where it stands by itself, for it may well be a part of ordinary words. */
function withoutSecret(text: string, secret: string): string {
  if (!text.includes(secret)) return text;
  if (secret.length >= 8) return text.replaceAll(secret, REDACTED);
  const alone = new RegExp(
    `(?<![\\p{L}\\p{N}])${secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return text.replace(alone, REDACTED);
}

/** SOAP: `<key>AuthorizationKey</key>…<value>secret</value>`, and `<password>secret</password>`. */
function inXml(text: string, learn: (secret: string) => void): string {
  const hide = (_: string, before: string, secret: string): string => {
    learn(secret.trim());
    return `${before}${REDACTED}`;
  };
  return text
    .replace(
      /(<(?:[\w-]{1,40}:)?key>\s{0,50}AuthorizationKey\s{0,50}<\/[^>]{1,60}>(?:[^<]{0,50}<[^>]{0,60}>[^<]{0,50}){0,3}?<(?:[\w-]{1,40}:)?value>)([^<]+)/gi,
      hide,
    )
    .replace(/(<(?:[\w-]{1,40}:)?password>)([^<]+)/gi, hide);
}

/** JSON: the secrets are looked up in the parsed message and replaced in the text, so that the text stays as it was on the wire. */
function inJson(text: string, learn: (secret: string) => void): string {
  if (!/^\s*[[{]/.test(text)) return text;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return looseJson(text, learn);
  }
  const secrets = new Set<string>();
  collect(parsed, secrets, 0);
  let clean = text;
  for (const secret of secrets) {
    learn(secret);
    const quoted = JSON.stringify(secret);
    // Written with other escapes than ours: the loose way finds it by its field.
    clean = clean.includes(quoted) ? clean.replaceAll(quoted, `"${REDACTED}"`) : looseJson(clean, learn);
  }
  return clean;
}

/** Broken JSON, by its look: better one field too many than a password in an archive. */
function looseJson(text: string, learn: (secret: string) => void): string {
  const hide = (_: string, before: string, secret: string, after = ''): string => {
    learn(secret);
    return `${before}"${REDACTED}"${after}`;
  };
  return text
    .replace(
      /("(?:AuthorizationKey|BasicAuthPassword|apnPassword|password)"\s{0,20}:\s{0,20})"((?:[^"\\]|\\.){0,4096})"/gi,
      hide,
    )
    .replace(
      /("(?:AuthorizationKey|BasicAuthPassword)"[^[\]]{0,200}?"(?:value|attributeValue)"\s{0,20}:\s{0,20})"((?:[^"\\]|\\.){0,4096})"/gi,
      hide,
    )
    .replace(
      /("(?:value|attributeValue)"\s{0,20}:\s{0,20})"((?:[^"\\]|\\.){0,4096})"([^[\]]{0,400}?"(?:AuthorizationKey|BasicAuthPassword)")/gi,
      hide,
    );
}

function collect(value: unknown, secrets: Set<string>, depth: number): void {
  if (depth > 64 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, secrets, depth + 1);
    return;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const variable = fields['variable'] as { readonly name?: unknown } | null | undefined;
  const secretive = isSecretKey(fields['key']) || (typeof variable === 'object' && isSecretKey(variable?.name));
  for (const [name, item] of Object.entries(fields)) {
    const secret =
      SECRET_FIELDS.has(name.toLowerCase()) || (secretive && (name === 'value' || name === 'attributeValue'));
    if (secret && typeof item === 'string' && item !== '') secrets.add(item);
    else collect(item, secrets, depth + 1);
  }
}

function isSecretKey(name: unknown): boolean {
  return typeof name === 'string' && SECRET_KEYS.has(name.toLowerCase());
}
