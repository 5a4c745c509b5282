import type { ConfiguredValues16 } from '../../pics/index.ts';
import type { Answer } from '../../protocol/index.ts';
import type { Etiquette } from '../etiquette.ts';
import { SimulatedSettings } from './simulated-settings.ts';

const result = (payload: unknown): Answer => ({ kind: 'result', payload });

/** What a central system may ask of any charge point at any time, without touching what a case looks at. */
const ANY_TIME: Readonly<Record<string, string>> = {
  GetConfiguration: 'a central system may read the configuration at any time',
  ChangeConfiguration: 'a central system may configure a charge point at any time',
  GetLocalListVersion: 'a central system may look at the local list at any time',
  SendLocalList: 'a central system may update the local list at any time',
  DataTransfer: 'vendor messages may come at any time',
};

/** How the tool, as charge point of an older version, meets a central system under test. */
export function olderStationManners(configured: ConfiguredValues16): Etiquette {
  const settings = new SimulatedSettings(configured);
  const answers: Readonly<Record<string, (payload: Readonly<Record<string, unknown>>) => unknown>> = {
    GetConfiguration: ({ key }) => settings.get(key),
    ChangeConfiguration: ({ key, value }) => ({ status: settings.change(key, value) }),
    GetLocalListVersion: () => ({ listVersion: 0 }),
    DataTransfer: () => ({ status: 'UnknownVendorId' }),
    SendLocalList: () => ({ status: 'Failed' }),
    ChangeAvailability: ({ type }) => ({ status: type === 'Operative' ? 'Accepted' : 'Rejected' }),
    GetDiagnostics: () => ({}),
    UpdateFirmware: () => ({}),
  };
  const refused = new Set([
    'CancelReservation',
    'ClearCache',
    'RemoteStartTransaction',
    'RemoteStopTransaction',
    'ReserveNow',
    'Reset',
    'UnlockConnector',
  ]);
  return {
    answer({ action, payload }) {
      if (Object.hasOwn(answers, action)) return result(answers[action]?.(payload));
      if (refused.has(action)) return result({ status: 'Rejected' });
      return {
        kind: 'error',
        code: 'NotImplemented',
        description: 'this charge point does not know the action',
        details: {},
      };
    },
    answersAtOnce: (action) => Object.hasOwn(ANY_TIME, action),
    tolerates({ action, payload }) {
      if (action === 'ChangeAvailability' && payload['type'] === 'Operative')
        return 'what is operative already stays so';
      return Object.hasOwn(ANY_TIME, action) ? ANY_TIME[action] : undefined;
    },
    passesOver: () => undefined,
  };
}
