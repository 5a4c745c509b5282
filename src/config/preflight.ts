import { existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { realClock, type Clock } from '../clock/index.ts';
import { wireOf } from '../protocol/index.ts';
import { ConfigurationError } from '../pics/index.ts';
import { driverFor, DriverError, parseDriver } from '../sut/index.ts';
import type { CheckItem } from './check-item.ts';
import { loadRunConfig } from './load.ts';
import { CONNECT_TIME, portItem } from './port-items.ts';
import type { RunConfig } from './run-config.ts';
import type { RunFlags } from './settings.ts';
import { checkTlsFiles } from './tls-files.ts';

export interface PreflightOptions {
  readonly cwd?: string;
  readonly clock?: Clock;
}

/**
 * Looks at everything that a run needs, without a test run and without touching the system under test. Every item is looked at, also
 * after one has failed; only a configuration that cannot be read ends it.
 */
export async function preflight(
  flags: RunFlags,
  { cwd = process.cwd(), clock = realClock }: PreflightOptions = {},
): Promise<readonly CheckItem[]> {
  let config: RunConfig;
  try {
    config = loadRunConfig(flags, cwd);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(({ where, say }) => ({ ok: false, what: where, say }));
  }
  return [
    {
      ok: true,
      what: 'the configuration',
      say: `${config.file ?? 'from flags and defaults'}: a ${config.sut === 'csms' ? 'CSMS' : 'station'} is under test over ${config.over.join(', ')}`,
    },
    ...picsItems(config),
    ...expectationsItem(config),
    await driverItem(config, clock),
    ...(await endpointItems(config)),
    folderItem(config.out ?? resolve(cwd, 'reports')),
    ...checkTlsFiles(config.security, clock),
  ];
}

function picsItems({ pics }: RunConfig): readonly CheckItem[] {
  return Object.entries(pics).map(([version, { pics: claims, given }]) => {
    const claimed = Object.entries(claims)
      .filter(([, has]) => has)
      .map(([id]) => id);
    const source =
      given.size === 0 ? 'no PICS is given (pics), so the usual claims are taken' : `${given.size} claims are given`;
    return { ok: true, what: `the PICS for OCPP ${version}`, say: `${source}; claimed: ${claimed.join(', ')}` };
  });
}

function expectationsItem({ expectations }: RunConfig): readonly CheckItem[] {
  if (expectations.length === 0) return [];
  const ids = [...new Set(expectations.map(({ id }) => id))].join(', ');
  return [{ ok: true, what: 'the expectations', say: `${expectations.length} known deviations, of ${ids}` }];
}

async function driverItem({ driver, driverFolder }: RunConfig, clock: Clock): Promise<CheckItem> {
  const what = 'the driver';
  const spec = parseDriver(driver);
  switch (spec.kind) {
    case 'manual':
      return { ok: true, what, say: 'a person at this console does what the cases ask for' };
    case 'exec':
      return { ok: true, what, say: `'${spec.command}' is started for each action; it is not tried here` };
    case 'http':
      return reachable(spec.url, clock);
    case 'module':
      try {
        const loaded = await driverFor(driver, { cwd: driverFolder, clock });
        await loaded.dispose?.();
        return { ok: true, what, say: `${spec.file} can be loaded` };
      } catch (error) {
        if (!(error instanceof DriverError)) throw error;
        return { ok: false, what, say: error.message };
      }
  }
}

/** Only connects: a request would be an action. */
function reachable(url: URL, clock: Clock): Promise<CheckItem> {
  const what = 'the driver';
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return new Promise((done) => {
    const socket = connect({ host, port });
    const end = (ok: boolean, say: string): void => {
      cancel();
      socket.destroy();
      done({ ok, what, say });
    };
    const cancel = clock.after(CONNECT_TIME, () =>
      end(
        false,
        `${url.host} does not accept a connection within ${CONNECT_TIME / 1000} s; check the URL and the firewall`,
      ),
    );
    socket.once('connect', () => end(true, `${url.host} accepts connections`));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      end(
        false,
        `${url.host} cannot be reached (${error.code ?? error.message}); start the driver, or correct its URL`,
      ),
    );
  });
}

async function endpointItems({ sut, over, listen, url, soap }: RunConfig): Promise<readonly CheckItem[]> {
  if (sut === 'station') return [await portItem('the port for the station', listen)];
  const wires = new Set(over.map(wireOf));
  const json = { ok: true, what: 'the CSMS', say: `is expected at ${url}; it is not called here` };
  const { callback = { host: '127.0.0.1', port: 0 } } = soap;
  return [
    ...(wires.has('json') ? [json] : []),
    ...(wires.has('soap') ? [await portItem('the port for the CSMS', callback)] : []),
  ];
}

/** The folder itself, or the nearest one above that exists: the missing ones are made by the run. */
function folderItem(folder: string): CheckItem {
  const what = 'the folder of the results';
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  if (!statSync(nearest).isDirectory())
    return { ok: false, what, say: `${nearest} is a file, not a folder; write another one for out` };
  try {
    // Permissions alone do not tell: below /proc, or on a disk that is read-only or full, nobody can make anything.
    rmdirSync(mkdtempSync(join(nearest, '.plugfest-')));
    return { ok: true, what, say: `${folder} can be written` };
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    return { ok: false, what, say: `nothing can be written to ${nearest} (${why}); write another folder for out` };
  }
}
