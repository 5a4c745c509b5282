import type { Action, Request, Response } from '../../protocol/index.ts';
import { Declined } from './intent.ts';
import type { Intent, OrderScene } from './intent.ts';
import { assertInPlace, listedCertificate, localList, profileOf, reservationEnd } from './order-details.ts';
import { remember } from './stations.ts';

type FromCsms = Action<'1.6', 'fromCsms'>;

interface Order<A extends FromCsms> {
  /** What an operator may decide. Everything else the central system knows by itself, and an intent that names it is declined. */
  readonly fields: readonly string[];
  /** Makes the request; its schema is checked afterwards. Throws {@link Declined}. */
  compose(intent: Intent, scene: OrderScene): unknown;
  /** Takes in what the charge point answered. */
  learn?(answer: Response<'1.6', 'fromCsms', A>, request: Request<'1.6', 'fromCsms', A>, scene: OrderScene): void;
  /** What follows from the answer, as an intent of the same order. */
  next?(answer: Response<'1.6', 'fromCsms', A>, request: Request<'1.6', 'fromCsms', A>): Intent | undefined;
}

type Orders = { readonly [A in FromCsms]?: Order<A> };

/** Every order that the central system knows. CertificateSigned is none: it follows a SignCertificate. */
const orders: Orders = {
  RemoteStartTransaction: {
    fields: ['connectorId', 'idTag', 'chargingProfile'],
    compose(intent, scene) {
      forbidWhilePending(scene, 'RemoteStartTransaction');
      if (intent['chargingProfile'] === undefined) return intent;
      // 1.6 §5.16.2: the profile is a TxProfile and names no transaction.
      const chargingProfile = profileOf(intent['chargingProfile'], { chargingProfilePurpose: 'TxProfile' }, scene);
      return { ...intent, chargingProfile };
    },
  },
  RemoteStopTransaction: {
    fields: ['connectorId'],
    compose(intent, scene) {
      forbidWhilePending(scene, 'RemoteStopTransaction');
      return { transactionId: runningTransaction(intent, scene) };
    },
  },
  Reset: { fields: ['type'], compose: asOrdered },
  UnlockConnector: { fields: ['connectorId'], compose: asOrdered },
  ClearCache: { fields: [], compose: asOrdered },
  ChangeAvailability: { fields: ['connectorId', 'type'], compose: asOrdered },
  GetConfiguration: {
    fields: ['key'],
    // 1.6 §5.8: no list of keys asks for all of them.
    compose({ key }) {
      const keys = key === undefined ? [] : [key].flat();
      return keys.length === 0 ? {} : { key: keys };
    },
    learn({ configurationKey = [] }, _request, { station }) {
      for (const { key, value } of configurationKey)
        if (value !== undefined) remember(station.configuration, key, value);
    },
  },
  ChangeConfiguration: {
    fields: ['key', 'value'],
    // Values travel as text, whatever their type (1.6 §6.9).
    compose: ({ key, value }) => ({
      key,
      value: typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
    }),
    learn({ status }, { key, value }, { station }) {
      if (status !== 'Accepted' && status !== 'RebootRequired') return;
      // OCPP-J 1.6 §6.2.2: from now on the charge point logs in with the new key, which travels in hexadecimal.
      if (key === 'AuthorizationKey') station.password = Buffer.from(value, 'hex');
      else remember(station.configuration, key, value);
    },
  },
  TriggerMessage: { fields: ['requestedMessage', 'connectorId'], compose: triggering },
  ExtendedTriggerMessage: { fields: ['requestedMessage', 'connectorId'], compose: triggering },
  DataTransfer: { fields: ['vendorId', 'messageId', 'data'], compose: asOrdered },

  GetLocalListVersion: {
    fields: [],
    compose: asOrdered,
    learn({ listVersion }, _request, { station }) {
      station.listVersion = Math.max(0, listVersion);
    },
  },
  SendLocalList: {
    fields: ['updateType', 'localAuthorizationList'],
    compose: localList,
    learn({ status }, { listVersion }, { station }) {
      if (status === 'Accepted') station.listVersion = listVersion;
    },
    // 1.6 §5.15: what the charge point could not add to its list is sent with the whole list.
    next: ({ status }, { updateType }) =>
      updateType === 'Differential' && (status === 'Failed' || status === 'VersionMismatch')
        ? { updateType: 'Full' }
        : undefined,
  },

  ReserveNow: {
    fields: ['connectorId', 'idTag', 'expiryDate'],
    compose(intent, { desk }) {
      const { parentIdTag } = desk.idTags.infoOf(String(intent['idTag']));
      return {
        expiryDate: reservationEnd(desk),
        ...intent,
        ...(parentIdTag === undefined ? {} : { parentIdTag }),
        reservationId: desk.transactions.freshId(),
      };
    },
    learn({ status }, { connectorId, reservationId }, { station }) {
      if (status === 'Accepted') remember(station.reservations, connectorId, reservationId);
    },
  },
  CancelReservation: {
    // An operator may also cancel by an id, whether it is known here or not.
    fields: ['connectorId', 'reservationId'],
    compose({ connectorId, reservationId }, { station }) {
      if (reservationId !== undefined) return { reservationId };
      const held = [...station.reservations].filter(([on]) => connectorId === undefined || on === connectorId);
      const reservation = held.at(-1);
      if (!reservation) throw new Declined('there is no reservation to cancel');
      return { reservationId: reservation[1] };
    },
    learn({ status }, { reservationId }, { station }) {
      if (status !== 'Accepted') return;
      for (const [connectorId, id] of station.reservations)
        if (id === reservationId) station.reservations.delete(connectorId);
    },
  },

  SetChargingProfile: {
    fields: ['connectorId', 'csChargingProfiles'],
    compose(intent, scene) {
      const profile = profileOf(intent['csChargingProfiles'], {}, scene);
      const purpose = profile['chargingProfilePurpose'];
      assertInPlace(purpose, intent['connectorId']);
      const tied = purpose === 'TxProfile';
      return {
        connectorId: intent['connectorId'],
        csChargingProfiles: tied ? { ...profile, transactionId: runningTransaction(intent, scene) } : profile,
      };
    },
  },
  ClearChargingProfile: { fields: ['id', 'connectorId', 'chargingProfilePurpose', 'stackLevel'], compose: asOrdered },
  GetCompositeSchedule: { fields: ['connectorId', 'duration', 'chargingRateUnit'], compose: asOrdered },

  GetDiagnostics: { fields: ['location', 'retries', 'retryInterval', 'startTime', 'stopTime'], compose: asOrdered },
  UpdateFirmware: {
    fields: ['location', 'retries', 'retrieveDate', 'retryInterval'],
    compose: (intent, { desk }) => ({ retrieveDate: new Date(desk.clock.now()).toISOString(), ...intent }),
  },
  SignedUpdateFirmware: {
    fields: ['retries', 'retryInterval', 'firmware'],
    compose: (intent, { desk }) => ({
      ...intent,
      requestId: desk.transactions.freshId(),
      firmware: {
        retrieveDateTime: new Date(desk.clock.now()).toISOString(),
        ...(intent['firmware'] as Intent | undefined),
      },
    }),
  },
  GetLog: {
    fields: ['log', 'logType', 'retries', 'retryInterval'],
    compose: (intent, { desk }) => ({ ...intent, requestId: desk.transactions.freshId() }),
  },
  InstallCertificate: { fields: ['certificateType', 'certificate'], compose: asOrdered },
  DeleteCertificate: {
    fields: ['certificateType', 'certificate'],
    compose: (intent, { station }) => ({ certificateHashData: listedCertificate(intent, station) }),
  },
  GetInstalledCertificateIds: {
    fields: ['certificateType'],
    compose: asOrdered,
    learn({ certificateHashData = [] }, { certificateType }, { station }) {
      remember(station.certificates, certificateType, certificateHashData);
    },
  },
};

/** The order of a name, if the central system knows it. */
export function orderNamed(action: string): Order<FromCsms> | undefined {
  return Object.hasOwn(orders, action) ? orders[action as FromCsms] : undefined;
}

function asOrdered(intent: Intent): unknown {
  return intent;
}

function triggering(intent: Intent, { station }: OrderScene): unknown {
  // A charge point that is not accepted yet may send what it was asked for (1.6 §4.2).
  station.triggered.add(String(intent['requestedMessage']));
  return intent;
}

/** The id of the transaction that runs on the ordered connector, or on any: what the operator sees as "this session". */
function runningTransaction({ connectorId }: Intent, { station, desk }: OrderScene): number {
  const running = desk.transactions.running(
    station.identity,
    typeof connectorId === 'number' && connectorId > 0 ? connectorId : undefined,
  );
  if (!running) throw new Declined(`no transaction is running on ${station.identity}`);
  return running.transactionId;
}

/** 1.6 §4.2: remote start and stop are not allowed while the charge point is Pending. */
function forbidWhilePending({ station }: OrderScene, action: string): void {
  if (station.registration === 'Pending')
    throw new Declined(`${action} is not allowed while the charge point is Pending`);
}
