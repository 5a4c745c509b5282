import type { Scenario } from './scenario.ts';

/** Is taken out of service twice, with and without a transaction, and told values that it cannot have. */
export const takenOutOfService: Scenario = {
  name: 'is taken out of service',
  async run(rig) {
    const change = (type: string): Promise<unknown> => rig.asks('ChangeAvailability', { connectorId: 1, type });
    for (const type of ['Operative', 'Inoperative', 'Inoperative', 'Operative']) await change(type);
    await rig.asks('ChangeConfiguration', { key: 'MeterValuesSampledData', value: 'Invented' });
    await rig.asks('GetConfiguration', { key: ['MeterValuesSampledData'] });
    await rig.charging();
    await change('Inoperative');
    await rig.seconds(5);
    await rig.present();
    await rig.unplug();
    await rig.seconds(5);
  },
};
