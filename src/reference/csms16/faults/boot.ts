import { answering, lateOn, reacting, refusing, silentOn, without } from './build.ts';
import type { Fault } from './hooks.ts';

const YEAR = 365 * 24 * 3_600_000;

/** A time that many milliseconds away from the one in the answer. */
function shifted(payload: Record<string, unknown>, ms: number): Record<string, unknown> {
  return { ...payload, currentTime: new Date(Date.parse(String(payload['currentTime'])) + ms).toISOString() };
}

/** What goes wrong while a charge point registers and keeps in touch. */
export const bootFaults = {
  'boot-unanswered': { does: 'leaves BootNotification unanswered', field: [], ...silentOn('BootNotification') },
  'boot-call-error': {
    does: 'answers BootNotification with a CALLERROR',
    field: [],
    ...refusing('BootNotification', 'InternalError'),
  },
  'boot-late': { does: 'answers BootNotification after two minutes', field: [], ...lateOn('BootNotification', 120) },
  'boot-pending': {
    does: 'keeps every charge point Pending',
    field: [],
    ...answering('BootNotification', (payload) => ({ ...payload, status: 'Pending' })),
  },
  'boot-rejected': {
    does: 'rejects every charge point',
    field: [],
    ...answering('BootNotification', (payload) => ({ ...payload, status: 'Rejected' })),
  },
  'boot-rejected-again': {
    does: 'rejects a charge point that boots a second time',
    field: [],
    ...answering(
      'BootNotification',
      (payload) => ({ ...payload, status: 'Rejected' }),
      ({ nth }) => nth > 1,
    ),
  },
  'boot-unanswered-again': {
    does: 'leaves the second and every further BootNotification unanswered',
    field: [],
    ...silentOn('BootNotification', ({ nth }) => nth > 1),
  },
  'boot-interval-zero': {
    does: 'accepts with a heartbeat interval of 0',
    field: [],
    ...answering('BootNotification', (payload) => ({ ...payload, interval: 0 })),
  },
  'boot-interval-negative': {
    does: 'accepts with a heartbeat interval of -1',
    field: [],
    ...answering('BootNotification', (payload) => ({ ...payload, interval: -1 })),
  },
  'boot-without-interval': {
    does: 'leaves the interval out of BootNotification.conf',
    field: [],
    ...answering('BootNotification', (payload) => without(payload, 'interval')),
  },
  'boot-without-time': {
    does: 'leaves currentTime out of BootNotification.conf',
    field: [],
    ...answering('BootNotification', (payload) => without(payload, 'currentTime')),
  },
  'boot-time-stale': {
    does: 'tells a currentTime of a year ago in BootNotification.conf',
    field: [],
    ...answering('BootNotification', (payload) => shifted(payload, -YEAR)),
  },
  'boot-status-unknown-word': {
    does: 'answers BootNotification with the status OK',
    field: [],
    ...answering('BootNotification', (payload) => ({ ...payload, status: 'OK' })),
  },
  'boot-incomplete-accepted': {
    does: 'accepts a BootNotification without vendor or model',
    field: ['F007'],
    lenient: ({ action }) => action === 'BootNotification',
  },
  'speaks-before-boot': {
    does: 'asks a charge point for its configuration as soon as it connects, before it is accepted',
    field: ['F126'],
    connected: (times, { send }) => (times === 1 ? send({ action: 'GetConfiguration', payload: {} }) : undefined),
  },
  'serves-before-boot': {
    does: 'processes what a charge point sends before it is accepted',
    field: ['F372'],
    lenient: ({ station }) => station.registration !== 'Accepted',
  },
  'resets-after-boot': {
    does: 'resets each charge point that it has accepted, without an order',
    field: [],
    heard: ({ action, nth }, { send }) =>
      action === 'BootNotification' && nth === 1 ? send({ action: 'Reset', payload: { type: 'Soft' } }) : undefined,
  },

  'heartbeat-unanswered': { does: 'leaves Heartbeat unanswered', field: [], ...silentOn('Heartbeat') },
  'heartbeat-call-error': {
    does: 'answers Heartbeat with a CALLERROR',
    field: [],
    ...refusing('Heartbeat', 'InternalError'),
  },
  'heartbeat-empty': {
    does: 'answers Heartbeat without currentTime',
    field: [],
    ...answering('Heartbeat', () => ({})),
  },
  'heartbeat-time-stale': {
    does: 'tells a currentTime of a year ago in Heartbeat.conf',
    field: [],
    ...answering('Heartbeat', (payload) => shifted(payload, -YEAR)),
  },
  'heartbeat-time-ahead': {
    does: 'tells a currentTime of an hour ahead in Heartbeat.conf',
    field: [],
    ...answering('Heartbeat', (payload) => shifted(payload, 3_600_000)),
  },
  'heartbeat-time-without-seconds': {
    does: 'writes currentTime in Heartbeat.conf without seconds and zone',
    field: [],
    ...answering('Heartbeat', ({ currentTime }) => ({ currentTime: String(currentTime).slice(0, 16) })),
  },
  'heartbeat-answered-once': {
    does: 'answers only the first Heartbeat',
    field: [],
    ...reacting(
      'Heartbeat',
      ({ nth }) => nth > 1,
      () => ({ kind: 'silence' }),
    ),
  },
} satisfies Readonly<Record<string, Fault>>;
