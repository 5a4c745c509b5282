import { alters, answers, drops, overJson, pretends, refuses } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';

/** What goes wrong with certificates and security events (security whitepaper). */
export const securityFaults = overJson({
  // the certificate of the charge point itself
  'rejects-extended-triggers': {
    does: 'rejects every ExtendedTriggerMessage',
    field: [],
    answers: [pretends('ExtendedTriggerMessage', () => ({ status: 'Rejected' }))],
  },
  'never-asks-for-certificate': {
    does: 'accepts to ask for a certificate and does not',
    field: [],
    requests: [drops('SignCertificate')],
  },
  'signs-request-with-another-key': {
    does: 'signs its certificate signing request by another key than the one it is about',
    field: [],
  },
  'asks-for-weak-key': { does: 'asks for a certificate for an RSA key of 1024 bits', field: [] },
  'asks-for-its-model': { does: 'puts its model in place of its serial number into the signing request', field: [] },
  'asks-in-the-name-of-another': { does: 'puts its model in place of CpoName into the signing request', field: [] },
  'sends-request-without-armour': { does: 'sends its signing request as mere base64, without PEM lines', field: [] },
  'escapes-lines-of-request': {
    does: 'sends its signing request with line ends that were escaped twice',
    field: [],
    requests: [alters('SignCertificate', ({ csr }) => ({ csr: csr.replaceAll('\n', '\\n') }))],
  },
  'turns-down-its-certificate': {
    does: 'answers CertificateSigned with Rejected whatever it holds',
    field: ['F211'],
    answers: [pretends('CertificateSigned', () => ({ status: 'Rejected' }))],
  },
  'takes-any-certificate': { does: 'accepts any certificate that is sent by CertificateSigned', field: [] },
  'takes-expired-certificate': { does: 'accepts a certificate of its own that has expired', field: [] },
  'wants-root-in-chain': {
    does: 'rejects a certificate of its own when the root does not come with it',
    field: ['F211'],
  },
  'keeps-showing-old-certificate': {
    does: 'accepts its new certificate, connects again, and shows the old one',
    field: [],
  },
  'stays-connected-with-old-certificate': {
    does: 'accepts its new certificate and does not connect again to show it',
    field: [],
  },
  'lets-its-certificate-expire': { does: 'never asks for another certificate by itself', field: [] },

  // root certificates
  'rejects-certificates': {
    does: 'rejects every InstallCertificate',
    field: [],
    answers: [pretends('InstallCertificate', () => ({ status: 'Rejected' }))],
  },
  'installs-any-certificate': { does: 'installs certificates that are not valid', field: [] },
  'says-failed-for-invalid-certificate': {
    does: 'answers Failed for a certificate that it should reject',
    field: [],
    answers: [answers('InstallCertificate', ({ status }) => ({ status: status === 'Rejected' ? 'Failed' : status }))],
  },
  'accepts-certificate-and-forgets-it': { does: 'accepts a root certificate and does not keep it', field: [] },
  'finds-no-certificates': {
    does: 'answers GetInstalledCertificateIds with NotFound whatever is installed',
    field: [],
    answers: [pretends('GetInstalledCertificateIds', () => ({ status: 'NotFound' }))],
  },
  'lists-numbers-in-whole-bytes': {
    does: 'tells serial numbers of certificates with two digits for each byte',
    field: [],
    answers: [
      answers('GetInstalledCertificateIds', ({ certificateHashData = [], ...rest }) => ({
        ...rest,
        certificateHashData: certificateHashData.map((one) => ({
          ...one,
          serialNumber: one.serialNumber.padStart(one.serialNumber.length + (one.serialNumber.length % 2), '0'),
        })),
      })),
    ],
  },
  'lists-numbers-with-zeros': {
    does: 'tells serial numbers of certificates with zeros in front',
    field: [],
    answers: [
      answers('GetInstalledCertificateIds', ({ certificateHashData = [], ...rest }) => ({
        ...rest,
        certificateHashData: certificateHashData.map((one) => ({ ...one, serialNumber: `00${one.serialNumber}` })),
      })),
    ],
  },
  'cannot-list-certificates': {
    does: 'answers GetInstalledCertificateIds with a CALLERROR',
    field: [],
    answers: [refuses('GetInstalledCertificateIds', 'NotSupported')],
  },
  'accepts-to-list-nothing': {
    does: 'answers GetInstalledCertificateIds with Accepted where it should be NotFound',
    field: [],
    answers: [answers('GetInstalledCertificateIds', (list) => ({ ...list, status: 'Accepted' }))],
  },
  'lists-no-hashes': {
    does: 'answers GetInstalledCertificateIds with Accepted and without hash data',
    field: [],
    answers: [answers('GetInstalledCertificateIds', ({ status }) => ({ status }))],
  },
  'hashes-whole-key': {
    does: 'hashes the whole public key information of the issuer in place of the key itself',
    field: [],
  },
  'lists-numbers-in-decimal': { does: 'tells serial numbers of certificates in decimal', field: [] },
  'replaces-root-by-any-other': {
    does: 'installs roots that the present one has not signed, whatever AdditionalRootCertificateCheck says',
    field: [],
  },
  'has-room-for-any-certificate': { does: 'installs more certificates than CertificateStoreMaxLength', field: [] },
  'cannot-install-certificates': {
    does: 'answers InstallCertificate with a CALLERROR',
    field: [],
    answers: [refuses('InstallCertificate', 'InternalError')],
  },
  'says-failed-when-full': { does: 'answers Failed for a certificate for which there is no room', field: [] },
  'raises-profile-without-root': {
    does: 'accepts a security profile with TLS although no root certificate is installed',
    field: [],
  },
  'says-deleted-whatever-it-is': {
    does: 'accepts to delete certificates that it does not have',
    field: [],
    answers: [answers('DeleteCertificate', () => ({ status: 'Accepted' }))],
  },
  'never-deletes': {
    does: 'answers DeleteCertificate with Failed',
    field: [],
    answers: [pretends('DeleteCertificate', () => ({ status: 'Failed' }))],
  },
  'deletes-nothing': { does: 'accepts DeleteCertificate and keeps the certificate', field: [] },
  'finds-nothing-to-delete': {
    does: 'answers DeleteCertificate with NotFound although the certificate is installed',
    field: [],
    answers: [pretends('DeleteCertificate', () => ({ status: 'NotFound' }))],
  },

  // security events
  'keeps-security-events-to-itself': {
    does: 'tells of no security event',
    field: ['F125'],
    requests: [drops('SecurityEventNotification')],
  },
  'loses-security-events-offline': { does: 'forgets security events that happen offline', field: ['F333'] },
  'invents-security-events': {
    does: 'tells security events by names of its own',
    field: [],
    requests: [alters('SecurityEventNotification', (event) => ({ ...event, type: 'InvalidCertificate' }))],
  },
  'tells-events-without-time': {
    does: 'leaves the time of a security event out when a certificate was invalid',
    field: [],
    requests: [
      alters(
        'SecurityEventNotification',
        ({ type }) => ({ type }),
        ({ type }) => type.startsWith('Invalid'),
      ),
    ],
  },
} satisfies FaultTable);
