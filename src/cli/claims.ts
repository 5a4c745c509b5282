import { defaultPics, readPicsFile, type Pics } from '../pics/index.ts';
import type { Role, Version } from '../protocol/index.ts';

/** The claims of a file, or what most such systems have. @throws ConfigurationError when the file cannot be used */
export function readClaims(file: string | undefined, version: Version, role: Role): Promise<Pics> {
  return Promise.resolve(file === undefined ? defaultPics(version, role) : readPicsFile(file, { version, role }).pics);
}
