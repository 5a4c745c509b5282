import { testChargePoint } from '#plugfest/1.6';
import { call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_30_CS', 'Long message', {
  purpose: 'A CALL of 16 kB arrives: the Charge Point should answer it, and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.1', '1.6 §6.15'],
  reading:
    'The specification sets no bound on a message, and asks for none to be understood; local lists and charging profiles come to such sizes: what is worse than an answer is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute, configured: { unknownVendorId } }) {
    const data = 'plugfest '.repeat(1820);
    await centralSystem
      .sendsRaw(1, 'a DataTransfer of 16 kB', (id) => call(id, 'DataTransfer', { vendorId: unknownVendorId, data }))
      .shouldBeAnswered(2);
    await execute(3, ServingUnchanged);
  },
});
