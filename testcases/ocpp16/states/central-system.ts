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

/** Reusable state Charging (§3.22): the simulated Charge Point starts a transaction. */
export const Charging = centralSystemState('Charging', {
  before: Authorized,
  async scenario({ chargePoint, configured: { connectorId, validIdTag }, now }) {
    await chargePoint
      .sends(1, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Preparing', timestamp: now() })
      .mustBeAnswered(2);
    await chargePoint
      .sends(3, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 0, timestamp: now() })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } });
    await chargePoint
      .sends(5, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Charging', timestamp: now() })
      .mustBeAnswered(6);
  },
});
