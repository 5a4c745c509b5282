import type { SoapSettings } from '../config/index.ts';
import { versionOf } from '../protocol/index.ts';
import { Callbacks, listenSoap, soapStation, soapTls, soundOut } from '../transport/soap/index.ts';
import { services, serviceSchema, type SoapVersion } from '../wire/soap/index.ts';
import { UserError } from './user-error.ts';
import { laneFor, oncePerLine, toldOnce, type Lanes, type LaneTerms, type Listening } from './lanes.ts';

/** What SOAP needs beside; nothing that is not said. */
export type SoapTerms = Partial<SoapSettings>;

/**
 * Lanes for stations under test over SOAP: we are the central system, and call the stations back where they say they listen.
 * @throws ListenFailed when the address cannot be bound
 */
export async function soapStationLanes(terms: LaneTerms, at: Listening, soap: SoapTerms): Promise<Lanes> {
  const lanes = new Map(terms.identities.map((identity) => [identity, laneFor('station', terms, identity)]));
  const version = readyVersion(terms);
  const told = toldOnce(terms.identities, at.warn);
  const listening = await listenSoap({
    clock: terms.clock,
    versions: [version],
    host: at.host,
    port: at.port,
    ...soapTls(terms.security),
    knows: (identity) => lanes.has(identity),
    session: (identity) => ({ tap: lanes.get(identity)!.tap }),
    onTurnedAway: ({ why, identity }) => told(why, identity),
    callback: { hosts: soap.callbackHosts ?? [] },
    addresses: new Map([...(soap.stationUrls ?? [])].map(([identity, url]) => [identity, new URL(url)])),
  });
  for (const [identity, lane] of lanes) lane.use(listening.sessionFor(identity, version));
  return {
    lanes: [...lanes.values()],
    url: listening.url,
    missing: () => terms.identities.filter((identity) => !listening.sessionFor(identity, version).connected),
    close: () => listening.close(),
  };
}

/**
 * Lanes for a CSMS under test over SOAP: we are stations, and take its requests at one endpoint of our own.
 * @throws ListenFailed when that endpoint cannot be opened
 */
export async function soapCsmsLanes(
  terms: LaneTerms,
  { url, warn }: { readonly url: string; readonly warn: (line: string) => void },
  soap: SoapTerms,
): Promise<Lanes> {
  const version = readyVersion(terms);
  const { tls, poster } = soapTls(terms.security);
  const behind = soap.callbackUrl;
  const callbacks: Callbacks = new Callbacks({
    ...soap.callback,
    ...(behind === undefined ? {} : { url: behind }),
    // Our own certificate is for the CSMS to call us by https, when that is the URL that it is told.
    ...(behind?.startsWith('https:') === true && tls !== undefined ? { tls } : {}),
    onTurnedAway: oncePerLine((why) => warn(`a request to ${callbacks.url} was turned away: ${why}`)),
  });
  await callbacks.open();
  const identity = terms.identities[0]!;
  await inspected(callbacks, url, { version, identity, from: callbacks.addressOf(identity), poster });
  warn(`the CSMS calls back at ${callbacks.url}`);
  const { clock } = terms;
  const lanes = await Promise.all(
    terms.identities.map(async (identity) => {
      const lane = laneFor('csms', terms, identity);
      const { tap } = lane;
      lane.use(await soapStation({ clock, version, identity, url, callbacks, tap, poster }));
      return lane;
    }),
  );
  return {
    lanes,
    url,
    missing: () => [],
    async close() {
      await Promise.all(lanes.map((lane) => lane.dispose()));
      await callbacks.close();
    },
  };
}

/** Sees that a central system answers, before any case would be spoilt. @throws UserError */
async function inspected(callbacks: Callbacks, url: string, sounding: Parameters<typeof soundOut>[1]): Promise<void> {
  try {
    await soundOut(new URL(url), sounding);
  } catch (error) {
    await callbacks.close();
    throw new UserError(`the CSMS cannot be reached: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The version that is spoken. Its schemas are read before the first message comes: that one would be answered late otherwise. */
function readyVersion({ binding }: LaneTerms): SoapVersion {
  const version = versionOf(binding) as SoapVersion;
  for (const service of services) serviceSchema(version, service);
  return version;
}
