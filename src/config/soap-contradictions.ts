import type { Problem } from '../pics/index.ts';
import { wireOf, type Role } from '../protocol/index.ts';
import { isEverywhere, isLoopback, isThisMachine, ownAddresses } from './hosts.ts';
import { runKeys, type RunKeyName } from './run-keys.ts';
import type { Settings } from './settings.ts';

/** What does not fit together over SOAP, where both parties are servers and there are no security profiles. */
export function soapProblems(settings: Settings, sut: Role): Problem[] {
  const { over } = settings.values;
  if (over.every((binding) => wireOf(binding) === 'json')) return [];
  return [
    ...securityProblems(settings),
    ...misplaced(settings, sut),
    ...(sut === 'csms' ? callbackProblems(settings) : stationProblems(settings)),
  ];
}

/** The security profiles, and their password, are those of WebSockets. */
function securityProblems({ values, where, isGiven }: Settings): Problem[] {
  if (values['security-profile'] !== 0) {
    const say =
      'security profiles are there for JSON alone; over SOAP leave it out, and use https with ca, cert and key';
    return [{ where: where('security-profile'), say }];
  }
  if (!isGiven('password') || values.over.some((binding) => wireOf(binding) === 'json')) return [];
  const say = 'OCPP over SOAP knows no password; leave it out, and use https with ca, cert and key';
  return [{ where: where('password'), say }];
}

const ofOneRole: Readonly<Record<Role, readonly { readonly key: RunKeyName; readonly say: string }[]>> = {
  csms: [
    { key: 'callback', say: 'a station under test is called back where its wsa:From says' },
    { key: 'callback-url', say: 'a station under test is told the URL of --listen' },
  ],
  station: [
    { key: 'callback-hosts', say: 'a CSMS under test is called at its URL' },
    { key: 'station-url', say: 'a CSMS under test is called at its URL' },
  ],
};

/** Keys that say something about the other role. */
function misplaced({ isGiven, where }: Settings, sut: Role): Problem[] {
  const other = sut === 'csms' ? 'station' : 'csms';
  return ofOneRole[other]
    .filter(({ key }) => isGiven(key))
    .map(({ key, say }) => ({
      where: where(key),
      say: `is for a ${other === 'csms' ? 'CSMS' : 'station'} under test; ${say}: leave it out`,
    }));
}

/** The CSMS is told where our stations listen: it must be able to call that. */
function callbackProblems(settings: Settings): Problem[] {
  const { values, where, write } = settings;
  const { callback, url } = values;
  const told = values['callback-url'];
  const fixed = callback !== undefined && callback.port !== 0;
  const byHand = runKeys.callback.example;
  if (told !== undefined && !fixed)
    return [
      {
        where: where('callback-url'),
        say: `leads nowhere as long as plugfest takes any free port; write ${write('callback', portOf(told) ?? byHand)}`,
      },
    ];
  if (told !== undefined) return [];
  const host = callback?.host ?? '127.0.0.1';
  const advice = write('callback-url', `http://${ownAddresses()[0] ?? '127.0.0.1'}:${fixed ? callback.port : 9200}/`);
  if (isEverywhere(host)) {
    const at = host.includes(':') ? '[::]:9200' : '0.0.0.0:9200';
    const port = fixed ? '' : `${write('callback', at)} and `;
    return [{ where: where('callback'), say: `nobody can call ${host}: say where the CSMS calls, ${port}${advice}` }];
  }
  if (url === undefined || !isLoopback(host) || isThisMachine(new URL(url).hostname)) return [];
  return [
    {
      where: where('callback'),
      say: `the CSMS at ${new URL(url).host} cannot call ${host}, which means itself to it; write ${write('callback', fixed ? `0.0.0.0:${callback.port}` : byHand)} and ${advice}`,
    },
  ];
}

function portOf(url: string): string | undefined {
  const { port } = new URL(url);
  return port === '' ? undefined : `0.0.0.0:${port}`;
}

function stationProblems({ values, where }: Settings): Problem[] {
  const strangers = [...values['station-url'].keys()].filter((identity) => !values.identity.includes(identity));
  return strangers.map((identity) => ({
    where: where('station-url'),
    say: `${identity} is not among the stations under test (${values.identity.join(', ')}); correct it, or add it with identity`,
  }));
}
