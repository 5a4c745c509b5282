import type { Problem } from '../pics/index.ts';
import { wireOf, type Binding, type Role } from '../protocol/index.ts';
import { runKeys, type RunKeyName } from './run-keys.ts';
import type { Settings } from './settings.ts';
import { soapProblems } from './soap-contradictions.ts';

/** What one key says against another, and what is missing because of another. */
export function contradictions(settings: Settings, sut: Role): Problem[] {
  return [
    ...endpointProblems(settings, sut),
    ...portProblems(settings, sut),
    ...securityProblems(settings, sut),
    ...soapProblems(settings, sut),
  ];
}

function endpointProblems(settings: Settings, sut: Role): Problem[] {
  const { values, where, write } = settings;
  if (sut === 'station') {
    if (values.url === undefined) return [];
    return [
      {
        where: where('url'),
        say: `is for a CSMS under test; a station connects to us: write ${write('listen')}, or ${write('sut', 'csms')}`,
      },
    ];
  }
  if (values.url === undefined) {
    const example = values.over.some(isJson) ? runKeys.url.example : 'http://127.0.0.1:8080/ocpp';
    return settings.isGiven('url')
      ? []
      : [
          {
            where: where('url'),
            say: `a CSMS is under test, but where it is, is not said; write ${write('url', example)}`,
          },
        ];
  }
  const scheme = new URL(values.url).protocol;
  return values.over.flatMap((binding) => {
    const fitting = isJson(binding) ? ['ws:', 'wss:'] : ['http:', 'https:'];
    if (fitting.includes(scheme)) return [];
    return [
      {
        where: where('url'),
        say: `over ${binding} the URL begins with ${fitting.map((one) => `${one}//`).join(' or ')}, but it begins with ${scheme}//`,
      },
    ];
  });
}

function isJson(binding: Binding): boolean {
  return wireOf(binding) === 'json';
}

/** Each binding has an endpoint of its own. */
function portProblems({ values, where, write }: Settings, sut: Role): Problem[] {
  const key = sut === 'station' ? 'listen' : 'callback';
  const bindings = sut === 'station' ? values.over : values.over.filter((binding) => wireOf(binding) === 'soap');
  const { host, port } = values[key] ?? { host: '', port: 0 };
  if (bindings.length < 2 || port === 0) return [];
  const say = `${bindings.join(' and ')} cannot share one port; run them one after the other, or write ${write(key, `${host}:0`)}`;
  return [{ where: where(key), say }];
}

/** Security profiles of the whitepaper: 1 is a password, 2 a password and TLS, 3 TLS with certificates on both sides. */
function securityProblems(settings: Settings, sut: Role): Problem[] {
  const { values, where, write } = settings;
  // Over SOAP alone, what is wrong with it stands elsewhere.
  const profile = values.over.some(isJson) ? values['security-profile'] : 0;
  const needed: RunKeyName[] = [];
  if (profile === 1 || profile === 2) needed.push('password');
  if (sut === 'station' && profile >= 2) needed.push('cert', 'key');
  if (sut === 'station' && profile === 3) needed.push('ca');
  if (sut === 'csms' && profile === 3) needed.push('cert', 'key');
  const missing = needed
    .filter((key) => values[key] === undefined && !settings.isGiven(key))
    .map((key) => ({
      where: where('security-profile'),
      say: `security profile ${profile} needs ${key}; write ${write(key)}`,
    }));
  if (values.cert !== undefined && values.key === undefined && !needed.includes('key'))
    missing.push({ where: where('cert'), say: `a certificate needs its key; write ${write('key')}` });
  if (profile < 2 || values.url === undefined || /^(wss|https):/i.test(values.url)) return missing;
  return [
    ...missing,
    { where: where('url'), say: `security profile ${profile} needs TLS: the URL must begin with wss:// or https://` },
  ];
}
