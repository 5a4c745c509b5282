import { sending, without } from './build.ts';
import type { Fault, Hooks } from './hooks.ts';

type Fields = Record<string, unknown>;

/** Changes the charging profile of SetChargingProfile. */
function setting(change: (profile: Fields) => Fields): Hooks {
  return sending('SetChargingProfile', ({ csChargingProfiles, ...payload }) => ({
    ...payload,
    csChargingProfiles: change(csChargingProfiles as Fields),
  }));
}

/** Changes the charging profile of a RemoteStartTransaction that has one. */
function startingWith(change: (profile: Fields) => Fields): Hooks {
  return sending('RemoteStartTransaction', ({ chargingProfile, ...payload }) =>
    chargingProfile === undefined ? payload : { ...payload, chargingProfile: change(chargingProfile as Fields) },
  );
}

/** The profile with another schedule. */
function scheduling(change: (schedule: Fields) => Fields): (profile: Fields) => Fields {
  return (profile) => ({ ...profile, chargingSchedule: change(profile['chargingSchedule'] as Fields) });
}

/** The schedule with other periods. */
function timing(change: (period: Fields) => Fields): (schedule: Fields) => Fields {
  return (schedule) => ({
    ...schedule,
    chargingSchedulePeriod: (schedule['chargingSchedulePeriod'] as readonly Fields[]).map(change),
  });
}

const late = scheduling(timing((period) => ({ ...period, startPeriod: Number(period['startPeriod']) + 120 })));

/** What goes wrong with charging profiles that the operator has ordered. */
export const chargingProfileFaults = {
  'schedule-starts-late': {
    does: 'lets the first period of a charging schedule start at 120 seconds',
    field: ['F085'],
    ...setting(late),
  },
  'schedule-without-start': {
    does: 'leaves the start of a charging schedule out',
    field: [],
    ...setting(scheduling((schedule) => without(schedule, 'startSchedule'))),
  },
  'schedule-without-duration': {
    does: 'leaves the duration of a charging schedule out',
    field: [],
    ...setting(scheduling((schedule) => without(schedule, 'duration'))),
  },
  'schedule-other-unit': {
    does: 'sends limits in amperes as watts and the reverse',
    field: [],
    ...setting(
      scheduling((schedule) => ({ ...schedule, chargingRateUnit: schedule['chargingRateUnit'] === 'A' ? 'W' : 'A' })),
    ),
  },
  'schedule-limit-tenfold': {
    does: 'sends ten times the ordered limit',
    field: [],
    ...setting(scheduling(timing((period) => ({ ...period, limit: Number(period['limit']) * 10 })))),
  },
  'schedule-always-single-phase': {
    does: 'sends every charging schedule for one phase',
    field: [],
    ...setting(scheduling(timing((period) => ({ ...period, numberPhases: 1 })))),
  },
  'profile-maximum-as-default': {
    does: 'sends the limit of a whole charge point as a default profile of its transactions',
    field: [],
    ...setting((profile) =>
      profile['chargingProfilePurpose'] === 'ChargePointMaxProfile'
        ? { ...profile, chargingProfilePurpose: 'TxDefaultProfile' }
        : profile,
    ),
  },
  'profile-connector-1': {
    does: 'sets charging profiles for the first connector, also those for the charge point as a whole',
    field: [],
    ...sending('SetChargingProfile', (payload) => ({ ...payload, connectorId: 1 })),
  },
  'profile-connector-0': {
    does: 'sets charging profiles for the charge point as a whole, in place of the ordered connector',
    field: [],
    ...sending('SetChargingProfile', (payload) => ({ ...payload, connectorId: 0 })),
  },
  'profile-other-purpose': {
    does: 'sends every charging profile as ChargePointMaxProfile',
    field: [],
    ...setting((profile) => ({
      ...without(profile, 'transactionId'),
      chargingProfilePurpose: 'ChargePointMaxProfile',
    })),
  },
  'profile-always-recurring': {
    does: 'sends every charging profile as one that recurs daily',
    field: [],
    ...setting((profile) => ({ ...profile, chargingProfileKind: 'Recurring', recurrencyKind: 'Daily' })),
  },
  'profile-other-level': {
    does: 'sends charging profiles with the stack level after the ordered one',
    field: [],
    ...setting((profile) => ({ ...profile, stackLevel: Number(profile['stackLevel']) + 1 })),
  },
  'profile-without-level': {
    does: 'leaves the stack level out of charging profiles',
    field: [],
    ...setting((profile) => without(profile, 'stackLevel')),
  },
  'profile-without-begin': {
    does: 'leaves the begin of its validity out of a charging profile',
    field: [],
    ...setting((profile) => without(profile, 'validFrom')),
  },
  'profile-without-end': {
    does: 'leaves the end of its validity out of a charging profile',
    field: [],
    ...setting((profile) => without(profile, 'validTo')),
  },
  'profile-without-transaction': {
    does: 'leaves the transaction out of a TxProfile',
    field: [],
    ...setting((profile) => without(profile, 'transactionId')),
  },
  'profile-of-other-transaction': {
    does: 'sets a TxProfile for another transaction than the running one',
    field: [],
    ...setting((profile) =>
      profile['transactionId'] === undefined
        ? profile
        : { ...profile, transactionId: Number(profile['transactionId']) + 1000 },
    ),
  },
  'profile-id-constant': {
    does: 'gives every charging profile the id 1',
    field: [],
    ...setting((profile) => ({ ...profile, chargingProfileId: 1 })),
  },

  'remote-start-without-profile': {
    does: 'leaves the ordered charging profile out of RemoteStartTransaction',
    field: [],
    ...sending('RemoteStartTransaction', (payload) => without(payload, 'chargingProfile')),
  },
  'remote-start-profile-of-other-purpose': {
    does: 'sends the charging profile of a remote start as TxDefaultProfile',
    field: [],
    ...startingWith((profile) => ({ ...profile, chargingProfilePurpose: 'TxDefaultProfile' })),
  },
  'remote-start-profile-of-transaction': {
    does: 'names a transaction in the charging profile of a remote start',
    field: [],
    ...startingWith((profile) => ({ ...profile, transactionId: 1 })),
  },
  'remote-start-profile-absolute': {
    does: 'sends the charging profile of a remote start as Absolute',
    field: [],
    ...startingWith((profile) => ({ ...profile, chargingProfileKind: 'Absolute' })),
  },
  'remote-start-profile-late': {
    does: 'lets the first period of the charging profile of a remote start begin at 120 seconds',
    field: ['F085'],
    ...startingWith(late),
  },

  'composite-schedule-of-all': {
    does: 'asks for the composite schedule of the charge point as a whole, in place of the ordered connector',
    field: [],
    ...sending('GetCompositeSchedule', (payload) => ({ ...payload, connectorId: 0 })),
  },
  'composite-schedule-of-a-day': {
    does: 'asks for the composite schedule of a day, whatever was ordered',
    field: [],
    ...sending('GetCompositeSchedule', (payload) => ({ ...payload, duration: 86_400 })),
  },
  'composite-schedule-without-unit': {
    does: 'leaves the ordered unit out of GetCompositeSchedule',
    field: [],
    ...sending('GetCompositeSchedule', (payload) => without(payload, 'chargingRateUnit')),
  },
  'composite-schedule-other-unit': {
    does: 'asks for the composite schedule in watts for amperes and the reverse',
    field: [],
    ...sending('GetCompositeSchedule', (payload) => ({
      ...payload,
      chargingRateUnit: payload['chargingRateUnit'] === 'A' ? 'W' : 'A',
    })),
  },

  'clear-profile-always-all': {
    does: 'clears all charging profiles, whichever were ordered',
    field: [],
    ...sending('ClearChargingProfile', () => ({})),
  },
  'clear-profile-other-id': {
    does: 'clears another charging profile than the ordered one',
    field: [],
    ...sending('ClearChargingProfile', (payload) =>
      payload['id'] === undefined ? payload : { ...payload, id: Number(payload['id']) + 1000 },
    ),
  },
  'clear-profile-never-all': {
    does: 'clears the charging profiles of connector 0 where all were ordered',
    field: [],
    ...sending('ClearChargingProfile', (payload) => (Object.keys(payload).length === 0 ? { connectorId: 0 } : payload)),
  },
  'clear-profile-any-level': {
    does: 'leaves the stack level out of ClearChargingProfile',
    field: [],
    ...sending('ClearChargingProfile', (payload) => without(payload, 'stackLevel')),
  },
  'clear-profile-any-connector': {
    does: 'leaves the connector out of ClearChargingProfile',
    field: [],
    ...sending('ClearChargingProfile', (payload) => without(payload, 'connectorId')),
  },
  'clear-profile-with-purpose': {
    does: 'names a purpose in every ClearChargingProfile',
    field: [],
    ...sending('ClearChargingProfile', (payload) => ({ ...payload, chargingProfilePurpose: 'TxDefaultProfile' })),
  },
} satisfies Readonly<Record<string, Fault>>;
