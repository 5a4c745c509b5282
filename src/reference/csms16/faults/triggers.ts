import { requesting, sending, without } from './build.ts';
import type { Fault } from './hooks.ts';

/** Says that the order is done, and never asks for this kind of message. */
function cannot(requestedMessage: string): Fault {
  return {
    does: `cannot ask for a ${requestedMessage}`,
    field: [],
    ...requesting('TriggerMessage', (request) =>
      request.payload['requestedMessage'] === requestedMessage ? [] : [request],
    ),
  };
}

/** What goes wrong with messages that the operator wants a charge point to send. */
export const triggerFaults = {
  'trigger-connector-0': {
    does: 'triggers messages of connector 0',
    field: ['F273'],
    ...sending('TriggerMessage', (payload) => ({ ...payload, connectorId: 0 })),
  },
  'trigger-other-message': {
    does: 'triggers a Heartbeat, whatever was ordered',
    field: [],
    ...sending('TriggerMessage', () => ({ requestedMessage: 'Heartbeat' })),
  },
  'trigger-without-connector': {
    does: 'leaves the ordered connector out of TriggerMessage',
    field: [],
    ...sending('TriggerMessage', (payload) => without(payload, 'connectorId')),
  },
  'cannot-trigger-heartbeat': cannot('Heartbeat'),
  'cannot-trigger-status': cannot('StatusNotification'),
  'cannot-trigger-diagnostics': cannot('DiagnosticsStatusNotification'),
  'cannot-trigger-firmware': cannot('FirmwareStatusNotification'),
} satisfies Readonly<Record<string, Fault>>;
