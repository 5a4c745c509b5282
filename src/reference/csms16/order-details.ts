import { X509Certificate } from 'node:crypto';
import type { Desk } from './desk.ts';
import { infoOf } from './desk.ts';
import { Declined } from './intent.ts';
import type { Intent, OrderScene } from './intent.ts';
import type { StationRecord } from './stations.ts';

const HOUR = 3_600_000;

/** When a reservation ends for which the operator named no end: in an hour. */
export function reservationEnd({ clock }: Desk): string {
  return new Date(clock.now() + HOUR).toISOString();
}

/**
 * A charging profile from what the operator wants. The id is the central system's own; the rest has a plain default.
 *
 * @throws Declined when the wish is no object, and when its first period does not start at 0 (errata §3.45)
 */
export function profileOf(wish: unknown, fixed: Intent, { desk }: OrderScene): Record<string, unknown> {
  if (typeof wish !== 'object' || wish === null) throw new Declined('a charging profile must be given');
  const { chargingProfileId: _ours, transactionId: _known, ...wanted } = wish as Record<string, unknown>;
  const start = firstStart(wanted['chargingSchedule']);
  if (start !== undefined && start !== 0) throw new Declined('the first period of a charging schedule starts at 0');
  return {
    stackLevel: 0,
    chargingProfilePurpose: 'TxDefaultProfile',
    chargingProfileKind: 'Relative',
    ...wanted,
    ...fixed,
    chargingProfileId: desk.transactions.freshId(),
  };
}

function firstStart(schedule: unknown): unknown {
  const { chargingSchedulePeriod: periods } = (schedule ?? {}) as { chargingSchedulePeriod?: unknown };
  return Array.isArray(periods) ? (periods[0] as { startPeriod?: unknown } | undefined)?.startPeriod : undefined;
}

/**
 * Which purpose goes where (1.6 §3.13.1).
 *
 * @throws Declined when a charging profile has no business at this connector
 */
export function assertInPlace(purpose: unknown, connectorId: unknown): void {
  if (purpose === 'ChargePointMaxProfile' && connectorId !== 0)
    throw new Declined('ChargePointMaxProfile limits the whole charge point: order it for connector 0');
  if (purpose === 'TxProfile' && connectorId === 0)
    throw new Declined('TxProfile is for a transaction: order it for the connector of the transaction');
}

/**
 * SendLocalList: the version follows the one that the charge point is known to hold and is never 0 or -1 (errata §3.52); each entry
 * carries what is on file about its tag. In a differential update a tag that is not on file is sent bare, which removes it (1.6 §7.1).
 *
 * @throws Declined when a full list names a tag that is not on file
 */
export function localList(intent: Intent, { station, desk }: OrderScene): unknown {
  const wanted = (intent['localAuthorizationList'] as readonly Intent[] | undefined)?.map(({ idTag }) => String(idTag));
  const differential = intent['updateType'] === 'Differential';
  const localAuthorizationList = (wanted ?? desk.idTags.all()).map((idTag) => {
    if (desk.idTags.knows(idTag)) return { idTag, idTagInfo: infoOf(desk, 'SendLocalList', idTag) };
    if (differential) return { idTag };
    throw new Declined(`the id tag ${idTag} is not on file: provision it first`);
  });
  return {
    listVersion: station.listVersion + 1,
    updateType: intent['updateType'] ?? 'Full',
    ...(localAuthorizationList.length === 0 ? {} : { localAuthorizationList }),
  };
}

/**
 * The certificate that an operator wants deleted, as the charge point has listed it: its hashes, made with its algorithm
 * (whitepaper M04.FR.07). It is found by its serial number.
 *
 * @throws Declined when the certificate is none, or the charge point has not listed it
 */
export function listedCertificate({ certificateType, certificate }: Intent, { certificates }: StationRecord): unknown {
  const listed = certificates.get(String(certificateType)) ?? [];
  const wanted = serialNumberOf(String(certificate));
  const found = listed.find(({ serialNumber }) => plain(serialNumber) === wanted);
  if (found === undefined)
    throw new Declined('the charge point has not listed this certificate: order GetInstalledCertificateIds first');
  return found;
}

function serialNumberOf(pem: string): string {
  try {
    return plain(new X509Certificate(pem).serialNumber);
  } catch {
    throw new Declined('certificate: a certificate in PEM');
  }
}

const plain = (serialNumber: string): string => serialNumber.toUpperCase().replace(/^0+/, '');
