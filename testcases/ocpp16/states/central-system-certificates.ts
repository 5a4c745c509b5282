import {
  absent,
  assertSigned,
  centralSystemState,
  theCertificate,
  type CentralSystemStage,
  type Configured,
  type RootKind,
} from '#plugfest/1.6';
import { isOwnTrigger, ownTriggers } from './central-system.ts';

/** How a case reads the request that the simulated Charge Point makes: to be said in its `reading`. */
export const realRequest =
  'The Charge Point makes a real key (P-256, or what certificateKeys says) and a real request, named as its present certificate is, or by serialNumber (without it, the identity) and the configured vendor.';

/** How a case reads the signed certificate: to be said in its `reading`. */
export const signedForIt =
  'The certificate must be what a Charge Point can take (A02.FR.06): for the key of the request, in force, issued by an authority, with the requested name and an organization. The chain may hold issuers; whether the last one is trusted is not judged.';

/** How a case reads what an operator decides about roots: to be said in its `reading`. */
export const operatorHasTheRoot =
  'The operator chooses the certificate and what it is for; everything else the Central System knows by itself.';

/** How a case reads lists that it does not speak of: to be said in its `reading`. */
export const ownLists =
  'A Central System may look for certificates of another kind at any time of its own accord: it is told of them, and the ordered list is waited for.';

/** Seconds for a signature: the authority may be a service of somebody else (A02.FR.04), or wait for a person. */
const SIGNING = 120;

const TRIGGER = { requestedMessage: 'SignChargePointCertificate' } as const;

/**
 * The Central System has a Charge Point request a new certificate, and sends what its authority has signed: steps 1 to 6 of use case
 * A02.
 * @param verdict what the Charge Point makes of it
 * @returns the chain that the Central System has sent
 */
export async function renewsCertificate(
  stage: Pick<CentralSystemStage, 'chargePoint' | 'centralSystem' | 'operator' | 'certificates' | 'now'> & {
    readonly configured: Configured;
  },
  verdict: 'Accepted' | 'Rejected',
): Promise<string> {
  const { chargePoint, centralSystem, operator, certificates, now } = stage;
  const { maxTimeDeviation } = stage.configured;

  await operator.orders('ExtendedTriggerMessage', TRIGGER);
  await centralSystem
    .mustSend(1, 'ExtendedTriggerMessage')
    .with({ ...TRIGGER, connectorId: absent })
    .passingOver(ownTriggers, isOwnTrigger(TRIGGER))
    .answered(2, { status: 'Accepted' });

  const csr = await certificates.makesRequest();
  await chargePoint.sends(3, 'SignCertificate', { csr }).mustBeAnswered(4, { status: 'Accepted' }).per('A02.FR.11');

  await operator.notes('The Certificate Authority Server signs the certificate');
  const { request } = await centralSystem
    .mustSend(5, 'CertificateSigned')
    .within(SIGNING)
    .and(({ certificateChain }) => assertSigned(certificateChain, csr, now(), maxTimeDeviation))
    .per('A00.FR.501', 'A00.FR.507', 'A00.FR.509', 'A00.FR.511', 'A02.FR.06')
    .answered(6, { status: verdict });
  return request.certificateChain;
}

/** The Central System installs a root that its operator has: step 1 of the cases of use case M05. @returns the root, in PEM */
export async function installsRoot(
  { centralSystem, operator, certificates }: Pick<CentralSystemStage, 'centralSystem' | 'operator' | 'certificates'>,
  certificateType: RootKind,
  verdict: 'Accepted' | 'Rejected',
): Promise<string> {
  const certificate = await certificates.rootToInstall();
  await operator.orders('InstallCertificate', { certificateType, certificate });
  await centralSystem
    .mustSend(1, 'InstallCertificate')
    .with({ certificateType, certificate: theCertificate(certificate, 'the ordered root certificate, in PEM') })
    .per('A00.FR.507')
    .answered(2, { status: verdict });
  if (verdict === 'Accepted') certificates.keeps(certificateType, certificate);
  return certificate;
}

/** The Central System looks for the roots of a Charge Point: steps 1 and 2 of use case M03. */
export async function looksForRoots(
  { centralSystem, operator, certificates }: Pick<CentralSystemStage, 'centralSystem' | 'operator' | 'certificates'>,
  step: number,
  certificateType: RootKind,
): Promise<void> {
  await operator.orders('GetInstalledCertificateIds', { certificateType });
  await centralSystem
    .mustSend(step, 'GetInstalledCertificateIds')
    .passingOver(ownLists, (other) => other.certificateType !== certificateType)
    .answered(step + 1, certificates.listed(certificateType));
  await certificates.takenIn();
}

/** Memory state: a CentralSystemRootCertificate (Root 2) has been installed at the request of the Central System. */
export const RootInstalled = centralSystemState('Root 2 installed', {
  async scenario(stage) {
    await installsRoot(stage, 'CentralSystemRootCertificate', 'Accepted');
  },
});
