import { demands, testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';

export default testCentralSystem('PF_SOAP_57_CSMS', 'Fault with a subcode of nobody', {
  purpose: 'A fault says something else than OCPP lists: the Central System takes it for the fault that it is.',
  rules: { '1.6': demands('OCPP-S 1.6 errata §3.3') },
  reading: 'The subcodes that OCPP lists are some that can be used (errata §3.3).',

  async scenario({ centralSystem, operator, execute }) {
    await operator.orders('ClearCache', {});
    await centralSystem.mustSend(1, 'ClearCache').refused(2, 'OutOfCoffee');
    await execute(3, StillServing);
  },
});
