import type { Scenario } from './scenario.ts';

/** Pings and is pinged, gets messages in fragments and binary ones, and connects again. */
export const framed: Scenario = {
  name: 'is looked at beneath the messages',
  async run(rig) {
    await rig.seconds(20);
    await rig.asks('ChangeConfiguration', { key: 'WebSocketPingInterval', value: '7' });
    await rig.seconds(20);
    for (const data of ['first', 'second']) rig.csms.ping?.(data);
    rig.csms.sendRaw('[2,"fragments","GetConfiguration",{"key":["HeartbeatInterval"]}]', 'fragments');
    await rig.seconds(5);
    await rig.offline(5);
    await rig.seconds(20);
    await rig.asks('ReserveNow', {
      connectorId: 1,
      expiryDate: '2099-01-01T00:00:00Z',
      idTag: 'TAG',
      reservationId: 1,
    });
    const chargingSchedule = { chargingRateUnit: 'A', chargingSchedulePeriod: [{ startPeriod: 0, limit: 9 }] };
    const purpose = { chargingProfilePurpose: 'TxProfile', chargingProfileKind: 'Relative' };
    const csChargingProfiles = { chargingProfileId: 1, stackLevel: 0, ...purpose, chargingSchedule };
    await rig.asks('SetChargingProfile', { connectorId: 1, csChargingProfiles });
    rig.csms.sendRaw('[2,"binary","GetConfiguration",{"key":["HeartbeatInterval"]}]', 'binary');
    await rig.seconds(20);
  },
};
