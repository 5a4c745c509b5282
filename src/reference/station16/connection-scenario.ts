import {
  generateKeyPair,
  issueCertificate,
  pemOf,
  privateKeyPem,
  selfSignedCertificate,
  type KeyKind,
} from '../../pki/index.ts';
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

type Unusual = Partial<typeof VALID> & { readonly kind?: KeyKind; readonly selfSigned?: boolean };

async function issued(
  purpose: 'server' | 'client',
  commonName: string,
  { kind = 'P-256', selfSigned = false, ...validity }: Unusual = {},
): Promise<OwnCertificate> {
  const keys = generateKeyPair(kind);
  const authority = { certificate: root, keys: rootKeys };
  const terms = { ...VALID, ...validity, subject: { commonName }, purpose, hosts: [commonName] };
  const certificate = selfSigned
    ? await selfSignedCertificate(keys, terms)
    : await issueCertificate(authority, keys.publicKey, terms);
  return { chain: pemOf(certificate), key: privateKeyPem(keys) };
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

const NULL_ONLY = { least: 'TLSv1.2', most: 'TLSv1.2' } as const;
const OLD = { least: 'TLSv1', most: 'TLSv1.1' } as const;

/** What a central system may show for a while that nobody should connect to. */
const bad: readonly Partial<SecurityTerms>[] = [
  { certificates: [await issued('server', 'localhost', { ...VALID, notAfter: VALID.notBefore + 1 })] },
  { certificates: [await issued('server', 'elsewhere.invalid')] },
  { certificates: [await issued('server', 'localhost', { selfSigned: true })] },
  { certificates: [server], versions: OLD, suites: ['TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA'] },
  {
    certificates: [await issued('server', 'localhost', { kind: 'RSA 2048' })],
    versions: NULL_ONLY,
    suites: ['TLS_RSA_WITH_NULL_SHA256'],
  },
];

/** The central system shows one bad thing after the other, and a good one in between. */
const badCentralSystems: Scenario = {
  name: 'meets a central system that shows bad certificates, old TLS and no encryption',
  options: securedBy(2),
  async run(rig) {
    const { certificates, versions, suites } = rig.csms.security.terms;
    for (const terms of bad) {
      rig.csms.security.change({ versions, suites, ...terms });
      await rig.csms.close({ abrupt: true });
      await rig.seconds(10);
      rig.csms.security.change({ certificates, versions, suites });
      await rig.seconds(60);
    }
  },
};

/** Passwords are changed, and profiles raised, lowered, and raised in vain. */
const changedConnections: readonly Scenario[] = ([1, 2, 3] as const).map((profile) => ({
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

/** What happens to connections with a security profile. */
export const secureConnections: readonly Scenario[] = [...changedConnections, badCentralSystems];
