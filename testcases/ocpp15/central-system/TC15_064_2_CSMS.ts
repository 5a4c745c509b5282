import { assume, has, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_064_2_CSMS', 'Data Transfer to a Central System - Unknown Message', {
  purpose: 'The Central System says that it does not know a message that its vendor does not have.',
  profile: 'Core',
  requirements: ['1.5 §4.3', '1.5 §6.14', '1.5 §7.14'],
  prerequisites: has('VendorMessages'),

  async scenario({ chargePoint, configured: { knownVendorId } }) {
    assume(
      knownVendorId !== undefined,
      'no vendor is configured that the central system knows; write --value knownVendorId=…',
    );
    await chargePoint
      .sends(1, 'DataTransfer', { vendorId: knownVendorId!, messageId: 'plugfest.NoSuchMessage', data: 'Hello' })
      .mustBeAnswered(2, { status: 'UnknownMessageId' })
      .per('1.5 §4.3', '1.5 §7.14');
  },
});
