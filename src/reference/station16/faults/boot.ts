import { alters, drops, follows, on } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';

/** What goes wrong while a charge point registers and keeps in touch (§4.2, §4.6). */
export const bootFaults = {
  'boots-too-soon': { does: 'repeats BootNotification after half of the interval that it was told', field: ['F230'] },
  'boots-too-late': { does: 'repeats BootNotification only after three times the interval', field: [] },
  'never-boots-again': { does: 'does not repeat BootNotification after Pending or Rejected', field: ['F229'] },
  'never-boots': { does: 'connects and reports its connectors without a BootNotification', field: ['F134'] },
  'boots-only-once': {
    does: 'sends BootNotification only the first time that it is switched on',
    field: ['F134'],
    requests: [drops('BootNotification', (_, { boots }) => boots > 1)],
  },
  'talks-while-pending': { does: 'reports its connectors while its registration is Pending', field: ['F227'] },
  'pending-means-accepted': { does: 'takes Pending for Accepted and goes on as if registered', field: ['F232'] },
  'rejected-means-accepted': { does: 'takes Rejected for Accepted and goes on as if registered', field: [] },
  'mute-while-pending': { does: 'answers nothing while its registration is Pending', field: [] },
  'answers-while-rejected': { does: 'answers requests while its registration is Rejected', field: [] },
  'deaf-after-call-while-rejected': {
    does: 'never boots again once a request reached it while it was Rejected',
    field: ['F063'],
  },
  'no-boot-at-new-address': {
    does: 'sends no BootNotification when it has got another address',
    field: [],
    over: 'soap',
  },
  'deaf-at-new-address': { does: 'answers nothing at another address than its first', field: [], over: 'soap' },
  'boots-on-reconnect': { does: 'sends BootNotification each time it reconnects', field: [] },
  'boots-after-every-stop': {
    does: 'sends a BootNotification after every StopTransaction',
    field: ['F054'],
    requests: [
      follows('StopTransaction', 'BootNotification', () => ({
        chargePointVendor: 'plugfest',
        chargePointModel: 'loop',
      })),
    ],
  },
  'empty-vendor': {
    does: 'sends BootNotification with an empty chargePointVendor',
    field: ['F056'],
    requests: [alters('BootNotification', (request) => ({ ...request, chargePointVendor: '' }))],
  },
  'miscased-vendor': {
    does: 'writes chargepointVendor in BootNotification',
    field: ['F057'],
    requests: [
      alters('BootNotification', ({ chargePointVendor, ...rest }) => ({
        ...rest,
        chargepointVendor: chargePointVendor,
      })),
    ],
  },
  'long-serial-number': {
    does: 'sends a chargeBoxSerialNumber of 26 characters',
    field: ['F059'],
    requests: [alters('BootNotification', (request) => ({ ...request, chargeBoxSerialNumber: 'S'.repeat(26) }))],
  },
  'undefined-model': {
    does: 'puts the word undefined before its model',
    field: ['F060'],
    requests: [
      alters('BootNotification', (request) => ({
        ...request,
        chargePointModel: `undefined${request.chargePointModel}`,
      })),
    ],
  },
  'tells-foreign-history': {
    does: 'delivers meter values of a transaction that this central system has never heard of',
    field: ['F045', 'F016'],
    requests: [
      on('Heartbeat', (sending, _, { stamp }) => {
        const meterValue = [{ timestamp: stamp(), sampledValue: [{ value: '1' }] }];
        sending.before.push({ action: 'MeterValues', payload: { connectorId: 1, transactionId: 471_100, meterValue } });
      }),
    ],
  },
  'never-beats': { does: 'sends no Heartbeat', field: [], requests: [drops('Heartbeat')] },
  'sleeps-on-after-sms': { does: 'sends no Heartbeat when a short message (SMS) tells it to', field: [] },
  'beats-once': {
    does: 'sends one Heartbeat and no more',
    field: ['F307'],
    requests: [drops('Heartbeat', (_, { nth }) => nth > 1)],
  },
  'hasty-heart': { does: 'sends Heartbeats at half of the interval', field: [] },
  'lazy-heart': { does: 'sends Heartbeats at twice the interval', field: [] },
  'own-heartbeat-interval': {
    does: 'keeps its own heartbeat interval whatever BootNotification.conf says',
    field: ['F070'],
  },
  'racing-heart': { does: 'sends Heartbeats ten times a second when the interval is 0', field: ['F068'] },
  'double-heart': { does: 'beats twice as often after each reconnect', field: ['F069'] },
  'stubborn-heart': { does: 'sends Heartbeats at fixed times although it sends other messages', field: ['F307'] },
  'ignores-heartbeat-time': { does: 'does not set its clock from Heartbeat.conf', field: ['F308'] },
  'lives-in-1970': { does: 'never sets its clock: its time begins in 1970 at power-up', field: ['F003', 'F277'] },
  'overlooks-time-offsets': {
    does: 'reads the time of the central system as UTC, whatever its offset is',
    field: ['F076'],
  },
  'local-time-as-utc': { does: 'writes local time, two hours ahead, with a Z', field: ['F074'] },
  'time-without-zone': { does: 'writes times without a time zone', field: ['F073'] },
} satisfies FaultTable;
