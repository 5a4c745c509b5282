import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Field } from './fields.ts';

const PEM_BEGIN = '-----BEGIN ';
const LARGEST_PEM = 100_000;

/** The text of a file with certificates in PEM form: the path of the file is written, or the text itself. A key is refused. */
export function certificateFile(says: string): Field<string | undefined> {
  return pem(says, false, 'the path of a file that holds certificates in PEM form, and no key, or its text', (text) => {
    return !text.includes('PRIVATE KEY-----') && firstCertificate(text) !== undefined;
  });
}

/** The same for a private key without a passphrase, which is never shown. */
export function privateKeyFile(says: string): Field<string | undefined> {
  return pem(
    says,
    true,
    'the path of a file that holds a private key in PEM form, without a passphrase, or its text',
    (text) => {
      return privateKey(text) !== undefined;
    },
  );
}

/** Whether a private key is that of the first certificate; both as PEM. */
export function belongTogether(certificate: string, key: string): boolean {
  const own = privateKey(key);
  return own !== undefined && firstCertificate(certificate)?.checkPrivateKey(own) === true;
}

function pem(
  says: string,
  secret: boolean,
  expects: string,
  fits: (text: string) => boolean,
): Field<string | undefined> {
  return {
    says,
    default: undefined,
    secret,
    expects,
    read(written, folder = process.cwd()) {
      if (typeof written !== 'string' || written === '') return undefined;
      const text = written.startsWith(PEM_BEGIN) ? written : fileText(resolve(folder, written));
      return text !== undefined && text.length <= LARGEST_PEM && fits(text) ? text : undefined;
    },
  };
}

function fileText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function firstCertificate(text: string): X509Certificate | undefined {
  try {
    return new X509Certificate(text);
  } catch {
    return undefined;
  }
}

function privateKey(text: string): KeyObject | undefined {
  try {
    return createPrivateKey(text);
  } catch {
    return undefined;
  }
}
