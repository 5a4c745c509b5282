import type { Scenario } from './scenario.ts';

/** Is asked for what it has, and for what it has not. */
export const modest: Scenario = {
  name: 'has few feature profiles',
  options: {
    settings: {
      SupportedFeatureProfiles: 'Core,RemoteTrigger',
      MeterValuesSampledData: 'Energy.Active.Import.Register,Current.Import',
    },
  },
  async run(rig) {
    await rig.asks('TriggerMessage', { requestedMessage: 'FirmwareStatusNotification' });
    await rig.asks('TriggerMessage', { requestedMessage: 'MeterValues', connectorId: 1 });
    await rig.seconds(5);
  },
};
