import { answers, pretends, refuses } from './mechanism.ts';
import type { AnswerHook, FaultTable } from './mechanism.ts';
import type { ReceivedRequest, ReceivedResponse } from '../messages.ts';

type Composite = ReceivedResponse<'GetCompositeSchedule'>;
type Schedule = NonNullable<Composite['chargingSchedule']>;
type Clearing = ReceivedRequest<'ClearChargingProfile'>;

/** Tells another composite schedule where there is one. */
function tells(change: (schedule: Schedule, composite: Composite) => object): AnswerHook {
  return answers('GetCompositeSchedule', (composite) =>
    composite.chargingSchedule === undefined
      ? composite
      : { ...composite, ...change(composite.chargingSchedule, composite) },
  );
}

const withLimits = (schedule: Schedule, change: (limit: number) => number): object => ({
  chargingSchedule: {
    ...schedule,
    chargingSchedulePeriod: schedule.chargingSchedulePeriod.map((one) => ({ ...one, limit: change(one.limit) })),
  },
});

const isOfAll = (request: Clearing): boolean => Object.keys(request).length === 0;
const isOfSome = (request: Clearing): boolean => !isOfAll(request) && request.id === undefined;
const hours = (text: string | undefined, count: number): string =>
  new Date(Date.parse(text ?? '') + count * 3_600_000).toISOString();

/** What goes wrong with charging profiles (§3.13, §5.5, §5.7, §5.16). */
export const smartChargingFaults = {
  'rejects-profiles': {
    does: 'rejects every SetChargingProfile',
    field: [],
    answers: [pretends('SetChargingProfile', () => ({ status: 'Rejected' }))],
  },
  'fails-profiles': {
    does: 'answers SetChargingProfile with a CALLERROR',
    field: [],
    answers: [refuses('SetChargingProfile', 'InternalError')],
  },
  'says-profiles-are-not-supported': {
    does: 'answers every SetChargingProfile with NotSupported',
    field: [],
    answers: [pretends('SetChargingProfile', () => ({ status: 'NotSupported' }))],
  },
  'knows-stack-level-0-only': {
    does: 'rejects charging profiles of a higher stack level than 0',
    field: ['F080', 'F081'],
  },
  'no-default-profile-for-all': { does: 'rejects a TxDefaultProfile for connector 0', field: ['F083'] },
  'takes-profiles-without-transaction': {
    does: 'accepts a TxProfile for a connector without a transaction',
    field: ['F326'],
  },
  'takes-profiles-of-any-transaction': { does: 'accepts a TxProfile of a transaction that does not run', field: [] },
  'accepts-profiles-but-forgets': { does: 'accepts charging profiles and installs none', field: ['F263'] },
  'never-replaces-profiles': { does: 'keeps a charging profile that another one should replace', field: [] },
  'keeps-profiles-of-transactions': { does: 'keeps a TxProfile when its transaction is over', field: ['F326'] },
  'starts-with-any-profile': { does: 'starts remotely with a profile of another purpose than TxProfile', field: [] },
  'forgets-profile-of-remote-start': {
    does: 'starts remotely without the charging profile that came along',
    field: [],
  },
  'ignores-station-maximum': { does: 'leaves ChargePointMaxProfile out of account', field: [] },
  'ignores-profiles-of-transactions': { does: 'accepts a TxProfile and does not follow it', field: [] },
  'prefers-default-profiles': { does: 'follows TxDefaultProfile where there is a TxProfile', field: [] },
  'falls-back-to-default-profile': {
    does: 'returns to TxDefaultProfile when the schedule of a valid TxProfile is over',
    field: [],
  },
  'lowest-stack-level-wins': { does: 'follows the charging profile with the lowest stack level', field: [] },
  'starts-schedules-when-asked': { does: 'begins every schedule at the moment at which it is asked for', field: [] },
  'ignores-length-of-schedules': { does: 'goes on with the last period when a schedule is over', field: [] },
  'knows-first-period-only': { does: 'knows only the first period of a schedule', field: [] },
  'knows-running-schedules-only': {
    does: 'leaves schedules out of a composite schedule that have not begun yet',
    field: ['F186'],
  },
  'knows-no-recurrence': { does: 'does not begin a recurring schedule again', field: [] },
  'accepts-limits-but-charges-on': { does: 'accepts charging profiles and charges at full power', field: ['F086'] },
  'ends-transactions-at-limit-0': { does: 'ends a transaction when its limit becomes 0', field: ['F245'] },
  'stays-suspended-after-limit-0': { does: 'offers no energy any more after a limit of 0', field: ['F245'] },
  'takes-one-profile-of-a-purpose': {
    does: 'rejects a charging profile where there is one of the same purpose',
    field: [],
  },
  'prefers-default-profile-for-all': {
    does: 'follows the TxDefaultProfile of connector 0 where a connector has one of its own',
    field: [],
  },
  'rejects-profiles-of-transactions': {
    does: 'rejects charging profiles for a running transaction',
    field: [],
    answers: [
      pretends(
        'SetChargingProfile',
        () => ({ status: 'Rejected' }),
        ({ csChargingProfiles }) => csChargingProfiles.chargingProfilePurpose === 'TxProfile',
      ),
    ],
  },
  'hands-profiles-down': {
    does: 'goes on with the profile of a transaction in the next one',
    field: [],
  },
  'rejects-profiles-for-later': {
    does: 'rejects charging profiles that are not valid yet',
    field: [],
    answers: [
      pretends(
        'SetChargingProfile',
        () => ({ status: 'Rejected' }),
        ({ csChargingProfiles: { validFrom = '' } }, { stamp }) => validFrom > stamp(),
      ),
    ],
  },
  'accepts-any-composite-schedule': {
    does: 'answers GetCompositeSchedule with Accepted where it has nothing to tell',
    field: [],
    answers: [answers('GetCompositeSchedule', (told) => ({ ...told, status: 'Accepted' }))],
  },
  'rejects-composite-schedules': {
    does: 'rejects every GetCompositeSchedule',
    field: [],
    answers: [pretends('GetCompositeSchedule', () => ({ status: 'Rejected' }))],
  },
  'fails-composite-schedules': {
    does: 'answers GetCompositeSchedule with a CALLERROR',
    field: [],
    answers: [refuses('GetCompositeSchedule', 'NotSupported')],
  },
  'tells-no-composite-schedule': {
    does: 'accepts GetCompositeSchedule and tells no schedule',
    field: [],
    answers: [answers('GetCompositeSchedule', ({ status }) => ({ status }))],
  },
  'composite-without-begin': {
    does: 'tells a composite schedule without its begin',
    field: [],
    answers: [answers('GetCompositeSchedule', ({ scheduleStart: _, ...composite }) => composite)],
  },
  'composite-in-local-time': {
    does: 'tells the begin of a composite schedule in local time as if it were UTC',
    field: [],
    answers: [tells((_, { scheduleStart }) => ({ scheduleStart: hours(scheduleStart, 2) }))],
  },
  'composite-of-other-connector': {
    does: 'tells the composite schedule of another connector than was asked for',
    field: [],
    answers: [tells((_, { connectorId = 0 }) => ({ connectorId: connectorId + 1 }))],
  },
  'composite-in-other-unit': {
    does: 'tells a composite schedule in the other unit',
    field: [],
    answers: [
      tells((schedule) => ({
        chargingSchedule: { ...schedule, chargingRateUnit: schedule.chargingRateUnit === 'A' ? 'W' : 'A' },
      })),
    ],
  },
  'composite-of-a-day': {
    does: 'tells a composite schedule of a day, whatever was asked for',
    field: [],
    answers: [tells((schedule) => ({ chargingSchedule: { ...schedule, duration: 86_400 } }))],
  },
  'composite-in-tenths': {
    does: 'tells limits in tenths of an ampere',
    field: [],
    answers: [tells((schedule) => withLimits(schedule, (limit) => limit * 10))],
  },
  'composite-without-limits': {
    does: 'tells a composite schedule without periods',
    field: [],
    answers: [tells((schedule) => ({ chargingSchedule: { ...schedule, chargingSchedulePeriod: [] } }))],
  },
  'full-power-for-0-seconds': {
    does: 'tells full power in a composite schedule of 0 seconds',
    field: ['F187'],
    answers: [tells((schedule) => (schedule.duration === 0 ? withLimits(schedule, () => 16) : {}))],
  },
  'fails-to-clear-profiles': {
    does: 'answers ClearChargingProfile with a CALLERROR',
    field: [],
    answers: [refuses('ClearChargingProfile', 'InternalError')],
  },
  'knows-no-profile-to-clear': {
    does: 'answers every ClearChargingProfile with Unknown',
    field: [],
    answers: [pretends('ClearChargingProfile', () => ({ status: 'Unknown' }))],
  },
  'clears-by-id-only': {
    does: 'knows no charging profile to clear when it is not named by its id',
    field: [],
    answers: [pretends('ClearChargingProfile', () => ({ status: 'Unknown' }), isOfSome)],
  },
  'never-clears-all': {
    does: 'knows no charging profile to clear when all are meant',
    field: [],
    answers: [pretends('ClearChargingProfile', () => ({ status: 'Unknown' }), isOfAll)],
  },
  'says-cleared-but-keeps': {
    does: 'accepts ClearChargingProfile with an id and keeps the charging profile',
    field: ['F325'],
    answers: [
      pretends(
        'ClearChargingProfile',
        () => ({ status: 'Accepted' }),
        ({ id }) => id !== undefined,
      ),
    ],
  },
  'says-cleared-but-keeps-criteria': {
    does: 'accepts ClearChargingProfile with criteria and keeps the charging profiles',
    field: [],
    answers: [pretends('ClearChargingProfile', () => ({ status: 'Accepted' }), isOfSome)],
  },
  'says-cleared-but-keeps-all': {
    does: 'accepts ClearChargingProfile for all and keeps the charging profiles',
    field: [],
    answers: [pretends('ClearChargingProfile', () => ({ status: 'Accepted' }), isOfAll)],
  },
  'clears-too-much': { does: 'clears all charging profiles whatever ClearChargingProfile names', field: [] },
  'claims-to-set-profiles': {
    does: 'accepts charging profiles, and sets none',
    field: [],
    answers: [pretends('SetChargingProfile', () => ({ status: 'Accepted' }))],
  },
} satisfies FaultTable;
