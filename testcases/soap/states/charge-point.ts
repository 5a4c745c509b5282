import { chargePointState } from '#plugfest/soap';

/** A setting that no Charge Point has. */
export const nobodysSetting = { key: 'plugfest.NobodysKey', value: '1' } as const;

/** A change that changes nothing: connectors are in service before a case. */
export const inService = (connectorId: number) => ({ connectorId, type: 'Operative' }) as const;

/** The Charge Point answers what it is asked: for a setting that it does not have, and for a connector to be what it is. */
export const StillServing = chargePointState('Still serving', {
  async scenario({ centralSystem, configured: { connectorId } }) {
    await centralSystem.sends(1, 'ChangeConfiguration', nobodysSetting).mustBeAnswered(2, { status: 'NotSupported' });
    await centralSystem
      .sends(3, 'ChangeAvailability', inService(connectorId))
      .mustBeAnswered(4, { status: 'Accepted' });
  },
});
