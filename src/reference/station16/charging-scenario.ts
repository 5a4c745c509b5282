import type { Scenario } from './scenario.ts';
import type { Rig } from './test-rig.ts';

/** A profile with a second period after ten seconds, for half a minute from now. */
function profile(rig: Rig, id: number, purpose: string, stackLevel: number, limit: number, over: object = {}): object {
  return {
    chargingProfileId: id,
    stackLevel,
    chargingProfilePurpose: purpose,
    chargingProfileKind: 'Absolute',
    chargingSchedule: {
      startSchedule: new Date(rig.clock.now() - 2000).toISOString(),
      chargingRateUnit: 'A',
      duration: purpose === 'TxProfile' ? 15 : 30 - 5 * stackLevel,
      chargingSchedulePeriod: [
        { startPeriod: 0, limit },
        { startPeriod: 10, limit: limit + 1 },
      ],
    },
    ...over,
  };
}

/** A default profile of 3 A for half a minute, so many seconds from now. */
function elsewhen(rig: Rig, id: number, seconds: number, over: object = {}): object {
  const chargingSchedule = {
    startSchedule: new Date(rig.clock.now() + seconds * 1000).toISOString(),
    chargingRateUnit: 'A',
    duration: 30,
    chargingSchedulePeriod: [{ startPeriod: 0, limit: 3 }],
  };
  return profile(rig, id, 'TxDefaultProfile', 4, 3, { chargingSchedule, ...over });
}

/** Charging profiles of all purposes, set, combined, followed and cleared. */
export const chargedSmartly: Scenario = {
  name: 'charges by profiles',
  async run(rig) {
    const set = (connectorId: number, csChargingProfiles: object): Promise<unknown> =>
      rig.asks('SetChargingProfile', { connectorId, csChargingProfiles });
    const looks = async (...spans: readonly number[]): Promise<void> => {
      for (const connectorId of [0, 1])
        for (const duration of spans) await rig.asks('GetCompositeSchedule', { connectorId, duration });
    };
    await set(1, profile(rig, 9, 'TxProfile', 0, 6));
    await set(0, profile(rig, 1, 'TxDefaultProfile', 0, 6));
    await set(1, profile(rig, 2, 'TxDefaultProfile', 0, 7));
    await set(1, profile(rig, 3, 'TxDefaultProfile', 1, 9));
    await set(1, profile(rig, 4, 'TxDefaultProfile', 1, 10));
    await looks(0, 60);
    const start = { connectorId: 1, idTag: 'TAG' };
    await rig.plugIn();
    await rig.asks('RemoteStartTransaction', { ...start, chargingProfile: profile(rig, 5, 'TxDefaultProfile', 0, 8) });
    await rig.asks('RemoteStartTransaction', { ...start, chargingProfile: profile(rig, 5, 'TxProfile', 0, 12) });
    await set(1, profile(rig, 6, 'TxProfile', 2, 13, { transactionId: 77 }));
    await set(0, profile(rig, 7, 'ChargePointMaxProfile', 0, 11));
    await looks(60);
    await rig.asks('ClearChargingProfile', { id: 7 });
    await looks(60);
    await set(1, profile(rig, 8, 'TxProfile', 3, 0));
    await rig.seconds(2);
    await rig.asks('ClearChargingProfile', { stackLevel: 3 });
    await rig.seconds(20);
    await rig.present();
    await rig.unplug();
    await rig.asks('ClearChargingProfile', { id: 5 });
    await rig.asks('ClearChargingProfile', { connectorId: 1 });
    await set(0, profile(rig, 10, 'ChargePointMaxProfile', 0, 5));
    await set(1, elsewhen(rig, 11, -86_400, { chargingProfileKind: 'Recurring', recurrencyKind: 'Daily' }));
    await looks(60);
    await set(1, elsewhen(rig, 11, 20));
    await looks(60);
    await rig.asks('ClearChargingProfile');
    await looks(60);
    await set(1, profile(rig, 12, 'TxDefaultProfile', 0, 6, { validFrom: '2027-01-01T00:00:00Z' }));
    await rig.asks('GetCompositeSchedule', { connectorId: 9, duration: 60 });
  },
};
