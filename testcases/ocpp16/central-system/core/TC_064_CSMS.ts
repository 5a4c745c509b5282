import { expect, noneOf, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_064_CSMS', 'Data Transfer to a Central System', {
  purpose:
    'The Central System answers a vendor specific message of a vendor that it does not know, and does not accept it.',
  profile: 'Core',
  requirements: ['1.6 §4.3'],
  reading:
    'The document lets Accepted pass with a warning, though the specification demands UnknownVendorId for a vendor that is not known (§4.3): Accepted is a warning here, any other refusal passes. That UnknownVendorId comes without data is demanded.',

  async scenario({ chargePoint, configured: { unknownVendorId } }) {
    await chargePoint
      .sends(1, 'DataTransfer', { vendorId: unknownVendorId, messageId: 'Greeting', data: 'Is anybody there?' })
      .mustBeAnswered(2)
      .and(({ status, data }) => {
        if (status === 'UnknownVendorId') expect(data, 'data').to.be.undefined;
      })
      .shouldHold({ status: noneOf('Accepted') });
  },
});
