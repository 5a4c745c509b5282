import { generateKeyPair, issueCertificate, pemOf, privateKeyPem, selfSignedCertificate } from '../../pki/index.ts';
import { Secret } from '../../session/index.ts';
import type { OwnCertificate, SecurityProfile, SecurityTerms } from '../../session/index.ts';
import type { Scenario } from './scenario.ts';
import type { Rig } from './test-rig.ts';

const VALID = { notBefore: Date.UTC(2025, 0, 1), notAfter: Date.UTC(2045, 0, 1) };
const rootKeys = generateKeyPair('P-256');
const root = await selfSignedCertificate(rootKeys, {
  ...VALID,
  subject: { commonName: 'Root' },
  purpose: 'authority',
});

async function issued(purpose: 'server' | 'client', commonName: string): Promise<OwnCertificate> {
  const keys = generateKeyPair('P-256');
  const authority = { certificate: root, keys: rootKeys };
  const terms = { ...VALID, subject: { commonName }, purpose, hosts: ['localhost'] };
  return { chain: pemOf(await issueCertificate(authority, keys.publicKey, terms)), key: privateKeyPem(keys) };
}

/** 16 bytes and 17. */
export const [PASSWORD, NEXT] = [new Secret('sixteen bytes ..'), new Secret('seventeen bytes .')];
const [server, client] = [await issued('server', 'localhost'), await issued('client', 'PF-0001')];

const hex = (secret: Secret): string => secret.reveal().toString('hex');

/** Both ends of a connection with a security profile, and a charge point that knows the whitepaper. */
export function securedBy(profile: SecurityProfile): NonNullable<Scenario['options']> {
  const common: Partial<SecurityTerms> = { profile, passwords: [PASSWORD], trusted: [pemOf(root)] };
  return {
    security: true,
    ends: { station: { ...common, certificates: [client] }, csms: { ...common, certificates: [server] } },
  };
}

const change = (rig: Rig, key: string, value: string): Promise<unknown> =>
  rig.asks('ChangeConfiguration', { key, value });

/** Passwords are changed, and profiles raised, lowered, and raised in vain. */
export const secureConnections: readonly Scenario[] = ([1, 2, 3] as const).map((profile) => ({
  name: `is connected with security profile ${profile}, which is changed`,
  options: securedBy(profile),
  async run(rig) {
    await rig.asks('GetConfiguration', { key: ['SecurityProfile', 'AuthorizationKey'] });
    rig.csms.security.change({ passwords: [PASSWORD, NEXT] });
    await change(rig, 'AuthorizationKey', hex(NEXT));
    await rig.seconds(10);
    await rig.asks('Reset', { type: 'Hard' });
    await rig.seconds(10);
    await change(rig, 'SecurityProfile', String(profile - 1));
    rig.csms.security.change({ profile: Math.min(3, profile + 1) as SecurityProfile });
    await change(rig, 'SecurityProfile', String(profile + 1));
    await rig.seconds(10);
    await change(rig, 'SecurityProfile', '3');
    await rig.seconds(60);
    rig.csms.security.change({ profile: 3 });
    await rig.seconds(60);
  },
}));
