import { alters, overJson, pretends } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';

const isFor =
  (key: string) =>
  (request: { readonly key: string }): boolean =>
    request.key === key;

/** What goes wrong with the security of connections (security whitepaper §2, A01 and A05). */
export const connectionFaults = overJson({
  'rejects-new-password': {
    does: 'rejects a new AuthorizationKey',
    field: [],
    answers: [pretends('ChangeConfiguration', () => ({ status: 'Rejected' }), isFor('AuthorizationKey'))],
  },
  'keeps-its-password': {
    does: 'accepts a new AuthorizationKey, and goes on with the password that it was delivered with',
    field: [],
  },
  'stays-connected': {
    does: 'takes a new password or security profile, and does not connect again to use it',
    field: [],
  },
  'gives-key-in-hexadecimal': {
    does: 'after a restart, gives the hexadecimal digits of its AuthorizationKey as password',
    field: ['F142'],
  },
  'gives-no-password': { does: 'connects without basic authentication after a restart', field: [] },

  'offers-old-tls': { does: 'offers TLS up to version 1.1 after a restart', field: ['F331'] },
  'offers-other-cipher-suites': {
    does: 'offers cipher suites, but neither of the pairs that the whitepaper asks for',
    field: [],
  },
  'shows-no-certificate': { does: 'shows no certificate in security profile 3 after a restart', field: [] },
  'tells-another-serial-number': {
    does: 'tells another serial number than its certificate holds',
    field: [],
    requests: [alters('BootNotification', (boot) => ({ ...boot, chargePointSerialNumber: 'PF-9999' }))],
  },

  'overlooks-expiry': { does: 'connects to a central system whose certificate has expired', field: [] },
  'overlooks-host-names': { does: 'connects to whoever shows a certificate of another host', field: [] },
  'overlooks-issuers': { does: 'connects to whoever shows a certificate, whoever has signed it', field: [] },
  'takes-old-tls': { does: 'connects with TLS 1.0 and 1.1 as well', field: ['F331'] },
  'takes-no-encryption': { does: 'connects with a cipher suite that encrypts nothing', field: [] },
  'gives-up-after-bad-tls': { does: 'never tries again after a TLS handshake that it has given up', field: [] },
  'keeps-bad-tls-to-itself': { does: 'tells nobody of a TLS handshake that it has given up', field: ['F125'] },
  'calls-all-bad-tls-a-bad-certificate': {
    does: 'tells of a bad certificate whatever was wrong with the TLS of the central system',
    field: [],
  },

  'lowers-security-profile': { does: 'accepts a lower security profile', field: ['F330'] },
  'never-raises-security-profile': { does: 'rejects a higher security profile', field: [] },
  'stays-on-its-security-profile': {
    does: 'accepts a higher security profile, connects again, and does so on the former one',
    field: [],
  },
  'forgets-its-new-security-profile': {
    does: 'accepts a higher security profile, does not connect again, and has forgotten it after a reset',
    field: [],
  },
  'never-falls-back': { does: 'stays on a new security profile that does not get it a connection', field: [] },
} satisfies FaultTable);
