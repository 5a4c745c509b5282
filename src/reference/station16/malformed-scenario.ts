import type { Scenario } from './scenario.ts';

/** Gets requests at, and past, the bounds of their schemas. */
export const malformed: Scenario = {
  name: 'gets malformed requests',
  async run(rig) {
    await rig.seconds(5);
    await rig.asks('ChangeConfiguration', { key: 'k'.padEnd(50, 'x'), value: '1' });
    for (const payload of [{ key: 'k' }, { key: 7, value: '1' }, { key: 'k'.padEnd(51, 'x'), value: '1' }])
      await rig.asks('ChangeConfiguration', payload);
    await rig.asks('ChangeConfiguration', { key: 'k', value: '1', extra: 1 });
    await rig.asks('ChangeAvailability', { connectorId: 1, type: 'Perhaps' });
    await rig.asks('UpdateFirmware', { location: 'no place', retrieveDate: '2024-05-06T07:08:09Z' });
    await rig.asks('ReserveNow', { connectorId: 1, expiryDate: 'soon', idTag: 'TAG', reservationId: 1 });
  },
};
