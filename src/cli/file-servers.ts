import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realClock } from '../clock/index.ts';
import type { RunConfig } from '../config/index.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { fileServers, folderStore, type Files } from '../files/index.ts';
import { UPLOADS } from './earlier-run.ts';
import { UserError } from './user-error.ts';

/** Where the file servers of a run are to be. */
export interface FileTerms {
  readonly listen: { readonly host: string; readonly port: number };
  readonly publicHost?: string | undefined;
  /** The folder of the results; uploads are kept in it. */
  readonly out: string;
  /** Certificate and key (PEM), with which HTTPS is offered as well. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer } | undefined;
}

/** What a configuration says of them; the station reaches them where it reaches us, unless it says otherwise. */
export function fileTermsOf({ files, listen, security }: RunConfig, out: string): FileTerms {
  const { cert, key } = security;
  return {
    listen: files.listen ?? { host: listen.host, port: 0 },
    publicHost: files.host,
    out,
    ...(cert === undefined || key === undefined ? {} : { tls: { cert: readFileSync(cert), key: readFileSync(key) } }),
  };
}

/**
 * The file servers of a run, if one of its cases needs them.
 * @throws UserError when an address cannot be bound
 */
export async function openFiles(cases: readonly TestCase[], terms: FileTerms): Promise<Files | undefined> {
  if (!cases.some(({ spec }) => spec.files)) return undefined;
  const { listen, publicHost, out, tls } = terms;
  try {
    return await fileServers({ clock: realClock, listen, publicHost, tls, store: folderStore(join(out, UPLOADS)) });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const after = listen.port === 0 ? '' : `, and the two ports after it`;
    throw new UserError(
      `the file servers cannot listen on ${listen.host}:${listen.port}${after} (${code}); choose another address with --files-listen`,
    );
  }
}
