import { valueFieldsOf, type TestedVersion } from '../pics/index.ts';
import { redactor } from '../trace/redact.ts';
import type { RunConfig } from './run-config.ts';

/** Every secret of the configuration. An AuthorizationKey is hexadecimal: the password that it stands for is one as well. */
export function secretsOf(config: RunConfig): readonly string[] {
  const secrets = new Set<string>();
  for (const secret of passwordsOf(config.security.password)) secrets.add(secret);
  for (const [version, read] of Object.entries(config.values)) {
    for (const [key, field] of Object.entries(valueFieldsOf(version as TestedVersion))) {
      const value: unknown = (read.values as Readonly<Record<string, unknown>>)[key];
      if (!field.secret || typeof value !== 'string' || value === '') continue;
      secrets.add(value);
      if (/^(?:[0-9a-f]{2})+$/i.test(value)) secrets.add(Buffer.from(value, 'hex').toString());
    }
  }
  return [...secrets];
}

/** A password, and an AuthorizationKey as it is written, as it is told over OCPP, and as the text that it may stand for. */
function passwordsOf(password: string | undefined): readonly string[] {
  if (password === undefined) return [];
  const [, digits] = /^hex:((?:[0-9a-f]{2})+)$/i.exec(password) ?? [];
  if (digits === undefined) return [password];
  return [password, digits, digits.toLowerCase(), digits.toUpperCase(), Buffer.from(digits, 'hex').toString('latin1')];
}

/** Takes the secrets of this configuration out of a text: plain, in hexadecimal, in Base64, and as HTTP credentials. */
export function redactorFor(config: RunConfig): (text: string) => string {
  return redactor(secretsOf(config), config.identities);
}
