import { errorCodesFor, protocolOf } from '../../protocol/index.ts';
import type { Answer } from '../../protocol/index.ts';
import type { Charging } from './charging.ts';
import type { DeviceModel } from './device-model.ts';
import type { Evse } from './evse.ts';
import type { Asked, FromCsms, IdToken, Reply } from './messages.ts';
import { sameToken } from './messages.ts';

/** What requests of the CSMS act on. */
export interface RequestScene {
  readonly model: DeviceModel;
  readonly chargings: readonly Charging[];
  /** Whether the CSMS has put the station off (use case B02). */
  readonly pending: () => boolean;
  /** Sends a BootNotification now. */
  readonly bootNow: () => void;
  /** Whether transaction events wait for delivery. */
  readonly messagesInQueue: () => boolean;
  /** Asks the CSMS about a token, and lets it charge when it is accepted. */
  readonly authorize: (charging: Charging, token: IdToken, remoteStartId: number | undefined) => void;
  readonly reset: () => void;
  readonly resetWhenIdle: () => void;
  /** Runs `work` when the answer to the present request has left. */
  readonly afterwards: (work: () => void) => void;
  readonly reportStatus: (evse: Evse) => void;
  readonly heartbeat: () => void;
  readonly availabilityChanged: (evse: Evse) => void;
}

type Handlers = { readonly [A in FromCsms]?: (request: Asked<A>, scene: RequestScene) => Reply<A> };

/** The requests that this minimal station answers; the others are NotSupported. */
const handlers: Handlers = {
  GetVariables: ({ getVariableData }, { model }) => ({
    getVariableResult: getVariableData.map((one) => model.get(one)),
  }),
  SetVariables: ({ setVariableData }, { model }) => ({
    setVariableResult: setVariableData.map((one) => model.change(one)),
  }),

  RequestStartTransaction(request, scene) {
    // B02.FR.05.
    const charging = scene.pending() ? undefined : startable(request, scene);
    if (!charging) return { status: 'Rejected' };
    const running = charging.evse.transaction?.transactionId;
    scene.afterwards(() => {
      // F01.FR.01 and F01.FR.02.
      if (scene.model.is('AuthCtrlr.AuthorizeRemoteStart'))
        scene.authorize(charging, request.idToken, request.remoteStartId);
      else charging.authorize(request.idToken, request.groupIdToken, request.remoteStartId);
    });
    // F01.FR.13.
    return { status: 'Accepted', ...(running === undefined ? {} : { transactionId: running }) };
  },

  RequestStopTransaction({ transactionId }, { chargings, afterwards, pending }) {
    const charging = pending()
      ? undefined
      : chargings.find(({ evse }) => evse.transaction?.transactionId === transactionId);
    if (!charging) return { status: 'Rejected' };
    afterwards(() => charging.stop('RemoteStop', 'Remote'));
    return { status: 'Accepted' };
  },

  GetTransactionStatus({ transactionId }, { chargings, messagesInQueue }) {
    const ongoing = chargings.some(({ evse }) => evse.transaction?.transactionId === transactionId);
    return {
      messagesInQueue: messagesInQueue(),
      ...(transactionId === undefined ? {} : { ongoingIndicator: ongoing }),
    };
  },

  Reset({ type, evseId }, scene) {
    // There is no reset of a single EVSE here (B11.FR.09, AllowReset).
    if (evseId !== undefined) return { status: 'Rejected' };
    const busy = scene.chargings.some(({ evse }) => evse.transaction !== undefined);
    if (type === 'OnIdle' && busy) {
      scene.resetWhenIdle();
      return { status: 'Scheduled' };
    }
    scene.afterwards(() => scene.reset());
    return { status: 'Accepted' };
  },

  ChangeAvailability({ evse: where, operationalStatus }, { chargings, afterwards, availabilityChanged }) {
    const concerned = chargings.filter(({ evse }) => where === undefined || where.id === evse.id);
    if (concerned.length === 0 || (where?.connectorId ?? 1) !== 1) return { status: 'Rejected' };
    const operative = operationalStatus === 'Operative';
    const busy = concerned.filter(({ evse }) => evse.transaction !== undefined);
    for (const { evse } of concerned) {
      // G03: a transaction is not disturbed, the change waits for its end.
      if (evse.transaction) evse.operativeAfterwards = operative;
      else if (evse.operative !== operative) {
        evse.operative = operative;
        afterwards(() => availabilityChanged(evse));
      }
    }
    return { status: busy.length > 0 ? 'Scheduled' : 'Accepted' };
  },

  TriggerMessage({ requestedMessage, evse: where }, scene) {
    const meant = scene.chargings.filter(({ evse }) => where === undefined || evse.id === where.id);
    switch (requestedMessage) {
      // F06.FR.17: there is no need for it once the station has been accepted.
      case 'BootNotification':
        if (!scene.pending()) return { status: 'Rejected' };
        scene.afterwards(() => scene.bootNow());
        return { status: 'Accepted' };
      case 'Heartbeat':
        scene.afterwards(() => scene.heartbeat());
        return { status: 'Accepted' };
      case 'StatusNotification':
        if (meant.length === 0) return { status: 'Rejected' };
        scene.afterwards(() => meant.forEach(({ evse }) => scene.reportStatus(evse)));
        return { status: 'Accepted' };
      default:
        return { status: 'NotImplemented' };
    }
  },

  UnlockConnector({ evseId, connectorId }, { chargings }) {
    const charging = chargings.find(({ evse }) => evse.id === evseId);
    if (!charging || connectorId !== 1) return { status: 'UnknownConnector' };
    return { status: charging.evse.token ? 'OngoingAuthorizedTransaction' : 'Unlocked' };
  },

  ClearCache: () => ({ status: 'Rejected' }),
  GetLocalListVersion: () => ({ versionNumber: 0 }),
  GetBaseReport: () => ({ status: 'NotSupported' }),
  DataTransfer: () => ({ status: 'UnknownVendorId' }),
};

/** Answers a request of the CSMS, schema and all. */
export function answerRequest(action: string, payload: unknown, scene: RequestScene): Answer {
  const protocol = protocolOf('2.0.1');
  if (!protocol.knows(action)) return error('NotImplemented', 'there is no such action');
  const handler = Object.hasOwn(handlers, action)
    ? (handlers[action as FromCsms] as ((request: unknown, scene: RequestScene) => unknown) | undefined)
    : undefined;
  if (!handler || !protocol.maySend('csms', action)) return error('NotSupported', `${action} is not supported here`);
  const [breach] = protocol.validate(action, 'request', payload);
  if (breach) {
    const [code = 'FormatViolation'] = errorCodesFor('2.0.1', breach);
    return error(code, `${breach.path || 'payload'}: expected ${breach.expected}`);
  }
  return { kind: 'result', payload: handler(payload, scene) };
}

/** An answer that says that a request cannot be processed. */
export function error(code: string, description: string): Answer {
  return { kind: 'error', code, description, details: {} };
}

/** The EVSE on which a remote start can begin: the named one, or one that is free (F01.FR.20 to F01.FR.24). */
function startable(
  { evseId, idToken }: Asked<'RequestStartTransaction'>,
  { chargings }: RequestScene,
): Charging | undefined {
  const free = chargings.filter(({ evse }) => evse.operative && !evse.faulted && evse.token === undefined);
  if (chargings.some(({ evse }) => sameToken(evse.token, idToken))) return undefined;
  if (evseId !== undefined) return free.find(({ evse }) => evse.id === evseId);
  return free.find(({ evse }) => evse.pluggedIn) ?? free[0];
}
