import { having, answering, refusing, requesting, sending, without } from './build.ts';
import { overJson } from './hooks.ts';
import type { Fault } from './hooks.ts';

type Fields = Record<string, unknown>;
type HashData = Record<'hashAlgorithm' | 'issuerNameHash' | 'issuerKeyHash' | 'serialNumber', string>;

/** A certificate of somebody: `CN=CP001`, for a key that was thrown away, by an authority that was. */
const SOMEBODY = `-----BEGIN CERTIFICATE-----
MIIBOzCB4QICD/8wCgYIKoZIzj0EAwIwKzETMBEGA1UECgwKVmVjdG9yIE9yZzEU
MBIGA1UEAwwLVmVjdG9yIFJvb3QwIBcNMjYxMTIxMTU0NDA1WhgPMjEyNjEwMjgx
NTQ0MDVaMCUxEzARBgNVBAoMClZlY3RvciBPcmcxDjAMBgNVBAMMBUNQMDAxMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEO85XKDLaMGYNqQ7c19DtWtZh25f2id8s
nlEWSEZ6h0zCuJZa9eFljlie5zAMSbew1ksL+tRfwM4gji8Cu09m4jAKBggqhkjO
PQQDAgNJADBGAiEA4dEDUalnq90ym1tXi/ejBnTpHFY6VaulJ7vZeT4b32ACIQCl
gnrkIzGlxe3ott81xJ4Vyi5FIZv7LJvPQS8iRWXMgQ==
-----END CERTIFICATE-----
`;

const BLOCKS = /-----BEGIN [^]*?-----END [A-Z ]+-----\n/g;

/** Changes the chain that goes to a charge point. */
function chain(change: (pem: string) => string): Pick<Fault, 'request'> {
  return sending('CertificateSigned', ({ certificateChain }) => ({
    certificateChain: change(String(certificateChain)),
  }));
}

/** Changes what names the certificate to delete. */
function named(change: (data: HashData) => Partial<HashData>): Pick<Fault, 'request'> {
  return sending('DeleteCertificate', ({ certificateHashData }) => ({
    certificateHashData: change(certificateHashData as HashData),
  }));
}

/** The same PEM with the letters in front of its last line changed: the signature no longer fits. */
const spoiled = (pem: string): string =>
  pem.replace(/(.)(.{8}\n-----END CERTIFICATE-----)/, (_, letter: string, rest: string) =>
    letter === 'A' ? `B${rest}` : `A${rest}`,
  );

const oneLine = (pem: string): string => pem.replace(/-----[A-Z ]+-----|\s/g, '');

/** What goes wrong with certificates. */
export const certificateFaults = overJson({
  'sign-trigger-with-connector': {
    does: 'asks for a SignCertificate of connector 1',
    field: [],
    ...sending('ExtendedTriggerMessage', (payload) => ({ ...payload, connectorId: 1 })),
  },
  'sign-trigger-other-message': {
    does: 'triggers a BootNotification where a SignCertificate was ordered',
    field: [],
    ...sending('ExtendedTriggerMessage', () => ({ requestedMessage: 'BootNotification' })),
  },
  'sign-trigger-as-plain': {
    does: 'sends TriggerMessage in place of ExtendedTriggerMessage',
    field: [],
    ...requesting('ExtendedTriggerMessage', ({ payload }) => [{ action: 'TriggerMessage', payload }]),
  },
  'sign-certificate-rejected': {
    does: 'rejects requests for certificates',
    field: [],
    ...answering('SignCertificate', () => ({ status: 'Rejected' })),
  },
  'sign-certificate-unseen': {
    does: 'accepts requests for certificates without a look at them',
    field: [],
    ...answering('SignCertificate', () => ({ status: 'Accepted' })),
  },
  'sign-certificate-unknown': {
    does: 'answers SignCertificate with a CALLERROR NotImplemented',
    field: [],
    ...refusing('SignCertificate', 'NotImplemented'),
  },

  'signed-never': {
    does: 'accepts requests for certificates and never sends one',
    field: [],
    ...requesting('CertificateSigned', () => []),
  },
  'signed-as-install': {
    does: 'sends a signed certificate with InstallCertificate',
    field: [],
    ...requesting('CertificateSigned', ({ payload }) => [
      {
        action: 'InstallCertificate',
        payload: { certificateType: 'CentralSystemRootCertificate', certificate: payload['certificateChain'] },
      },
    ]),
  },
  'signed-of-edition-1': {
    does: 'sends a signed certificate in the field of the first edition of the whitepaper',
    field: [],
    ...sending('CertificateSigned', ({ certificateChain }) => ({ cert: [certificateChain] })),
  },
  'signed-for-other-key': {
    does: 'sends the certificate of another charge point',
    field: [],
    ...chain(() => SOMEBODY),
  },
  'signed-without-pem': {
    does: 'sends signed certificates in base64 without the lines of PEM',
    field: [],
    ...chain(oneLine),
  },
  'signed-escaped-lines': {
    does: 'escapes the line ends of signed certificates once too often',
    field: [],
    ...chain((pem) => pem.replaceAll('\n', String.raw`\n`)),
  },
  'signed-chain-reversed': {
    does: 'sends the certificate of the authority before that of the charge point',
    field: [],
    ...chain((pem) => [...(pem.match(BLOCKS) ?? [])].reverse().join('')),
  },
  'signed-badly': {
    does: 'sends certificates whose signature does not fit',
    field: [],
    ...chain((pem) => {
      const [own = '', ...others] = pem.match(BLOCKS) ?? [];
      return [spoiled(own), ...others].join('');
    }),
  },
  'signed-expired': {
    does: 'has certificates signed that have expired',
    field: [],
    certificate: (terms) => ({ ...terms, notBefore: terms.notBefore - 2, notAfter: terms.notBefore - 1 }),
  },
  'signed-for-later': {
    does: 'has certificates signed that come into force tomorrow',
    field: [],
    certificate: (terms) => ({ ...terms, notBefore: terms.notBefore + 2 * 86_400_000 }),
  },
  'signed-other-name': {
    does: 'has certificates signed in its own name',
    field: [],
    certificate: (terms) => ({ ...terms, subject: { ...terms.subject, commonName: 'csms.example.org' } }),
  },
  'signed-without-organization': {
    does: 'has certificates signed without an organization',
    field: [],
    certificate: (terms) => ({ ...terms, subject: { commonName: terms.subject.commonName } }),
  },
  'signed-for-servers': {
    does: 'has certificates signed that only servers can use',
    field: [],
    certificate: (terms) => ({ ...terms, purpose: 'server' }),
  },

  'signed-in-vain': {
    does: 'turns charge points away that come with the certificate that it has sent them',
    field: [],
    distrustsAuthority: () => true,
  },

  'install-other-type': {
    does: 'installs a root for the other purpose than ordered',
    field: [],
    ...sending('InstallCertificate', (payload) => ({
      ...payload,
      certificateType:
        payload['certificateType'] === 'ManufacturerRootCertificate'
          ? 'CentralSystemRootCertificate'
          : 'ManufacturerRootCertificate',
    })),
  },
  'install-type-of-ocpp-2': {
    does: 'names the purpose of a root as OCPP 2.0.1 does',
    field: [],
    ...sending('InstallCertificate', (payload) => ({ ...payload, certificateType: 'CSMSRootCertificate' })),
  },
  'install-other-certificate': {
    does: 'installs another certificate than ordered',
    field: [],
    ...sending('InstallCertificate', (payload) => ({ ...payload, certificate: SOMEBODY })),
  },
  'install-without-pem': {
    does: 'sends roots in base64 without the lines of PEM',
    field: [],
    ...sending('InstallCertificate', (payload) => ({
      ...payload,
      certificate: oneLine(String(payload['certificate'])),
    })),
  },
  'install-twice-in-one': {
    does: 'sends a root twice in one field',
    field: [],
    ...sending('InstallCertificate', (payload) => ({
      ...payload,
      certificate: String(payload['certificate']).repeat(2),
    })),
  },

  'installed-ids-never': {
    does: 'says that it has looked for certificates and sends nothing',
    field: [],
    ...requesting('GetInstalledCertificateIds', () => []),
  },
  'installed-ids-other-type': {
    does: 'looks for roots of the other purpose than ordered',
    field: [],
    ...sending('GetInstalledCertificateIds', ({ certificateType }) => ({
      certificateType:
        certificateType === 'ManufacturerRootCertificate'
          ? 'CentralSystemRootCertificate'
          : 'ManufacturerRootCertificate',
    })),
  },
  'installed-ids-of-edition-1': {
    does: 'looks for certificates with the field name of the first edition of the whitepaper',
    field: [],
    ...sending('GetInstalledCertificateIds', ({ certificateType }) => ({ typeOfCertificate: certificateType })),
  },

  'delete-never': {
    does: 'says that a certificate is deleted and sends nothing',
    field: [],
    ...requesting('DeleteCertificate', () => []),
  },
  'delete-first-listed': {
    does: 'deletes the first certificate that a charge point has listed, whichever was ordered',
    field: [],
    ...sending('DeleteCertificate', (payload, { station }) => ({
      certificateHashData: station.certificates.get('CentralSystemRootCertificate')?.[0] ?? payload,
    })),
  },
  'delete-other-algorithm': {
    does: 'always says that its hashes are SHA256',
    field: [],
    ...named((data) => ({ ...data, hashAlgorithm: 'SHA256' })),
  },
  'delete-other-serial': {
    does: 'deletes a certificate with another serial number',
    field: [],
    ...named((data) => ({
      ...data,
      serialNumber: `${data.serialNumber.startsWith('1') ? '2' : '1'}${data.serialNumber.slice(1)}`,
    })),
  },
  'delete-serial-decimal': {
    does: 'writes serial numbers in decimal',
    field: [],
    ...named((data) => ({ ...data, serialNumber: String(BigInt(`0x${data.serialNumber}`)) })),
  },
  'delete-serial-in-whole-bytes': {
    does: 'writes serial numbers with two digits for each byte',
    field: [],
    ...named((data) => ({
      ...data,
      serialNumber: `${data.serialNumber.length % 2 === 0 ? '' : '0'}${data.serialNumber}`,
    })),
  },
  'delete-hashes-swapped': {
    does: 'takes the hash of the name for that of the key',
    field: [],
    ...named((data) => ({ ...data, issuerNameHash: data.issuerKeyHash, issuerKeyHash: data.issuerNameHash })),
  },
  'delete-hashes-in-base64': {
    does: 'writes hashes in base64',
    field: [],
    ...named((data) => ({ ...data, issuerNameHash: Buffer.from(data.issuerNameHash, 'hex').toString('base64') })),
  },
  'delete-without-serial': {
    does: 'leaves out the serial number of the certificate to delete',
    field: [],
    ...named((data) => without(data, 'serialNumber')),
  },

  'invalid-station-certificate-event-refused': {
    does: 'answers a SecurityEventNotification of an invalid charge point certificate with a CALLERROR',
    field: [],
    ...refusing('SecurityEventNotification', 'InternalError', having('type', 'InvalidChargePointCertificate')),
  },
  'invalid-csms-certificate-event-refused': {
    does: 'answers a SecurityEventNotification of an invalid central system certificate with a CALLERROR',
    field: [],
    ...refusing('SecurityEventNotification', 'InternalError', having('type', 'InvalidCentralSystemCertificate')),
  },
  'security-events-with-status': {
    does: 'answers SecurityEventNotification with a status',
    field: [],
    ...answering('SecurityEventNotification', (payload: Fields) => ({ ...payload, status: 'Accepted' })),
  },
} satisfies Readonly<Record<string, Fault>>);
