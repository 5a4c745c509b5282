import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_30_CSMS', 'Long message', {
  purpose: 'A CALL of 16 kB arrives: the Central System should answer it, and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.1', '1.6 §6.15'],
  reading:
    'The specification sets no bound on a message, and asks for none to be understood; transaction data comes to such sizes: what is worse than an answer is a warning.',

  async scenario({ chargePoint, execute, configured: { unknownVendorId } }) {
    const data = 'plugfest '.repeat(1820);
    await chargePoint
      .sendsRaw(1, 'a DataTransfer of 16 kB', (id) => call(id, 'DataTransfer', { vendorId: unknownVendorId, data }))
      .shouldBeAnswered(2);
    await execute(3, Serving);
  },
});
