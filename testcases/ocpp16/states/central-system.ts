import { centralSystemState } from '#plugfest/1.6';

/** Reusable state Booted (§3.22): the simulated Charge Point starts up. */
export const Booted = centralSystemState('Booted', {
  async scenario({ chargePoint, configured: { vendorName, model, connectorIds }, now }) {
    await chargePoint
      .sends(1, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(2, { status: 'Accepted' });
    for (const connectorId of [0, ...connectorIds])
      await chargePoint
        .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
        .mustBeAnswered(4);
  },
});

/** Reusable state Authorized (§3.22): an EV driver identifies locally. */
export const Authorized = centralSystemState('Authorized', {
  async scenario({ chargePoint, configured: { validIdTag } }) {
    await chargePoint
      .sends(1, 'Authorize', { idTag: validIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } });
  },
});
