import { Secret } from '../../../session/index.ts';
import { sending } from './build.ts';
import { overJson } from './hooks.ts';
import type { Fault } from './hooks.ts';

const ofAnother = new Secret('of another one ..');

/** What goes wrong with the security of connections (security whitepaper §2, A01 and A05). */
export const connectionFaults = overJson({
  'password-kept': {
    does: 'has a new password set, and goes on asking for the old one',
    field: [],
    admission: (terms, { after, usual }) => (after === 'order' ? { ...terms, passwords: usual.passwords } : terms),
  },
  'password-through-text': {
    does: 'takes the bytes of a new password for text, and loses those that are none',
    field: ['F143'],
    admission: (terms, { after }) =>
      after === 'order'
        ? { ...terms, passwords: terms.passwords.map((one) => new Secret(one.reveal().toString())) }
        : terms,
  },
  'password-as-text': {
    does: 'sets a new password as text in place of hexadecimal digits',
    field: [],
    ...sending('ChangeConfiguration', (payload) =>
      payload['key'] === 'AuthorizationKey'
        ? { ...payload, value: Buffer.from(String(payload['value']), 'hex').toString('latin1') }
        : payload,
    ),
  },
  'password-under-later-key': {
    does: 'sets a new password under the key that OCPP 2.0.1 has for it',
    field: [],
    ...sending('ChangeConfiguration', (payload) =>
      payload['key'] === 'AuthorizationKey' ? { ...payload, key: 'BasicAuthPassword' } : payload,
    ),
  },
  'password-forgotten': {
    does: 'turns a charge point that comes back with its password away',
    field: [],
    admission: (terms) => ({ ...terms, passwords: [ofAnother] }),
  },
  'password-forgotten-later': {
    does: 'turns a charge point away that comes back a second time with its password',
    field: [],
    admission: (terms, { times }) => (times > 1 ? { ...terms, passwords: [ofAnother] } : terms),
  },
  'agrees-to-first-subprotocol-only': {
    does: 'looks at the first subprotocol that is offered only',
    field: [],
    agreement: ([first]) => (first === 'ocpp1.6' ? first : undefined),
  },
  'former-password-accepted': {
    does: 'has a new password set, and takes the former one as well',
    field: ['F257'],
    admission: (terms, { after, usual }) =>
      after === 'order' ? { ...terms, passwords: [...terms.passwords, ...usual.passwords] } : terms,
  },
  'neither-password-accepted': {
    does: 'has a new password set, and takes neither the former nor the new one',
    field: [],
    admission: (terms, { after }) => (after === 'order' ? { ...terms, passwords: [ofAnother] } : terms),
  },
  'password-changed-though-rejected': {
    does: 'asks for a new password although the charge point has rejected it',
    field: [],
    admission: (terms, { after }) => (after === 'refused order' ? { ...terms, passwords: [ofAnother] } : terms),
  },
  'connections-without-tls-accepted': {
    does: 'lets a charge point in without TLS that has had it before',
    field: [],
    admission: (terms) => (terms.profile >= 2 ? { ...terms, profile: 1 } : terms),
  },
  'old-tls-accepted': {
    does: 'takes TLS from version 1.0 on',
    field: [],
    admission: (terms) => ({
      ...terms,
      versions: { least: 'TLSv1', most: 'TLSv1.3' },
      suites: [...terms.suites, 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA', 'TLS_RSA_WITH_AES_128_CBC_SHA'],
    }),
  },
  'plain-suites-accepted': {
    does: 'takes cipher suites that encrypt nothing',
    field: [],
    admission: (terms) => ({ ...terms, suites: [...terms.suites, 'TLS_RSA_WITH_NULL_SHA256'] }),
  },
  'certificates-not-demanded': {
    does: 'lets a charge point in on security profile 3 that shows no certificate',
    field: [],
    admission: (terms) => (terms.profile === 3 ? { ...terms, profile: 2, passwords: [] } : terms),
  },
  'expired-certificates-accepted': {
    does: 'lets a charge point in whose certificate has expired',
    field: [],
    admission: (terms) => ({ ...terms, overlooks: ['dates'] }),
  },
  'any-certificate-accepted': {
    does: 'lets a charge point in whoever has signed its certificate',
    field: [],
    admission: (terms) => ({ ...terms, overlooks: ['issuer'] }),
  },
  'certificates-of-others-accepted': {
    does: 'lets a charge point in with the certificate of another one, or of another operator',
    field: [],
    admission: (terms) => ({ ...terms, owner: { commonNames: [], organizations: [] } }),
  },
  'old-tls-only': {
    does: 'knows TLS up to version 1.1 once a charge point has connected',
    field: [],
    admission: (terms) => ({ ...terms, versions: { least: 'TLSv1', most: 'TLSv1.1' } }),
  },
  'short-keys-only': {
    does: 'knows no cipher suite with AES-256 and TLS 1.2 once a charge point has connected',
    field: [],
    admission: (terms) => ({ ...terms, suites: terms.suites.filter((suite) => !suite.includes('WITH_AES_256')) }),
  },
  'one-certificate-only': {
    does: 'has a certificate for suites with ECDSA only once a charge point has connected',
    field: [],
    admission: (terms) => ({ ...terms, certificates: terms.certificates.slice(0, 1) }),
  },
  'certificates-distrusted': {
    does: 'turns a charge point that comes back with its certificate away',
    field: [],
    admission: (terms) => ({ ...terms, trusted: [] }),
  },
  'profile-raised-in-vain': {
    does: 'has a security profile raised, and turns the charge point away that uses it',
    field: [],
    admission: (terms, { after, usual }) => (after === 'order' ? { ...terms, profile: usual.profile } : terms),
  },
  'profile-lowered-again': {
    does: 'lets a charge point whose security profile was raised go back to the former one',
    field: [],
    admission: (terms, { after, usual, times }) =>
      after === 'connection' && times > 1 ? { ...terms, profile: usual.profile } : terms,
  },
  'profile-raised-too-far': {
    does: 'raises the security profile by two levels at once',
    field: [],
    ...sending('ChangeConfiguration', (payload) =>
      payload['key'] === 'SecurityProfile' ? { ...payload, value: '3' } : payload,
    ),
  },
} satisfies Record<string, Fault>);
