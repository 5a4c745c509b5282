import type { Address } from '../reference/run.ts';
import { UserError } from './user-error.ts';

/** `HOST:PORT` of a flag. @throws UserError when it is neither a host with a port nor a port */
export function address(flag: string, text: string): Address {
  const match = /^(?:(\[[0-9a-fA-F:]+\]|[^:\s]+):)?(\d{1,5})$/.exec(text);
  const port = Number(match?.[2]);
  if (!match || port > 65535) throw new UserError(`${flag} must be HOST:PORT, e.g. 127.0.0.1:7001; it is '${text}'`);
  return { host: match[1]?.replace(/^\[|\]$/g, '') ?? '127.0.0.1', port };
}
