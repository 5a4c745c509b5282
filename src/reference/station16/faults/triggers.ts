import { alters, answers, drops, pretends } from './mechanism.ts';
import type { AnswerHook, FaultTable } from './mechanism.ts';
import type { ReceivedRequest, ReceivedResponse } from '../messages.ts';

type Requested = ReceivedRequest<'TriggerMessage'>['requestedMessage'];
type Status = ReceivedResponse<'TriggerMessage'>['status'];

/** Answers that when it is asked for this message, and does not send it. */
function only(requested: Requested, status: Status): AnswerHook {
  return pretends(
    'TriggerMessage',
    () => ({ status }),
    ({ requestedMessage }) => requestedMessage === requested,
  );
}

/** What goes wrong with messages that the central system asks for (§5.17). */
export const triggerFaults = {
  'rejects-triggers': {
    does: 'rejects every TriggerMessage',
    field: [],
    answers: [pretends('TriggerMessage', () => ({ status: 'Rejected' }))],
  },
  'accepts-any-trigger': {
    does: 'accepts TriggerMessage for a connector that it does not have',
    field: [],
    answers: [answers('TriggerMessage', () => ({ status: 'Accepted' }))],
  },
  'sends-what-it-has-not-implemented': {
    does: 'answers NotImplemented to TriggerMessage, and sends the message all the same',
    field: [],
  },
  'triggered-values-of-energy-only': {
    does: 'tells only the energy register when it is asked for meter values',
    field: [],
    requests: [
      alters('MeterValues', ({ meterValue, ...rest }) => ({
        ...rest,
        meterValue: meterValue.map((one) => ({
          ...one,
          sampledValue: one.sampledValue.filter(
            ({ measurand = 'Energy.Active.Import.Register', context }) =>
              context !== 'Trigger' || measurand === 'Energy.Active.Import.Register',
          ),
        })),
      })),
    ],
  },
  'sends-before-answering-trigger': {
    does: 'sends what TriggerMessage asks for before it answers',
    field: [],
  },
  'accepts-trigger-but-stays-silent': {
    does: 'accepts TriggerMessage and sends nothing',
    field: ['F135'],
    answers: [pretends('TriggerMessage', () => ({ status: 'Accepted' }))],
  },
  'triggers-only-connector-0': {
    does: 'sends the status of connector 0 only when asked for all',
    field: ['F004'],
  },
  'sends-rejected-trigger': {
    does: 'rejects TriggerMessage for a connector that it does not have, and sends the message for another one',
    field: [],
  },
  'cannot-trigger-heartbeat': {
    does: 'does not know how to be asked for a Heartbeat',
    field: [],
    answers: [only('Heartbeat', 'NotImplemented')],
  },
  'cannot-trigger-status': {
    does: 'does not know how to be asked for a StatusNotification',
    field: [],
    answers: [only('StatusNotification', 'NotImplemented')],
  },
  'cannot-trigger-diagnostics': {
    does: 'does not know how to be asked for a DiagnosticsStatusNotification',
    field: [],
    answers: [only('DiagnosticsStatusNotification', 'NotImplemented')],
  },
  'rejects-firmware-trigger': {
    does: 'rejects to send a FirmwareStatusNotification',
    field: [],
    answers: [only('FirmwareStatusNotification', 'Rejected')],
  },
  'unavailable-when-asked': { does: 'tells Unavailable whenever it is asked for a status', field: [] },
  'swallows-triggered-status': {
    does: 'accepts to send a StatusNotification and does not',
    field: [],
    answers: [only('StatusNotification', 'Accepted')],
  },
  'swallows-triggered-diagnostics': {
    does: 'accepts to send a DiagnosticsStatusNotification and does not',
    field: [],
    requests: [drops('DiagnosticsStatusNotification')],
  },
  'swallows-triggered-firmware': {
    does: 'accepts to send a FirmwareStatusNotification and does not',
    field: [],
    requests: [drops('FirmwareStatusNotification')],
  },
  'values-of-connector-0': {
    does: 'sends the meter values of connector 0, whichever is asked for',
    field: ['F246'],
    requests: [alters('MeterValues', (values) => ({ ...values, connectorId: 0 }))],
  },
  'uploaded-for-idle': {
    does: 'tells that diagnostics were uploaded although there was nothing to upload',
    field: [],
    requests: [alters('DiagnosticsStatusNotification', () => ({ status: 'Uploaded' }))],
  },
  'installed-for-idle': {
    does: 'tells that firmware was installed although there was nothing to install',
    field: [],
    requests: [alters('FirmwareStatusNotification', () => ({ status: 'Installed' }))],
  },
} satisfies FaultTable;
