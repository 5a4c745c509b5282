import type { Answer } from '../../protocol/index.ts';
import type { ConfiguredValues16 } from '../../pics/index.ts';
import type { Etiquette } from '../etiquette.ts';
import type { RootKind, SimulatedCertificates16 } from './simulated-certificates.ts';
import { SimulatedConfiguration16 } from './simulated-configuration.ts';

const result = (payload: unknown): Answer => ({ kind: 'result', payload });

/** What a central system may ask of any station at any time, without touching what a case looks at. */
const ANY_TIME: Readonly<Record<string, string>> = {
  GetConfiguration: 'a central system may read the configuration at any time (1.6 §5.8)',
  ChangeConfiguration: 'a central system may configure a station at any time (1.6 §5.3)',
  TriggerMessage: 'a central system may ask for a report at any time (1.6 §5.17)',
  ExtendedTriggerMessage: 'a central system may ask for a report at any time',
  GetCompositeSchedule: 'a central system may ask for a schedule at any time (1.6 §5.7)',
  GetLocalListVersion: 'a central system may look at the local list at any time (1.6 §5.10)',
  SendLocalList: 'a central system may update the local list at any time (1.6 §5.15)',
  SetChargingProfile: 'a central system may send charging profiles at any time (1.6 §5.16)',
  ClearChargingProfile: 'a central system may clear charging profiles at any time (1.6 §5.5)',
  DataTransfer: 'vendor messages may come at any time (1.6 §4.3)',
  GetInstalledCertificateIds: 'a central system may look at the certificates at any time',
};

/** How the tool, as charge point, meets a central system under test. */
export function stationManners(
  configured: ConfiguredValues16,
  certificates?: Pick<SimulatedCertificates16, 'listed'>,
): Etiquette {
  const configuration = new SimulatedConfiguration16(configured);
  return {
    answer({ action, payload }) {
      switch (action) {
        case 'GetConfiguration':
          return result(configuration.get(payload['key']));
        case 'ChangeConfiguration':
          return result({ status: configuration.change(payload['key'], payload['value']) });
        case 'GetLocalListVersion':
          return result({ listVersion: 0 });
        case 'DataTransfer':
          return result({ status: 'UnknownVendorId' });
        case 'SendLocalList':
          return result({ status: 'Failed' });
        case 'SetChargingProfile':
          return result({ status: 'Rejected' });
        case 'ClearChargingProfile':
          return result({ status: 'Unknown' });
        case 'GetInstalledCertificateIds':
          return result(certificates?.listed(payload['certificateType'] as RootKind) ?? { status: 'NotFound' });
        case 'TriggerMessage':
        case 'ExtendedTriggerMessage':
        case 'RemoteStartTransaction':
        case 'RemoteStopTransaction':
        case 'ReserveNow':
        case 'CancelReservation':
        case 'Reset':
        case 'ClearCache':
        case 'GetCompositeSchedule':
          return result({ status: 'Rejected' });
        case 'ChangeAvailability':
          return result({ status: payload['type'] === 'Operative' ? 'Accepted' : 'Rejected' });
        case 'UnlockConnector':
          return result({ status: 'NotSupported' });
        default:
          return {
            kind: 'error',
            code: 'NotImplemented',
            description: 'this station does not know the action',
            details: {},
          };
      }
    },
    answersAtOnce: (action) => Object.hasOwn(ANY_TIME, action),
    tolerates({ action, payload }) {
      if (action === 'ChangeAvailability' && payload['type'] === 'Operative')
        return 'what is operative already stays so (1.6 §5.2)';
      return Object.hasOwn(ANY_TIME, action) ? ANY_TIME[action] : undefined;
    },
    passesOver: () => undefined,
  };
}
