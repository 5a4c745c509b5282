import { realClock } from '../clock/index.ts';
import { astray, type CheckItem, type RunConfig } from '../config/index.ts';
import { versionOf, wireOf, type Binding } from '../protocol/index.ts';
import { ConnectionLost } from '../session/index.ts';
import { whereToConnect } from './station-address.ts';
import { termsOf } from './tls.ts';

/** What `plugfest check` says of the way between us and the system under test: whether it is there, and what is to be entered in it. */
export async function routeItems(config: RunConfig): Promise<readonly CheckItem[]> {
  if (config.sut === 'station') return config.over.map((binding) => stationItem(config, binding));
  const soap = config.over.filter((binding) => wireOf(binding) === 'soap');
  return soap.length === 0
    ? []
    : [await reachItem(config), ...(await calledItem(config)), registrationItem(config, soap)];
}

/** What is entered in a station under test. */
function stationItem({ listen, identities, security, over }: RunConfig, binding: Binding): CheckItem {
  const wire = wireOf(binding);
  const secure = wire === 'json' ? security.profile >= 2 : security.cert !== undefined;
  const scheme = `${wire === 'json' ? 'ws' : 'http'}${secure ? 's' : ''}`;
  const host = listen.host.includes(':') ? `[${listen.host}]` : listen.host;
  const where =
    listen.port === 0
      ? `the URL that plugfest run shows (${scheme}://, a free port)`
      : whereToConnect(`${scheme}://${host}:${listen.port}`, identities);
  const who = wire === 'json' ? '' : `, and ${identities.join(', ')} as its chargeBoxIdentity`;
  const what = over.length === 1 ? 'the station' : `the station over ${binding}`;
  return { ok: true, what, say: `enter ${where} as URL of the central system${who}` };
}

/** Only connects, with TLS where the URL says so: a request would be a message. */
async function reachItem(config: RunConfig): Promise<CheckItem> {
  const what = 'the CSMS';
  const url = config.url!;
  const { knock, soapTls } = await import('../transport/soap/index.ts');
  try {
    const tls = await knock(new URL(url), soapTls(termsOf(config)).poster.tls);
    const how =
      tls === undefined ? 'accepts connections' : `accepts connections with ${tls.version}, its certificate is good`;
    return { ok: true, what, say: `${url} ${how}; nothing was asked of it` };
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    return { ok: false, what, say: error.message };
  }
}

/** Whether the URL that the CSMS is told leads to us. */
async function calledItem({ soap: { callback, callbackUrl } }: RunConfig): Promise<readonly CheckItem[]> {
  if (callback === undefined || callbackUrl === undefined) return [];
  const why = await astray(callback, new URL(callbackUrl), realClock);
  const found =
    why === undefined
      ? 'leads to plugfest'
      : `does not lead to plugfest from this machine (${why}): make sure that it does from the CSMS`;
  return [{ ok: true, what: 'the callback URL', say: `${callbackUrl} ${found}` }];
}

/** What a CSMS under test has to know. */
function registrationItem({ identities, soap }: RunConfig, bindings: readonly Binding[]): CheckItem {
  const versions = [...new Set(bindings.map(versionOf))].join(', ');
  const back = soap.callbackUrl ?? 'the URL that it finds in wsa:From';
  const say = `register ${identities.join(', ')} in it as charge points of OCPP ${versions} over SOAP, and let it call ${back}`;
  return { ok: true, what: 'the charge points', say };
}
