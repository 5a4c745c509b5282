import type { Ocpp16Types } from '../../protocol/index.ts';
import type { Credentials } from './credentials.ts';
import type { Lifetime } from './lifetime.ts';
import type { ReceivedRequest } from './messages.ts';
import type { Deed, Operations } from './operations.ts';
import type { RootStore } from './root-store.ts';
import type { SecurityEvents } from './security-events.ts';
import { trigger } from './triggers.ts';
import type { TriggerOptions } from './triggers.ts';

export interface SecurityOptions extends TriggerOptions {
  readonly roots: RootStore;
  readonly credentials: Credentials;
  readonly events: SecurityEvents;
  readonly life: Lifetime;
}

const DAY = 86_400_000;

type ExtendedTrigger = Deed<'ExtendedTriggerMessage'>;

/** The operations of the security whitepaper (§5) that have to do with certificates, and its triggers. */
export function securityOperations(options: SecurityOptions): Operations {
  const { roots } = options;
  return {
    ExtendedTriggerMessage: (request) => extendedTrigger(options, request),
    CertificateSigned: ({ certificateChain }) => certificateSigned(options, certificateChain),
    InstallCertificate: ({ certificateType, certificate }) => install(options, certificateType, certificate),
    GetInstalledCertificateIds: ({ certificateType }) => {
      const certificateHashData = [...roots.list(certificateType)];
      if (certificateHashData.length === 0) return { answer: { status: 'NotFound' } };
      return { answer: { status: 'Accepted', certificateHashData } };
    },
    DeleteCertificate: ({ certificateHashData }) => ({ answer: { status: roots.remove(certificateHashData) } }),
  };
}

function extendedTrigger(
  options: SecurityOptions,
  { requestedMessage, connectorId }: ReceivedRequest<'ExtendedTriggerMessage'>,
): ExtendedTrigger {
  const { credentials, firmware, logs } = options;
  switch (requestedMessage) {
    case 'SignChargePointCertificate':
      if (!credentials.canRequest) return { answer: { status: 'Rejected' } };
      return { answer: { status: 'Accepted' }, then: () => void askForCertificate(options) };
    case 'LogStatusNotification':
      return { answer: { status: 'Accepted' }, then: () => logs.tellLog() };
    case 'FirmwareStatusNotification':
      return { answer: { status: 'Accepted' }, then: () => firmware.tellSigned() };
    default: {
      const asked = { requestedMessage, ...(connectorId === undefined ? {} : { connectorId }) };
      const { answer, then } = trigger(options, asked);
      return { answer, then };
    }
  }
}

async function askForCertificate({ link, credentials }: SecurityOptions): Promise<void> {
  const outcome = await link.send('SignCertificate', { csr: credentials.request() }, true);
  if (outcome.kind === 'answered' && outcome.response.status === 'Rejected') credentials.giveUp();
}

/** Asks for another certificate when the present one is about to expire (A03), and looks again every day. */
export function renewInTime(options: SecurityOptions): void {
  const { credentials, life, faulty } = options;
  if (credentials.expiresSoon && credentials.canRequest && !faulty('lets-its-certificate-expire'))
    void askForCertificate(options);
  life.after(DAY, () => renewInTime(options));
}

function certificateSigned(options: SecurityOptions, chain: string): Deed<'CertificateSigned'> {
  const { credentials, events } = options;
  const flaw = credentials.receive(chain);
  if (flaw === undefined) return { answer: { status: 'Accepted' }, then: () => switchOver(options) };
  return {
    answer: { status: 'Rejected' },
    then: () => events.happened('InvalidChargePointCertificate', flaw),
  };
}

/** Shows the new certificate as soon as it is in force (A02.FR.08), which takes a new connection where client certificates are in use. */
function switchOver({ credentials, life, link, faulty }: SecurityOptions): void {
  life.after(credentials.comesIntoForceIn, () => {
    if (!faulty('keeps-showing-old-certificate')) credentials.show();
    if (link.securityProfile === 3 && !faulty('stays-connected-with-old-certificate')) link.hangUp();
  });
}

function install(
  { roots, events }: SecurityOptions,
  use: Ocpp16Types.CertificateUseEnumType,
  pem: string,
): Deed<'InstallCertificate'> {
  const { status, invalid } = roots.install(use, pem);
  const tells = invalid !== undefined && use === 'CentralSystemRootCertificate';
  return {
    answer: { status },
    then: tells ? () => events.happened('InvalidCentralSystemCertificate', invalid) : undefined,
  };
}
